using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers what networks told, and what of it waits for staff.</summary>
public sealed class ReadNetworkReports(InpudDatabase database)
{
    /// <summary>The newest that a network told.</summary>
    public async Task<IReadOnlyList<NetworkReport>> OfNetworkAsync(int organisation, int most) => await database.ReadAsync(db =>
        db.NetworkReports.Where(x => x.OrganisationId == organisation).OrderByDescending(x => x.Id).Take(most).ToListAsync());

    /// <summary>A page of those that wait, the oldest first, or of those that were decided, the newest first.</summary>
    public Task<Page<NetworkReport>> PageAsync(bool waiting, int number) => database.ReadAsync(async db =>
    {
        var some = db.NetworkReports.Where(x => (x.Decided == null) == waiting);
        var sorted = waiting ? some.OrderBy(x => x.Id) : some.OrderByDescending(x => x.Decided).ThenByDescending(x => x.Id);
        return new Page<NetworkReport>(await sorted.Skip(Page<NetworkReport>.Before(number, Page<NetworkReport>.Size)).Take(Page<NetworkReport>.Size).ToListAsync(), await some.CountAsync(), number);
    });

    /// <summary>How many wait.</summary>
    public Task<int> WaitingAsync() => database.ReadAsync(db => db.NetworkReports.CountAsync(x => x.Decided == null));

    /// <summary>One; null where there is none.</summary>
    public Task<NetworkReport?> OneAsync(Guid key) => database.ReadAsync(db => db.NetworkReports.SingleOrDefaultAsync(x => x.Key == key));

    /// <summary>Items that reached a network or its people by the log, those that did so last first.</summary>
    public async Task<IReadOnlyList<Guid>> SentToAsync(int organisation, int most) => await database.ReadAsync(db => db.Standing()
        .Where(x => x.OrganisationId == organisation && x.Source != LedgerSource.Network)
        .GroupBy(x => x.ItemKey).Select(x => new { x.Key, Last = x.Max(y => y.Happened) })
        .OrderByDescending(x => x.Last).ThenBy(x => x.Key).Take(most).Select(x => x.Key).ToListAsync());
}
