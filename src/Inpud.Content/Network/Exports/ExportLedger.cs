using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Exports;

/// <summary>The ledger's standing entries, with their recipients' names, as a table that an import understands.</summary>
public sealed class ExportLedger
{
    private readonly InpudDatabase _database;
    private readonly OpenContacts _open;
    private readonly IWrapKeys _keys;
    private readonly NamedDocuments _documents;

    internal ExportLedger(InpudDatabase database, OpenContacts open, IWrapKeys keys, NamedDocuments documents) =>
        (_database, _open, _keys, _documents) = (database, open, keys, documents);

    /// <summary>All entries that stand, or those of one item. It is written down that somebody took the names.</summary>
    public async Task<Table> RunAsync(Guid user, Guid? item = null)
    {
        var entries = await _database.ReadAsync(db => db.Standing().Where(x => item == null || x.ItemKey == item).OrderBy(x => x.Id).ToListAsync());
        var recipients = await _database.ReadAsync(db =>
            db.Contacts.Where(x => db.Standing().Any(entry => entry.ContactId == x.Id && (item == null || entry.ItemKey == item))).ToListAsync());
        var people = (await _open.ManyAsync(user, "export", recipients)).ToDictionary(x => x.Contact.Id);
        var organisations = await _database.ReadAsync(db => db.Organisations.Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name));
        var links = await LinksAsync();
        var items = _documents.Of(Publication.Alias, Statement.Alias, Campaign.Alias);
        return ExportDirectory.Written(ImportFields.Dissemination, entries, (x, field) => field switch
        {
            "Entry" => x.Key.ToString(),
            nameof(Occasion.ItemKey) => items.Word(x.ItemKey),
            nameof(Occasion.Happened) => ExportDirectory.Day(x.Happened),
            nameof(Occasion.Language) => x.Language,
            nameof(Occasion.Format) => InWords.Of(x.Format),
            nameof(Occasion.Channel) => InWords.Of(x.Channel),
            nameof(Occasion.ChannelName) => x.ChannelName,
            nameof(Occasion.Contacts) => Person(x)?.Details?.Name,
            "RecipientEmail" => Person(x)?.Details?.Email,
            nameof(Occasion.Organisations) => x.OrganisationId is { } organisation ? organisations[organisation] : null,
            "Audience" => InWords.Of(x.Audience),
            nameof(Occasion.Audiences) => Number(x.Count),
            "Country" => x.Country,
            nameof(Occasion.Copies) => Number(x.Copies),
            nameof(Occasion.Strength) => InWords.Of(x.Strength),
            nameof(Occasion.Evidence) => x.EvidenceId is { } evidence ? links.GetValueOrDefault(evidence) : null,
            nameof(Occasion.Note) => Note(x),
            _ => throw new ArgumentOutOfRangeException(nameof(item), field, null),
        });

        OpenContact? Person(LedgerEntry entry) => entry.ContactId is { } contact ? people[contact] : null;

        string? Note(LedgerEntry entry) => entry.SealedNote is { } seal ? EntryNote.Open(_keys, seal, Person(entry)?.Contact) : null;
    }

    private async Task<Dictionary<int, string>> LinksAsync()
    {
        var stored = await _database.ReadAsync(db => db.Evidences.Where(x => x.Size == null).ToListAsync());
        var links = new Dictionary<int, string>();
        foreach (var evidence in stored)
        {
            if (DataKey.Unwrap(_keys, evidence.SealedKey, evidence.Key).OpenJson<EvidenceContent>(evidence.Sealed).Link is { } address)
            {
                links[evidence.Id] = address;
            }
        }

        return links;
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
