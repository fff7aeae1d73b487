using System.Globalization;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Segments;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Exports;

/// <summary>The directory as tables that an import understands.</summary>
public sealed class ExportDirectory
{
    private readonly InpudDatabase _database;
    private readonly OpenContacts _open;
    private readonly IWrapKeys _keys;
    private readonly NamedDocuments _documents;

    internal ExportDirectory(InpudDatabase database, OpenContacts open, IWrapKeys keys, NamedDocuments documents) =>
        (_database, _open, _keys, _documents) = (database, open, keys, documents);

    /// <summary>Everybody who was not erased, or those of a segment. It is written down that somebody took them.</summary>
    public async Task<Table> ContactsAsync(Guid user, SegmentConditions? segment = null)
    {
        var contacts = await _database.ReadAsync(async db =>
            await (segment is null ? db.Contacts : await SegmentQuery.OfAsync(db, segment)).Where(x => x.SealedKey != null).OrderBy(x => x.Id).ToListAsync());
        var organisations = await _database.ReadAsync(db => db.Organisations.Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name));
        var regions = _documents.Of(Region.Alias);
        var open = await _open.ManyAsync(user, "export", contacts);
        return Written(ImportFields.Contacts.Where(x => x.Name != "Phone"), open.Where(x => x.Details is not null), (x, field) => field switch
        {
            nameof(ContactInput.Name) => x.Details!.Name,
            nameof(ContactInput.Email) => x.Details!.Email,
            nameof(ContactInput.Channels) => Joined(x.Details!.Channels.Select(channel => $"{channel.Kind}: {channel.Value}")),
            "Organisation" => x.Contact.OrganisationId is { } id ? organisations[id] : null,
            nameof(ContactInput.Role) => x.Details!.Role,
            nameof(ContactInput.Audience) => InWords.Of(x.Contact.Audience),
            nameof(ContactInput.Languages) => Joined(x.Contact.Languages),
            "Region" => x.Contact.RegionKey is { } region ? regions.Word(region) : null,
            nameof(ContactInput.Country) => x.Contact.Country,
            nameof(ContactInput.State) => InWords.Of(x.Contact.State),
            nameof(ContactInput.ConsentedTo) => Joined(x.Contact.ConsentedTo),
            nameof(ContactInput.Consented) => Day(x.Contact.Consented),
            nameof(ContactInput.ConsentedBy) => x.Contact.ConsentedBy,
            nameof(ContactInput.ConsentEvidence) => x.Details!.ConsentEvidence,
            nameof(ContactInput.Notes) => x.Details!.Notes,
            _ => throw new ArgumentOutOfRangeException(nameof(user), field, null),
        });
    }

    /// <summary>All organisations, their notes too.</summary>
    public async Task<Table> OrganisationsAsync()
    {
        var all = await _database.ReadAsync(db => db.Organisations.Include(x => x.Parents).OrderBy(x => x.Id).AsSplitQuery().ToListAsync());
        var names = all.ToDictionary(x => x.Id, x => x.Name);
        var regions = _documents.Of(Region.Alias);
        return Written(ImportFields.Organisations, all, (x, field) => field switch
        {
            nameof(OrganisationInput.Name) => x.Name,
            nameof(OrganisationInput.Kind) => InWords.Of(x.Kind),
            nameof(OrganisationInput.Parents) => Joined(x.Parents.Select(parent => names[parent.ParentId])),
            "Region" => x.RegionKey is { } region ? regions.Word(region) : null,
            nameof(OrganisationInput.Country) => x.Country,
            nameof(OrganisationInput.Languages) => Joined(x.Languages),
            nameof(OrganisationInput.Membership) => InWords.Of(x.Membership),
            nameof(OrganisationInput.MemberSince) => Day(x.MemberSince),
            nameof(OrganisationInput.Functions) => x.Functions,
            nameof(OrganisationInput.Needs) => x.Needs,
            nameof(OrganisationInput.Skills) => x.Skills,
            nameof(OrganisationInput.Tags) => Joined(x.Tags),
            nameof(OrganisationInput.Website) => x.Website,
            nameof(OrganisationInput.Published) => Joined(x.Published.Select(published => InWords.Of(Enum.Parse<PublicField>(published)))),
            nameof(OrganisationInput.Notes) => x is { SealedKey: { } wrapped, SealedNotes: { } notes } ? DataKey.Unwrap(_keys, wrapped, x.Key).OpenJson<string>(notes) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        });
    }

    internal static Table Written<T>(IEnumerable<ImportField> fields, IEnumerable<T> rows, Func<T, string, string?> cell)
    {
        var columns = fields.ToList();
        return new Table(
            columns.ConvertAll(x => x.Heading),
            [.. rows.Select((row, place) => new TableRow(place + 2, columns.ConvertAll(x => cell(row, x.Name) ?? "")))]);
    }

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<string> words) => string.Join("; ", words);
}
