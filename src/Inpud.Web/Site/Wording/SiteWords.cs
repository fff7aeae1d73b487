using System.Collections.Concurrent;
using System.Collections.Frozen;
using Inpud.Content;
using Inpud.Web.Site.Languages;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Site.Wording;

/// <summary>Umbraco's dictionary, kept until an item or a language changes.</summary>
internal sealed class SiteWords(IDictionaryItemService dictionary, SiteLanguages languages)
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
        var items = await dictionary.GetDescendantsAsync(null);
        return new Words(culture, items
            .Select(item => (item.ItemKey, Word: Best(item, priorities)))
            .Where(item => item.Word is not null)
            .DistinctBy(item => item.ItemKey, StringComparer.Ordinal)
            .ToFrozenDictionary(item => item.ItemKey, item => item.Word!, StringComparer.Ordinal));
    }

    private static Passage? Best(IDictionaryItem item, IReadOnlyList<Culture> priorities) => priorities
        .Select(culture => item.Translations.FirstOrDefault(translation =>
            !string.IsNullOrWhiteSpace(translation.Value) && culture.Name.Equals(translation.LanguageIsoCode, StringComparison.OrdinalIgnoreCase))
            is { } found ? new Passage(found.Value, culture) : null)
        .FirstOrDefault(word => word is not null);
}
