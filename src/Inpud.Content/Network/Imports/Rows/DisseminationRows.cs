using System.Security.Cryptography;
using System.Text;
using Inpud.Content.Dissemination;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>Rows that say what reached whom: each is an occasion with one recipient, and the same row is the same occasion.</summary>
internal sealed class DisseminationRows(
    InpudDatabase database, IWrapKeys keys, LookupKey lookup, AppendToLedger append, NamedDocuments documents, TimeProvider time) : IImportRows
{
    private const int Batch = 500;

    public ImportKind Kind => ImportKind.Dissemination;

    public WriteTurn Turn => WriteTurn.Ledger;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(Guid import, Table table, ImportMapping mapping)
    {
        var rows = table.Rows.Select(x => new RowReading(x, mapping, table.Head)).ToList();
        var recipients = new ReadRecipient(
            await KnownContacts.ReadAsync(database, keys, lookup, allNames: rows.Exists(x => x.Text("Contacts") is not null && x.Text("RecipientEmail") is null)),
            await KnownOrganisations.ReadAsync(database));
        var items = documents.Of(Publication.Alias, Statement.Alias, Campaign.Alias);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var occasions = rows.ConvertAll(row => Occasion(row, items, recipients, today));
        var entries = await EntriesAsync(rows.ConvertAll(EntryKey));
        var (standing, voided) = await OccasionsAsync(occasions);
        var rowsOf = new Dictionary<Guid, int>();
        return rows.Zip(occasions, (row, past) =>
        {
            var occasion = past.Occasion;
            for (var again = 1; voided.Contains(occasion.Key) && !standing.Contains(occasion.Key); again++)
            {
                occasion = occasion with { Key = KeyOf(past.Text + again) };
            }

            var known = EntryKey(row) is { } entry && entries.Contains(entry) || standing.Contains(occasion.Key) ? (Sentence)"Is in the ledger already."
                : row.Problems.Count == 0 && !rowsOf.TryAdd(occasion.Key, row.Number) ? $"The same as row {rowsOf[occasion.Key]}." : null;

            // Whoever was erased is in an export without a name: what is in the ledger need not be good a second time.
            return new CheckedRow(row.Number, known is null ? row.Problems : [], known, past with { Occasion = occasion });
        }).ToList();
    }

    public async Task<int> WriteAsync(InpudDbContext db, ImportHead import, IReadOnlyList<CheckedRow> rows)
    {
        var past = rows.Select(x => (PastOccasion)x.Input).ToList();
        var evidence = new Dictionary<Guid, Evidence>();
        foreach (var (occasion, link, _) in past.Where(x => x.Link is not null))
        {
            evidence[occasion.Key] = SealedLink(link!, import.User);
        }

        db.AddRange(evidence.Values);
        await db.SaveChangesAsync();
        return await append.ManyAsync(
            db, import.User, past.ConvertAll(x => x.Occasion with { ImportId = import.Id }), x => evidence.TryGetValue(x.Key, out var stored) ? stored.Id : null);
    }

    private Evidence SealedLink(string link, Guid user)
    {
        var key = Guid.CreateVersion7();
        var data = DataKey.Create(key);
        return new Evidence { Key = key, SealedKey = data.Wrap(keys), Sealed = data.SealJson(new EvidenceContent(link)), Created = time.GetUtcNow().UtcDateTime, UserKey = user };
    }

    private static PastOccasion Occasion(RowReading row, NamedDocuments.Names items, ReadRecipient recipients, DateOnly today)
    {
        var item = row.Document(nameof(Dissemination.Occasion.ItemKey), items);
        var occasion = recipients.Into(row, AppendToLedger.Cleaned(new Occasion
        {
            Key = Guid.CreateVersion7(),
            ItemKey = item ?? Guid.Empty,
            Happened = row.Date(nameof(Dissemination.Occasion.Happened)) ?? default,
            Language = row.Languages(nameof(Dissemination.Occasion.Language)).FirstOrDefault(),
            Format = row.Choice<Format>(nameof(Dissemination.Occasion.Format)) ?? Format.Link,
            Channel = row.Choice<Channel>(nameof(Dissemination.Occasion.Channel)) ?? Needed(row),
            ChannelName = row.Text(nameof(Dissemination.Occasion.ChannelName)),
            Strength = row.Choice<Strength>(nameof(Dissemination.Occasion.Strength)),
            Copies = row.Whole(nameof(Dissemination.Occasion.Copies)),
            Note = row.Text(nameof(Dissemination.Occasion.Note)),
            Source = LedgerSource.Import,
        }));
        var link = row.Text(nameof(Dissemination.Occasion.Evidence));
        row.Complain(CheckFields.Website(nameof(Dissemination.Occasion.Evidence), link));
        row.Complain(CheckOccasion.Problems(occasion, today));
        var text = TextOf(occasion);
        return new PastOccasion(occasion with { Key = KeyOf(text) }, link, text);
    }

    private static Channel Needed(RowReading row)
    {
        const string Field = nameof(Dissemination.Occasion.Channel);
        if (row.Text(Field) is null)
        {
            row.Complain(Field, "Say how it reached them.");
        }

        return default;
    }

    private static Guid? EntryKey(RowReading row) => Guid.TryParse(row.Text("Entry"), out var key) ? key : null;

    private static string TextOf(Occasion x) => string.Join(
        '\u001f',
        new object?[] { "import", x.ItemKey, x.Happened.DayNumber, x.Language, x.Format, x.Channel, x.ChannelName, x.Copies, x.Contacts.FirstOrDefault(), x.Organisations.FirstOrDefault(), x.Audiences.FirstOrDefault() });

    private static Guid KeyOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16]);

    private async Task<HashSet<Guid>> EntriesAsync(IEnumerable<Guid?> entries)
    {
        var found = new HashSet<Guid>();
        foreach (var batch in entries.OfType<Guid>().Distinct().Chunk(Batch))
        {
            found.UnionWith(await database.ReadAsync(db => db.Ledger.Where(x => batch.Contains(x.Key)).Select(x => x.Key).ToListAsync()));
        }

        return found;
    }

    /// <summary>Which of the occasions are in the ledger, and which were there and were taken back: these may be brought again, under a key of their own.</summary>
    private async Task<(HashSet<Guid> Standing, HashSet<Guid> Voided)> OccasionsAsync(IReadOnlyList<PastOccasion> occasions)
    {
        var (standing, voided) = (new HashSet<Guid>(), new HashSet<Guid>());
        var asked = occasions.DistinctBy(x => x.Occasion.Key).Select(x => (x.Occasion.Key, x.Text)).ToList();
        for (var again = 1; asked.Count > 0; again++)
        {
            foreach (var batch in asked.Select(x => x.Key).Chunk(Batch))
            {
                standing.UnionWith(await database.ReadAsync(db => db.Standing().Where(x => batch.Contains(x.Occasion)).Select(x => x.Occasion).ToListAsync()));
                voided.UnionWith(await database.ReadAsync(db => db.Ledger.Where(x => batch.Contains(x.Occasion) && x.Void).Select(x => x.Occasion).ToListAsync()));
            }

            asked = [.. asked.Where(x => voided.Contains(x.Key) && !standing.Contains(x.Key)).Select(x => (KeyOf(x.Text + again), x.Text))];
        }

        return (standing, voided);
    }

    private sealed record PastOccasion(Occasion Occasion, string? Link, string Text);
}
