using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Saves;

/// <summary>
/// Remembers what every save of the last 30 days left behind, per language, so that it can be told later what a client was given
/// that sends a stamp back. A state is kept until 30 days after another followed it: so long may a browser stand open.
/// </summary>
internal sealed class SaveHistory(CmsScopeProvider scopes, ItemMapping mapping, Lazy<EditorValues> values, TimeProvider time)
{
    /// <summary>How long a client may keep a document open and still save it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly HashSet<string> _none = [];

    /// <summary>
    /// Writes down what an item stands at, language by language, where that is not what was written down last. To be called in the
    /// transaction that saves the item, after it was written; it may be called at any time that nobody else can write.
    /// </summary>
    public void Record(IContentBase item)
    {
        var db = scopes.Writing();
        var current = Current(db, item.Id);
        var texts = TextsOf(item);
        var changed = texts.Where(x => current.GetValueOrDefault(x.Key)?.Text != x.Value.Text).ToArray();
        var gone = current.Keys.Except(texts.Keys).ToArray();
        if (changed.Length == 0 && gone.Length == 0)
        {
            return;
        }

        var portrait = Portrait.Of(EditorValues.NamesOf(item), values.Value.Of(item));
        var stamp = NextStamp(current.Values);
        foreach (var language in gone)
        {
            End(db, current[language], stamp);
        }

        foreach (var (languageId, text) in changed)
        {
            var row = RowOf(item, languageId, text, portrait);
            row.Stamp = current.Count == 0 ? Earlier(text.Date, stamp) : stamp;
            Write(db, row, current.GetValueOrDefault(languageId));
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    /// <summary>The stamps of an item as it was read; null if what was read is not what was written down last.</summary>
    public Stamps? StampsOf(IContentBase item)
    {
        var current = Current(scopes.Reading(), item.Id);
        var texts = TextsOf(item);
        return texts.All(x => current.GetValueOrDefault(x.Key)?.Text == x.Value.Text)
            ? new Stamps(
                current[VariantRow.Invariant].Stamp,
                texts.Where(x => x.Key != VariantRow.Invariant).ToDictionary(x => x.Value.Culture, x => current[x.Key].Stamp, StringComparer.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>Everything that is known of an item; language 0 is what is shared.</summary>
    public ILookup<int, SaveRow> Of(int nodeId) => scopes.Reading().Saves.AsNoTracking().Where(x => x.NodeId == nodeId).ToLookup(x => x.LanguageId);

    /// <summary>Forgets what no client can hold any more; returns how many states that were.</summary>
    public int Prune()
    {
        var limit = NodeTree.Instant(time) - Kept;
        return scopes.Writing().Saves.Where(x => x.Until < limit).ExecuteDelete();
    }

    private static Dictionary<int, SaveRow> Current(CmsDbContext db, int nodeId) =>
        db.Saves.AsNoTracking().Where(x => x.NodeId == nodeId && x.Until == null).ToDictionary(x => x.LanguageId);

    private Dictionary<int, StoredText> TextsOf(IContentBase item)
    {
        // What varies takes its own name from the default language: to name that language anew is no change of what is shared.
        var varies = item.ContentType.VariesByCulture();
        return mapping.ToVariants(item, published: false, _none, invariantEdited: false).ToDictionary(
            x => x.LanguageId,
            x => new StoredText(
                x.LanguageId == VariantRow.Invariant ? "" : mapping.CultureOf(x.LanguageId),
                Digest.Of($"{(x.LanguageId == VariantRow.Invariant && varies ? "" : x.Name)}\n{x.Values}"),
                x.Date));
    }

    private static SaveRow RowOf(IContentBase item, int languageId, StoredText text, Portrait portrait) => new()
    {
        NodeId = item.Id,
        LanguageId = languageId,
        Text = text.Text,
        UserId = item.WriterId,
        Hash = languageId == VariantRow.Invariant ? portrait.Shared : portrait.Languages[text.Culture],
        Blocks = languageId == VariantRow.Invariant ? BlockHashes.Write(portrait.Blocks) : null,
    };

    private static void Write(CmsDbContext db, SaveRow row, SaveRow? before)
    {
        if (before is null)
        {
            db.Saves.Add(row);
        }
        else if (before.Hash == row.Hash && before.Blocks == row.Blocks)
        {
            // Written in other words only.
            db.Saves.Attach(before).Entity.Text = row.Text;
        }
        else
        {
            End(db, before, row.Stamp);
            db.Saves.Add(row);
        }
    }

    private static void End(CmsDbContext db, SaveRow row, DateTime stamp) => db.Saves.Attach(row).Entity.Until = stamp;

    private DateTime NextStamp(IEnumerable<SaveRow> current)
    {
        var now = NodeTree.Instant(time);
        var last = current.Select(x => x.Stamp).DefaultIfEmpty().Max();
        return now > last ? now : last.AddMicroseconds(1);
    }

    /// <summary>The first state of an item that was there before this was kept dates from when it was saved.</summary>
    private static DateTime Earlier(DateTime saved, DateTime now)
    {
        var utc = saved.EnsureUtc();
        return utc < now && utc != default ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond)) : now;
    }

    private readonly record struct StoredText(string Culture, string Text, DateTime Date);
}
