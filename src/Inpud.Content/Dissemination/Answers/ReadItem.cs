using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers who received an item, and how.</summary>
public sealed class ReadItem(InpudDatabase database)
{
    /// <summary>The item's numbers.</summary>
    public async Task<ItemNumbers> NumbersAsync(Guid item, Period period) => CountItem.Of(await ReceiptsAsync(item, period));

    /// <summary>The item's standing entries, to count them and to list them without asking twice.</summary>
    public Task<List<Receipt>> ReceiptsAsync(Guid item, Period period) => database.ReadAsync(db => period.Of(db)
        .Where(x => x.ItemKey == item)
        .Select(x => new Receipt
        {
            Id = x.Id,
            Happened = x.Happened,
            ContactId = x.ContactId,
            Audience = x.Audience,
            OrganisationId = x.OrganisationId,
            Networks = x.Networks,
            RegionKey = x.RegionKey,
            Country = x.Country,
            Preferred = x.Preferred,
            Language = x.Language,
            Channel = x.Channel,
            Strength = x.Strength,
            Count = x.Count,
            Copies = x.Copies,
        }).ToListAsync());

    /// <summary>Whether an item has ever been in the ledger.</summary>
    public Task<bool> IsKnownAsync(Guid item) => database.ReadAsync(db => db.Standing().AnyAsync(x => x.ItemKey == item));

    /// <summary>A page of recipients, the most certain first: each person and each organisation once, each audience by itself.</summary>
    /// <param name="receipts">The item's.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="number">From 1.</param>
    /// <param name="size">Rows of a page.</param>
    public static Page<Receipt> Recipients(IReadOnlyList<Receipt> receipts, RecipientFilter filter, int number, int size = Page<Receipt>.Size)
    {
        var suitable = filter == new RecipientFilter() ? receipts : [.. receipts.Where(filter.Holds)];
        List<Receipt> recipients = [.. CountItem.Strongest(suitable), .. suitable.Where(x => x.Count is not null)];

        // Not all are put in order, only as many as it takes to know the page.
        return new Page<Receipt>([.. recipients.Order(Receipt.StrongestFirst).Skip(Page<Receipt>.Before(number, size)).Take(size)], recipients.Count, number);
    }
}

/// <summary>Which recipients; what is null does not matter.</summary>
/// <param name="Audience">What they were then.</param>
/// <param name="Network">Number of a network to which they belonged then.</param>
/// <param name="Region">Where they were then.</param>
/// <param name="Country">Where they were then.</param>
/// <param name="Language">The item's language.</param>
/// <param name="Channel">How.</param>
/// <param name="Strength">How sure.</param>
public sealed record RecipientFilter(
    AudienceClass? Audience = null, int? Network = null, Guid? Region = null, string? Country = null, string? Language = null, Channel? Channel = null, Strength? Strength = null)
{
    internal bool Holds(Receipt receipt) =>
        (Audience is null || Audience == receipt.Audience)
        && (Network is not { } network || (receipt.Networks & (1L << network)) != 0)
        && (Region is null || Region == receipt.RegionKey)
        && (Country is null || Country == receipt.Country)
        && (Language is null || Language == receipt.Language)
        && (Channel is null || Channel == receipt.Channel)
        && (Strength is null || Strength == receipt.Strength);
}
