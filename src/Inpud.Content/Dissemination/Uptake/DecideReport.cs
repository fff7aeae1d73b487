using System.Security.Cryptography;
using System.Text;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Decides about what a network told, once: it goes into the ledger and among the uptake, or it does not count.</summary>
public sealed class DecideReport(InpudDatabase database, AppendToLedger append, TimeProvider time)
{
    private static readonly FieldProblem _decided = new("", "Meanwhile somebody decided about this report.");

    /// <summary>Confirms it, all or nothing.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The report's key.</param>
    /// <param name="confirmed">What of it counts.</param>
    public Task<Done<NetworkReport>> ConfirmAsync(Guid user, Guid key, ConfirmedReport confirmed) => DecideAsync(user, key, async (db, report) =>
    {
        var organisation = await db.Organisations.Where(x => x.Id == report.OrganisationId).Select(x => x.Key).SingleAsync();
        var now = time.GetUtcNow().UtcDateTime;
        List<UptakeInput> taken = [.. confirmed.UsedAs.Distinct().Select(x => Taken(report, organisation, x))];
        if (taken.SelectMany(x => CheckUptake.Problems(x, DateOnly.FromDateTime(now))).Select(x => x with { Field = nameof(confirmed.UsedAs) }).Distinct().ToList() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        // Last of what may be refused: nothing is written where anything is wrong.
        if (confirmed.Count is { } count && await append.RunAsync(user, Reached(report, confirmed.Audience, count, organisation)) is { Succeeded: false } refused)
        {
            return [.. refused.Problems.Select(x => x with { Field = nameof(confirmed.Count) })];
        }

        foreach (var input in taken)
        {
            db.Add((await SaveUptake.RowAsync(db, user, KeyOf(report.Key, input.Kind), input, now, report.Id))!);
        }

        report.Confirmed = true;
        return [];
    });

    /// <summary>Says that it does not count, and why; the network reads the reason.</summary>
    public Task<Done<NetworkReport>> RejectAsync(Guid user, Guid key, string? reason)
    {
        var why = Clean.Text(reason);
        IReadOnlyList<FieldProblem> problems = [.. CheckFields.Required("Reason", why, InpudDbContext.WordsLength)];
        return problems.Count > 0 ? Task.FromResult(new Done<NetworkReport>(null, problems)) : DecideAsync(user, key, (_, report) =>
        {
            report.Reason = why;
            return Task.FromResult<IReadOnlyList<FieldProblem>>([]);
        });
    }

    /// <summary>In the ledger's turn: of two who decide at the same time the second one is told.</summary>
    private Task<Done<NetworkReport>> DecideAsync(Guid user, Guid key, Func<InpudDbContext, NetworkReport, Task<IReadOnlyList<FieldProblem>>> decide) =>
        database.WriteAsync<Done<NetworkReport>>(WriteTurn.Ledger, async db =>
        {
            if (await db.NetworkReports.SingleOrDefaultAsync(x => x.Key == key) is not { } report)
            {
                return new FieldProblem("", "There is no such report.");
            }

            if (report.Decided is not null)
            {
                return _decided;
            }

            var problems = await decide(db, report);
            if (problems.Count > 0)
            {
                return new Done<NetworkReport>(null, problems);
            }

            report.Decided = time.GetUtcNow().UtcDateTime;
            report.DecidedBy = user;
            await db.SaveChangesAsync();
            return report;
        });

    /// <summary>Its own key is the occasion's: what is in the ledger already is not written a second time.</summary>
    private static Occasion Reached(NetworkReport report, AudienceClass audience, int count, Guid organisation) => new()
    {
        Key = report.Key,
        ItemKey = report.ItemKey,
        Happened = report.Happened,
        Language = report.Languages.FirstOrDefault(),
        Channel = report.Channel ?? Channel.Messenger,
        Audiences = [new AudienceReached(audience, count, organisation)],
        Source = LedgerSource.Network,
    };

    private static UptakeInput Taken(NetworkReport report, Guid organisation, UptakeKind kind) => CheckUptake.Cleaned(new UptakeInput
    {
        ItemKey = report.ItemKey,
        Kind = kind,
        Link = report.Link,
        Happened = report.Happened,
        OrganisationKey = organisation,
        Language = report.Languages.FirstOrDefault(),
        Words = report.UsedFor,
    });

    private static Guid KeyOf(Guid report, UptakeKind kind) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{report:N}{kind}"))[..16]);
}

/// <summary>What of a report counts.</summary>
/// <param name="Audience">What the people were to whom it was passed on.</param>
/// <param name="Count">How many; null: nobody is counted.</param>
/// <param name="UsedAs">Kinds of uptake that its words stand for.</param>
public sealed record ConfirmedReport(AudienceClass Audience, int? Count, IReadOnlyList<UptakeKind> UsedAs);
