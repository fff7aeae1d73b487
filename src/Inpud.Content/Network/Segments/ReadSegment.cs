using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Segments;

/// <summary>Finds whom conditions hold for, now. It names nobody: <see cref="OpenContacts"/> does, and writes it down.</summary>
public sealed class ReadSegment(InpudDatabase database)
{
    /// <summary>How many they are.</summary>
    public Task<int> CountAsync(SegmentConditions conditions) => database.ReadAsync(async db => await (await SegmentQuery.OfAsync(db, conditions)).CountAsync());

    /// <summary>A page of them, the last added first.</summary>
    public Task<Listed<ContactRow>> ListAsync(SegmentConditions conditions, int page, int size = Listed.Size) => database.ReadAsync(async db =>
    {
        var contacts = await SegmentQuery.OfAsync(db, conditions);
        var total = await contacts.CountAsync();
        var (at, pages) = Listed.PageOf(total, page, size);
        var shown = await contacts.OrderByDescending(x => x.Id).Skip((at - 1) * size).Take(size).ToListAsync();
        var ids = shown.Select(x => x.OrganisationId).OfType<int>().Distinct().ToList();
        var organisations = await db.Organisations.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Key, x.Name }).ToDictionaryAsync(x => x.Id);
        return new Listed<ContactRow>(
            [.. shown.Select(x => x.OrganisationId is { } id && organisations.TryGetValue(id, out var of) ? new ContactRow(x, of.Name, of.Key) : new ContactRow(x, null, null))],
            total, at, pages);
    });

    /// <summary>Keys of all of them, to write to or to log.</summary>
    public Task<List<Guid>> KeysAsync(SegmentConditions conditions) => database.ReadAsync(async db =>
        await (await SegmentQuery.OfAsync(db, conditions)).OrderBy(x => x.Id).Select(x => x.Key).ToListAsync());

    /// <summary>The versions of an item that the ledger knows, to choose from.</summary>
    public Task<List<string>> VersionsAsync(Guid item) => database.ReadAsync(db => db.Ledger
        .Where(x => x.ItemKey == item && x.ItemVersion != null).Select(x => x.ItemVersion!).Distinct().OrderBy(x => x).Take(100).ToListAsync());
}
