using Inpud.Content.Catalogue;

namespace Inpud.Content.Dissemination;

/// <summary>When items were first published, language by language, as far as it was so at a cut-off.</summary>
internal sealed class FirstPublished(IEnumerable<PublishedLanguage> languages, DateTime cutOff)
{
    private const string Usual = "en";
    private readonly Dictionary<(Guid, string), DateTime> _first = languages.Where(x => x.First <= cutOff).ToDictionary(x => (x.ItemKey, x.Language), x => x.First);

    /// <summary>The languages that an item had at the cut-off and still has, in its order.</summary>
    public IEnumerable<CatalogueEntry> Of(CatalogueItem item) => item.Entries.Where(x => _first.ContainsKey((item.Key, x.Culture.Name)));

    /// <summary>
    /// An item's translations, each with its day. The language that was published first is the original; of several that came in one
    /// moment English is, or the first by name. What came on the same day as the original counts on the item's own date, as it does
    /// where old works were brought in; what came later counts on the day on which it came.
    /// </summary>
    public IEnumerable<ReportedTranslation> Translations(CatalogueItem item)
    {
        var all = Of(item).Select(x => (Entry: x, First: _first[(item.Key, x.Culture.Name)]))
            .OrderBy(x => x.First).ThenBy(x => x.Entry.Culture.Name != Usual).ThenBy(x => x.Entry.Culture.Name, StringComparer.Ordinal).ToList();
        return all.Skip(1).Select(x => new ReportedTranslation(
            item.Key, all[0].Entry.Culture.Name, x.Entry.Culture.Name, x.Entry.Title, Day(x.First) == Day(all[0].First) && item.Date is { } own ? own.Date : Day(x.First)));
    }

    private static DateOnly Day(DateTime instant) => DateOnly.FromDateTime(instant);
}
