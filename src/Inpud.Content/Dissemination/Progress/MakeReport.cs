using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>
/// Makes a progress report: counts once what was known at the cut-off, and keeps it. The ledger and the uptake would give the same again;
/// what items, networks and regions are called, and who paid for which, would not.
/// </summary>
public sealed class MakeReport(InpudDatabase database, ReadPeriod numbers, ReadContentFacts content, RecordPublished record, TimeProvider time)
{
    private const int LongestYears = 10;

    /// <summary>Before the network's founding there is nothing to report.</summary>
    private static readonly DateOnly _first = new(1990, 1, 1);

    /// <summary>Makes it, or finds the one that was made for the same period, cut-off and grant.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="key">The new report's key: sent twice, it is made once.</param>
    /// <param name="input">Period, cut-off and grant.</param>
    /// <returns>The report's key.</returns>
    public async Task<Done<Guid>> RunAsync(Guid user, Guid key, ReportInput input)
    {
        var problems = Problems(input, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (problems.Count > 0)
        {
            return new Done<Guid>(default, problems);
        }

        // In the ledger's turn, so that whoever writes right now is counted, and nobody writes an earlier instant afterwards.
        var now = await database.WriteAsync(WriteTurn.Ledger, _ => Task.FromResult(Whole(time.GetUtcNow().UtcDateTime)));
        var cutOff = Period.EndOf(input.Known) is { } end && end < now ? Whole(end) : now;
        var (from, to) = (input.From!.Value, input.To!.Value);
        var grant = string.IsNullOrWhiteSpace(input.Grant) ? "" : content.Grant(input.Grant)!;
        if (await database.ReadAsync(db => MadeAsync(db, key, from, to, cutOff, grant)) is { } made)
        {
            return made;
        }

        await record.RunAsync();
        var facts = (await FactsAsync(new Period(from, to, cutOff), grant)).ToJson();
        return await database.WriteAsync<Done<Guid>>(WriteTurn.Desk, async db =>
        {
            if (await MadeAsync(db, key, from, to, cutOff, grant) is { } meanwhile)
            {
                return meanwhile;
            }

            db.Add(new StoredReport { Key = key, From = from, To = to, CutOff = cutOff, Grant = grant, Made = now, MadeBy = user, Facts = facts });
            await db.SaveChangesAsync();
            return key;
        });
    }

    private List<FieldProblem> Problems(ReportInput input, DateOnly today)
    {
        List<FieldProblem> problems =
        [
            .. input.From is null ? [new FieldProblem(nameof(input.From), "Say on which day the period begins.")] : Network.CheckFields.NotLater(nameof(input.From), input.From, today),
            .. input.To is null ? [new FieldProblem(nameof(input.To), "Say on which day the period ends.")] : Array.Empty<FieldProblem>(),
            .. Network.CheckFields.NotLater(nameof(input.Known), input.Known, today),
        ];
        if (input.From < _first)
        {
            problems.Add(new FieldProblem(nameof(input.From), "Before 1990 there was nothing to report."));
        }

        if (input.To < input.From)
        {
            problems.Add(new FieldProblem(nameof(input.To), "The period ends before it begins."));
        }
        else if (input is { From: { } from, To: { } to } && from.Year <= today.Year && to >= from.AddYears(LongestYears))
        {
            problems.Add(new FieldProblem(nameof(input.To), $"A period has at most {LongestYears} years."));
        }

        if (!string.IsNullOrWhiteSpace(input.Grant) && content.Grant(input.Grant) is not { Length: <= StoredReport.LongestGrant })
        {
            problems.Add(new FieldProblem(nameof(input.Grant), "No published item names this donor or grant. Choose one of the list."));
        }

        if (input.Known < input.From)
        {
            problems.Add(new FieldProblem(nameof(input.Known), "On that day the period had not begun."));
        }

        return problems;
    }

    private static async Task<Guid?> MadeAsync(InpudDbContext db, Guid key, DateOnly from, DateOnly to, DateTime cutOff, string grant) =>
        await db.ProgressReports.Where(x => x.Key == key || (x.From == from && x.To == to && x.CutOff == cutOff && x.Grant == grant)).Select(x => (Guid?)x.Key).FirstOrDefaultAsync();

    /// <summary>In microseconds, which every database keeps.</summary>
    private static DateTime Whole(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    private async Task<ReportFacts> FactsAsync(Period period, string grant)
    {
        var paid = content.Paid(grant);
        var reached = await numbers.NumbersAsync(period, paid);
        var uptake = await database.ReadAsync(db => CountUptake.RunAsync(db, period, paid));
        var published = new FirstPublished(await database.ReadAsync(db => db.PublishedLanguages.ToListAsync()), period.CutOff!.Value);
        var (from, to) = (period.From!.Value, period.To!.Value);
        int[] networks = [.. reached.ByNetwork.Select(x => x.Key).Concat(uptake.ByNetwork.Keys)];
        return new ReportFacts
        {
            Reached = reached,
            Paid = paid,
            Items = content.Items(from, to, grant, published),
            Translations = content.Translations(from, to, grant, published),
            Campaigns = content.Campaigns(from, to, grant, published),
            Uptake = uptake,
            Networks = await database.ReadAsync(db => db.Organisations.Where(x => x.NetworkNumber != null && networks.Contains(x.NetworkNumber.Value)).ToDictionaryAsync(x => x.NetworkNumber!.Value, x => x.Name)),
            Regions = content.Regions(reached.ByRegion.Select(x => x.Key).OfType<Guid>()),
        };
    }
}

/// <summary>What somebody asks a report for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; it may be ahead.</param>
/// <param name="Known">The day until whose end things were written down; null, or today: until now.</param>
/// <param name="Grant">The donor, or the donor and the grant, whose items alone it tells of; null: all items.</param>
public sealed record ReportInput(DateOnly? From, DateOnly? To, DateOnly? Known, string? Grant = null);
