using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Segments;

/// <summary>
/// A segment's contacts as one statement. What the database cannot say alike in all scripts and on both databases – who belongs to a
/// network, which words are the same – is looked up before.
/// </summary>
internal static class SegmentQuery
{
    public static async Task<IQueryable<Contact>> OfAsync(InpudDbContext db, SegmentConditions conditions)
    {
        var rows = OfOrganisation(db, Own(All(db), conditions), conditions);
        if (conditions.Networks.Count > 0)
        {
            var within = await WithinAsync(db, conditions.Networks);
            rows = rows.Where(x => EF.Parameter(within).Contains(x.Contact.OrganisationId));
        }

        if (conditions.ConsentedTo.Count > 0)
        {
            var words = await db.Contacts.Where(x => x.ConsentedTo.Length > 0).Select(x => x.ConsentedTo).ToListAsync();
            var wanted = words.SelectMany(x => x).Distinct(StringComparer.Ordinal).Where(x => conditions.ConsentedTo.Contains(x, StringComparer.OrdinalIgnoreCase)).ToList();
            rows = rows.Where(x => x.Contact.ConsentedTo.Any(word => wanted.Contains(word)));
        }

        return conditions.Received.Aggregate(rows.Select(x => x.Contact), (contacts, received) => Having(db, contacts, received));
    }

    private static IQueryable<Row> All(InpudDbContext db) =>
        from contact in db.Contacts
        where contact.State != ContactState.Erased
        join one in db.Organisations on contact.OrganisationId equals (int?)one.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        select new Row { Contact = contact, Organisation = organisation };

    /// <summary>By what is the contact's own.</summary>
    private static IQueryable<Row> Own(IQueryable<Row> rows, SegmentConditions conditions)
    {
        var (audiences, states) = (conditions.Audiences, conditions.States);
        rows = audiences.Count == 0 ? rows : rows.Where(x => audiences.Contains(x.Contact.Audience));
        return states.Count == 0 ? rows : rows.Where(x => states.Contains(x.Contact.State));
    }

    /// <summary>By what is their organisation's, or theirs where they have it themselves.</summary>
    private static IQueryable<Row> OfOrganisation(InpudDbContext db, IQueryable<Row> rows, SegmentConditions conditions)
    {
        var (kinds, organisations, lists) = (conditions.Kinds, conditions.Organisations, conditions.Lists);
        var (regions, countries) = (conditions.Regions.Select(x => (Guid?)x).ToList(), conditions.Countries);
        rows = kinds.Count == 0 ? rows : rows.Where(x => x.Organisation != null && kinds.Contains(x.Organisation.Kind));
        rows = organisations.Count == 0 ? rows : rows.Where(x => x.Organisation != null && organisations.Contains(x.Organisation.Key));
        rows = regions.Count == 0 ? rows : rows.Where(x => regions.Contains(x.Contact.RegionKey ?? x.Organisation!.RegionKey));
        rows = countries.Count == 0 ? rows : rows.Where(x => countries.Contains(x.Contact.Country ?? x.Organisation!.Country));
        rows = lists.Count == 0 ? rows : rows.Where(x => db.ContactListMembers.Any(
            member => member.ContactId == x.Contact.Id && db.ContactLists.Any(list => list.Id == member.ListId && lists.Contains(list.Key))));
        return conditions.Languages.Count == 0 ? rows : Reading(rows, Suiting(conditions.Languages), conditions.PreferredOnly);
    }

    private static IQueryable<Row> Reading(IQueryable<Row> rows, string[] languages, bool preferred) => preferred
        ? rows.Where(x => languages.Contains(x.Contact.Languages.Length > 0 ? x.Contact.Languages[0] : x.Organisation!.Languages[0]))
        : rows.Where(x => x.Contact.Languages.Length > 0
            ? x.Contact.Languages.Any(language => languages.Contains(language))
            : x.Organisation != null && x.Organisation.Languages.Any(language => languages.Contains(language)));

    private static IQueryable<Contact> Having(InpudDbContext db, IQueryable<Contact> contacts, ReceivedCondition received)
    {
        var entries = new Period(received.Since, received.Until).Of(db).Where(x => x.ItemKey == received.Item
            && (received.Language == null || x.Language == received.Language)
            && (received.Channel == null || x.Channel == received.Channel)
            && (received.Version == null || x.ItemVersion == received.Version));
        return received.Not
            ? contacts.Where(x => !entries.Any(entry => entry.ContactId == x.Id))
            : contacts.Where(x => entries.Any(entry => entry.ContactId == x.Id));
    }

    /// <summary>Every language that is as good as one of these.</summary>
    internal static string[] Suiting(IReadOnlyList<string> languages) =>
    [
        .. CultureInfo.GetCultures(CultureTypes.AllCultures).Select(x => x.Name).Where(x => x.Length > 0)
            .Where(x => languages.Any(language => CountItem.Suits(language, x))).Concat(languages).Distinct(StringComparer.Ordinal),
    ];

    private static async Task<int?[]> WithinAsync(InpudDbContext db, IReadOnlyList<Guid> networks)
    {
        var tree = await NetworkTrees.ReadAsync(db);
        var all = await db.Organisations.Select(x => new { x.Id, x.Key }).ToListAsync();
        var wanted = all.Where(x => networks.Contains(x.Key)).Select(x => x.Id).ToList();
        return [.. all.Where(x => wanted.Exists(network => tree.BelongsTo(x.Id, network))).Select(x => (int?)x.Id)];
    }

    private sealed class Row
    {
        public required Contact Contact { get; init; }

        public Organisation? Organisation { get; init; }
    }
}
