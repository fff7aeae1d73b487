using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Who received something, as the ledger keeps it: with what they are today, since tomorrow they may be something else.</summary>
/// <param name="Key">The contact's or organisation's key; empty for an audience of nobody's.</param>
/// <param name="Place">Place among the audiences, 0 otherwise: two audiences may look alike.</param>
/// <param name="WrappedKey">The contact's data key, or null.</param>
internal sealed record Recipient(Guid Key, int Place, byte[]? WrappedKey)
{
    public int? ContactId { get; init; }

    public AudienceClass Audience { get; init; }

    public int? OrganisationId { get; init; }

    public long Networks { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Country { get; init; }

    public string? Preferred { get; init; }

    public int? Count { get; init; }
}

internal static class ReadRecipients
{
    public static async Task<Done<IReadOnlyList<Recipient>>> RunAsync(InpudDbContext db, Occasion occasion)
    {
        var contacts = await ContactsAsync(db, occasion.Contacts);
        if (contacts.Count < occasion.Contacts.Count)
        {
            return new FieldProblem(nameof(occasion.Contacts), "Some of these contacts are not in the directory any more.");
        }

        var organisations = await OrganisationsAsync(db, occasion, contacts);
        if (occasion.Organisations.Concat(occasion.Audiences.Select(x => x.OrganisationKey).OfType<Guid>()).Any(x => !organisations.ContainsKey(x)))
        {
            return new FieldProblem(nameof(occasion.Organisations), "Some of these organisations are not in the directory any more.");
        }

        var tree = await NetworkTrees.ReadAsync(db);
        var byId = organisations.Values.ToDictionary(x => x.Id);
        return Done(
        [
            .. contacts.Select(x => Of(x, x.OrganisationId is { } id ? byId[id] : null, tree)),
            .. occasion.Organisations.Select(x => Of(organisations[x], tree)),
            .. occasion.Audiences.Select((x, place) => Of(x, place + 1, x.OrganisationKey is { } key ? organisations[key] : null, tree)),
        ]);
    }

    /// <summary>For occasions of one recipient each, with few questions for all of them. Occasions whose recipient is gone are left out.</summary>
    public static async Task<IReadOnlyList<(Occasion Occasion, Recipient Recipient)>> ByOccasionAsync(InpudDbContext db, IReadOnlyList<Occasion> occasions)
    {
        var all = occasions[0] with
        {
            Contacts = [.. occasions.SelectMany(x => x.Contacts).Distinct()],
            Organisations = [.. occasions.SelectMany(x => x.Organisations).Distinct()],
            Audiences = [.. occasions.SelectMany(x => x.Audiences)],
        };
        var contacts = await ContactsAsync(db, all.Contacts);
        var organisations = await OrganisationsAsync(db, all, contacts);
        var tree = await NetworkTrees.ReadAsync(db);
        var byId = organisations.Values.ToDictionary(x => x.Id);
        var people = contacts.ToDictionary(x => x.Key, x => Of(x, x.OrganisationId is { } id ? byId[id] : null, tree));
        return [.. occasions.Select(x => (x, One(x))).Where(x => x.Item2 is not null).Select(x => (x.x, x.Item2!))];

        Recipient? One(Occasion occasion) => occasion switch
        {
            { Contacts: [var key] } => people.GetValueOrDefault(key),
            { Organisations: [var key] } => organisations.TryGetValue(key, out var organisation) ? Of(organisation, tree) : null,
            { Audiences: [{ OrganisationKey: null } audience] } => Of(audience, 1, null, tree),
            { Audiences: [{ OrganisationKey: { } key } audience] } => organisations.TryGetValue(key, out var organisation) ? Of(audience, 1, organisation, tree) : null,
            _ => throw new ArgumentException("An occasion of exactly one recipient is expected.", nameof(occasions)),
        };
    }

    private static Done<IReadOnlyList<Recipient>> Done(IReadOnlyList<Recipient> recipients) => new(recipients, []);

    private static async Task<List<Contact>> ContactsAsync(InpudDbContext db, IReadOnlyList<Guid> keys)
    {
        const int Batch = 500;
        var found = new List<Contact>(keys.Count);
        foreach (var batch in keys.Chunk(Batch))
        {
            found.AddRange(await db.Contacts.AsNoTracking().Where(x => batch.Contains(x.Key)).ToListAsync());
        }

        return found;
    }

    private static async Task<Dictionary<Guid, Organisation>> OrganisationsAsync(InpudDbContext db, Occasion occasion, List<Contact> contacts)
    {
        var keys = occasion.Organisations.Concat(occasion.Audiences.Select(x => x.OrganisationKey).OfType<Guid>()).Distinct().ToArray();
        var ids = contacts.Select(x => x.OrganisationId).OfType<int>().Distinct().ToArray();
        return keys.Length + ids.Length == 0 ? [] : await db.Organisations.AsNoTracking().Where(x => keys.Contains(x.Key) || ids.Contains(x.Id)).ToDictionaryAsync(x => x.Key);
    }

    private static Recipient Of(Contact contact, Organisation? organisation, NetworkTree tree) => new(contact.Key, 0, contact.SealedKey)
    {
        ContactId = contact.Id,
        Audience = contact.Audience,
        OrganisationId = organisation?.Id,
        Networks = organisation is null ? 0 : tree.NetworksOf(organisation.Id),
        RegionKey = contact.RegionKey ?? organisation?.RegionKey,
        Country = contact.Country ?? organisation?.Country,
        Preferred = contact.Languages.FirstOrDefault() ?? organisation?.Languages.FirstOrDefault(),
    };

    private static Recipient Of(Organisation organisation, NetworkTree tree) => new(organisation.Key, 0, null)
    {
        Audience = AudienceOf(organisation),
        OrganisationId = organisation.Id,
        Networks = tree.NetworksOf(organisation.Id),
        RegionKey = organisation.RegionKey,
        Country = organisation.Country,
        Preferred = organisation.Languages.FirstOrDefault(),
    };

    private static Recipient Of(AudienceReached reached, int place, Organisation? organisation, NetworkTree tree) => new(organisation?.Key ?? Guid.Empty, place, null)
    {
        Audience = reached.Audience,
        OrganisationId = organisation?.Id,
        Networks = organisation is null ? 0 : tree.NetworksOf(organisation.Id),
        RegionKey = reached.RegionKey ?? organisation?.RegionKey,
        Country = reached.Country?.ToUpperInvariant() ?? organisation?.Country,
        Count = reached.Count,
    };

    /// <summary>What an organisation stands for by its kind.</summary>
    private static AudienceClass AudienceOf(Organisation organisation) => organisation.Kind switch
    {
        OrganisationKind.RegionalNetwork or OrganisationKind.NationalNetwork or OrganisationKind.LocalGroup or OrganisationKind.WomensNetwork => AudienceClass.Member,
        OrganisationKind.Partner or OrganisationKind.Research or OrganisationKind.Other => AudienceClass.Partner,
        OrganisationKind.Donor => AudienceClass.Donor,
        OrganisationKind.Multilateral or OrganisationKind.Government => AudienceClass.DecisionMaker,
        OrganisationKind.Media => AudienceClass.Media,
        _ => throw new ArgumentOutOfRangeException(nameof(organisation), organisation.Kind, null),
    };
}
