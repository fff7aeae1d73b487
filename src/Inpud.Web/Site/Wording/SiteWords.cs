using System.Collections.Concurrent;
using System.Collections.Frozen;
using Inpud.Content;
using Inpud.Web.Site.Languages;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Site.Wording;

/// <summary>Umbraco's dictionary, kept until an item or a language changes; what it has no word for is called as the program came with it.</summary>
internal sealed class SiteWords(IDictionaryItemService dictionary, ShippedWords shipped, SiteLanguages languages)
    : INotificationHandler<DictionaryCacheRefresherNotification>, INotificationHandler<LanguageCacheRefresherNotification>
{
    private ConcurrentDictionary<Culture, Words> known = new();

    public async ValueTask<Words> InAsync(Culture culture)
    {
        var kept = known;
        return kept.TryGetValue(culture, out var words) ? words : kept.GetOrAdd(culture, await ReadAsync(culture));
    }

    public void Handle(DictionaryCacheRefresherNotification notification) => Interlocked.Exchange(ref known, new());

    public void Handle(LanguageCacheRefresherNotification notification) => Interlocked.Exchange(ref known, new());

    private async Task<Words> ReadAsync(Culture culture)
    {
        var priorities = (await languages.GetAsync()).PrioritiesOf(culture);
        var items = (await dictionary.GetDescendantsAsync(null)).DistinctBy(item => item.ItemKey, StringComparer.Ordinal).ToDictionary(item => item.ItemKey, StringComparer.Ordinal);
        return new Words(culture, items.Keys.Union(shipped.Keys, StringComparer.Ordinal)
            .Select(key => (Key: key, Word: Best(key, items.GetValueOrDefault(key), priorities)))
            .Where(item => item.Word is not null)
            .ToFrozenDictionary(item => item.Key, item => item.Word!, StringComparer.Ordinal));
    }

    private Passage? Best(string key, IDictionaryItem? item, IReadOnlyList<Culture> priorities) => priorities
        .Select(culture => (Own(item, culture) ?? shipped.Find(key, culture)) is { } found ? new Passage(found, culture) : null)
        .FirstOrDefault(word => word is not null);

    /// <summary>What an editor, or a seed, entered.</summary>
    private static string? Own(IDictionaryItem? item, Culture culture) => item?.Translations
        .FirstOrDefault(x => !string.IsNullOrWhiteSpace(x.Value) && culture.Name.Equals(x.LanguageIsoCode, StringComparison.OrdinalIgnoreCase))?.Value;
}
