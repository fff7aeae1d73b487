using Inpud.Content.Dissemination;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inpud.Content.Network.Retention;

/// <summary>
/// Carries out the retention rules, in small batches, each a write of its own: whoever is interrupted goes on the next day, and doing it
/// twice does nothing. Nothing of the ledger is touched: an erased contact stays counted.
/// </summary>
public sealed class ApplyRetention(
    InpudDatabase database, EraseContact erase, HonourSuppressions honour, ForgetEvidence evidence, IOptions<RetentionSettings> settings, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>Carries them out.</summary>
    /// <returns>What went.</returns>
    public async Task<RetentionDone> RunAsync(CancellationToken cancellationToken)
    {
        var (rules, now) = (settings.Value, time.GetUtcNow().UtcDateTime);
        await honour.RunAsync();
        var contacts = await ContactsAsync(Before(now, rules.ContactMonths), cancellationToken);
        if (contacts > 0)
        {
            await evidence.RunAsync();
        }

        return new RetentionDone(
            now,
            contacts,
            await InBatchesAsync(WriteTurn.Directory, Before(now, rules.AccessLogMonths), AccessesAsync, cancellationToken),
            await InBatchesAsync(WriteTurn.Ledger, Before(now, rules.ReportWordsMonths), ReportsAsync, cancellationToken),
            await InBatchesAsync(WriteTurn.Desk, Before(now, rules.KeyMonths), KeysAsync, cancellationToken),
            await InBatchesAsync(WriteTurn.Desk, Before(now, rules.KeyMonths), LinksAsync, cancellationToken));
    }

    private static DateTime? Before(DateTime now, int months) => months == 0 ? null : now.AddMonths(-months);

    /// <summary>Each is erased only as it was found: whoever was changed meanwhile stays. Their addresses stay listed for what they were.</summary>
    private async Task<int> ContactsAsync(DateTime? before, CancellationToken cancellationToken)
    {
        if (before is not { } instant)
        {
            return 0;
        }

        var (day, erased, after) = (DateOnly.FromDateTime(instant), 0, 0);
        while (true)
        {
            var from = after;
            var some = await database.ReadAsync(db => db.Contacts
                .Where(x => x.Id > from && x.SealedKey != null && (x.State == ContactState.Unsubscribed || x.State == ContactState.Bounced) && x.Updated < instant)
                .Where(x => !db.Ledger.Any(entry => entry.ContactId == x.Id && entry.Happened >= day))
                .OrderBy(x => x.Id).Take(Batch).Select(x => new { x.Id, x.Key, x.Revision }).ToListAsync(cancellationToken));
            foreach (var contact in some)
            {
                cancellationToken.ThrowIfCancellationRequested();
                erased += await erase.RetireAsync(contact.Key, contact.Revision) ? 1 : 0;
            }

            if (some.Count < Batch)
            {
                return erased;
            }

            after = some[^1].Id;
        }
    }

    private async Task<int> InBatchesAsync(WriteTurn turn, DateTime? before, Func<InpudDbContext, DateTime, Task<int>> batch, CancellationToken cancellationToken)
    {
        var done = 0;
        for (int some = Batch; before is { } instant && some == Batch; done += some)
        {
            cancellationToken.ThrowIfCancellationRequested();
            some = await database.WriteAsync(turn, db => batch(db, instant));
        }

        return done;
    }

    private static Task<int> AccessesAsync(InpudDbContext db, DateTime before) => db.ContactAccesses
        .Where(x => db.ContactAccesses.Where(y => y.At < before).OrderBy(y => y.At).Select(y => y.Id).Take(Batch).Contains(x.Id)).ExecuteDeleteAsync();

    private static async Task<int> ReportsAsync(InpudDbContext db, DateTime before)
    {
        var some = await db.NetworkReports
            .Where(x => x.Decided < before && (x.UsedFor != null || x.UnsuitableBecause != null || x.Reason != null || x.Link != null))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(Batch).ToListAsync();
        return await db.NetworkReports.Where(x => some.Contains(x.Id)).ExecuteUpdateAsync(x => x
            .SetProperty(y => y.UsedFor, (string?)null).SetProperty(y => y.UnsuitableBecause, (string?)null)
            .SetProperty(y => y.Reason, (string?)null).SetProperty(y => y.Link, (string?)null));
    }

    /// <summary>A key stays as long as the access log has lines of it, so that each line can be understood.</summary>
    private static async Task<int> KeysAsync(InpudDbContext db, DateTime before)
    {
        var some = await db.ApiKeys.Where(x => (x.Expires < before || x.Revoked < before) && !db.ContactAccesses.Any(y => y.UserKey == x.Key))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(Batch).ToListAsync();
        return await db.ApiKeys.Where(x => some.Contains(x.Id)).ExecuteDeleteAsync();
    }

    /// <summary>A link by which a report came stays: the report says by which it came.</summary>
    private static async Task<int> LinksAsync(InpudDbContext db, DateTime before)
    {
        var some = await db.NetworkLinks.Where(x => (x.Expires < before || x.Revoked < before) && !db.NetworkReports.Any(y => y.LinkId == x.Id))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(Batch).ToListAsync();
        return await db.NetworkLinks.Where(x => some.Contains(x.Id)).ExecuteDeleteAsync();
    }
}

/// <summary>What the retention rules did: numbers only.</summary>
/// <param name="At">When.</param>
/// <param name="Contacts">Contacts erased.</param>
/// <param name="Accesses">Lines of the access log deleted.</param>
/// <param name="Reports">Networks' reports whose words were deleted.</param>
/// <param name="Keys">Keys of other systems removed.</param>
/// <param name="Links">Networks' links removed.</param>
public sealed record RetentionDone(DateTime At, int Contacts, int Accesses, int Reports, int Keys, int Links);
