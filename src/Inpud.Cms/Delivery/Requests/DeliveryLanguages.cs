using System.Collections.Frozen;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Delivery.Requests;

/// <summary>The site's languages, in memory: every request names one, in whatever case.</summary>
internal sealed class DeliveryLanguages(ILanguageService languages) : INotificationHandler<LanguageCacheRefresherNotification>
{
    private Known? _known;
    private int _changes;

    /// <summary>The language that is meant where a request names none.</summary>
    public string Default => Current.Default;

    /// <summary>The language's code as it is stored; null for a language that the site does not have.</summary>
    public string? Find(string culture) => Current.ByCode.GetValueOrDefault(culture);

    public void Handle(LanguageCacheRefresherNotification notification)
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _known, null);
    }

    private Known Current => Volatile.Read(ref _known) ?? Load();

    private Known Load()
    {
        var changes = Volatile.Read(ref _changes);

        // Core's contract is asynchronous, its callers here are not; what is behind it is a cached list.
        var codes = languages.GetAllAsync().GetAwaiter().GetResult().Select(x => x.IsoCode);
        var known = new Known(
            languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(),
            codes.ToFrozenDictionary(x => x, StringComparer.OrdinalIgnoreCase));
        if (changes == Volatile.Read(ref _changes))
        {
            Volatile.Write(ref _known, known);
        }

        return known;
    }

    private sealed record Known(string Default, FrozenDictionary<string, string> ByCode);
}
