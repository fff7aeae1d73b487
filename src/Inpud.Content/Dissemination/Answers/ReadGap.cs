using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers who has not received an item.</summary>
public sealed class ReadGap(InpudDatabase database)
{
    /// <summary>A page of those who may be written to and for whom nothing stands in the ledger, by when they came into the directory.</summary>
    /// <param name="item">The item.</param>
    /// <param name="filter">Who should have it, by what they are today.</param>
    /// <param name="period">Entries that count as having received it.</param>
    /// <param name="number">From 1.</param>
    /// <param name="size">Rows of a page.</param>
    public Task<Page<Contact>> RunAsync(Guid item, GapFilter filter, Period period, int number, int size = Page<Contact>.Size) => database.ReadAsync(async db =>
    {
        var received = await period.Of(db).Where(x => x.ItemKey == item && x.ContactId != null).Select(x => x.ContactId!.Value).Distinct().ToListAsync();
        return await PageAsync(db, received.ToHashSet(), filter, number, size);
    });

    /// <summary>The same for whoever has read the item's entries already: the ledger is not asked again.</summary>
    /// <param name="receipts">Entries that count as having received it.</param>
    /// <param name="filter">Who should have it, by what they are today.</param>
    /// <param name="number">From 1.</param>
    /// <param name="size">Rows of a page.</param>
    public Task<Page<Contact>> RunAsync(IReadOnlyList<Receipt> receipts, GapFilter filter, int number, int size = Page<Contact>.Size) => database.ReadAsync(db =>
        PageAsync(db, [.. receipts.Where(x => x.ContactId is not null).Select(x => x.ContactId!.Value)], filter, number, size));

    private static async Task<Page<Contact>> PageAsync(InpudDbContext db, HashSet<int> have, GapFilter filter, int number, int size)
    {
        var missing = (await ActiveContacts.ReadAsync(db)).Where(x => filter.Holds(x) && !have.Contains(x.Id)).Select(x => x.Id).Order().ToList();
        var page = Page<int>.Of(missing, number, size);
        var contacts = await Batches.ReadAsync(page.Rows, ids => db.Contacts.Where(x => ids.Contains(x.Id)).OrderBy(x => x.Id).ToListAsync());
        return new Page<Contact>(contacts, page.Total, number);
    }
}

/// <summary>Who should have an item, by what they are today; what is null does not matter.</summary>
/// <param name="Audience">What they are.</param>
/// <param name="Network">Number of a network to which they belong.</param>
/// <param name="Region">Where they are.</param>
/// <param name="Language">The language that they prefer.</param>
public sealed record GapFilter(AudienceClass? Audience = null, int? Network = null, Guid? Region = null, string? Language = null)
{
    internal bool Holds(ActiveContact contact) =>
        (Audience is null || Audience == contact.Audience)
        && (Network is not { } network || (contact.Networks & (1L << network)) != 0)
        && (Region is null || Region == contact.RegionKey)
        && (Language is null || (contact.Language is { } preferred && CountItem.Suits(Language, preferred)));
}
