using Inpud.Content;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Site.Languages;

/// <summary>The languages of the site, from Core's language service, kept until one changes.</summary>
internal sealed class SiteLanguages(ILanguageService languages) : INotificationHandler<LanguageCacheRefresherNotification>
{
    private LanguageSet? known;

    public async ValueTask<LanguageSet> GetAsync()
    {
        if (Volatile.Read(ref known) is { } set)
        {
            return set;
        }

        var made = LanguageSet.Of(await languages.GetAllAsync());
        Volatile.Write(ref known, made);
        return made;
    }

    public void Handle(LanguageCacheRefresherNotification notification) => Volatile.Write(ref known, null);
}

/// <summary>All languages of the site, and which one stands in for which.</summary>
internal sealed class LanguageSet
{
    private readonly Dictionary<Culture, Culture[]> priorities;

    private LanguageSet(Culture[] all, Culture main, Dictionary<Culture, Culture[]> priorities) =>
        (All, Main, this.priorities) = (all, main, priorities);

    /// <summary>In the order of the language switcher: the main one first.</summary>
    public IReadOnlyList<Culture> All { get; }

    /// <summary>Umbraco's default language.</summary>
    public Culture Main { get; }

    public static LanguageSet Of(IEnumerable<ILanguage> languages)
    {
        var stored = languages.Where(language => Culture.TryParse(language.IsoCode, out _)).ToArray();
        Culture[] all = [.. stored.OrderByDescending(language => language.IsDefault).Select(language => Culture.Parse(language.IsoCode, null))];
        var main = all.FirstOrDefault();
        var fallbacks = stored.ToDictionary(
            language => Culture.Parse(language.IsoCode, null),
            language => Culture.TryParse(language.FallbackIsoCode, out var fallback) ? fallback : default(Culture?));
        return new LanguageSet(all, main, all.ToDictionary(culture => culture, culture => Priorities(culture, fallbacks, all)));
    }

    /// <summary>The language that is written this way in an address, or null.</summary>
    public Culture? InAddress(string segment) =>
        Culture.TryParse(segment, out var culture) && priorities.ContainsKey(culture) ? culture : null;

    /// <summary>The language itself, then its fallbacks as configured, then the main language, then the others.</summary>
    public IReadOnlyList<Culture> PrioritiesOf(Culture culture) => priorities.GetValueOrDefault(culture, [culture]);

    private static Culture[] Priorities(Culture culture, Dictionary<Culture, Culture?> fallbacks, Culture[] all)
    {
        List<Culture> order = [];
        for (Culture? next = culture; next is { } one && !order.Contains(one); next = fallbacks.GetValueOrDefault(one))
        {
            order.Add(one);
        }

        return [.. order.Union(all)];
    }
}
