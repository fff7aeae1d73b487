using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>The site's languages, and which of them somebody edits.</summary>
internal sealed record EditedLanguages(IReadOnlyList<ILanguage> All, IReadOnlySet<string> Edited)
{
    public static async Task<EditedLanguages> OfAsync(IUser user, ILanguageService languages)
    {
        ILanguage[] all = [.. await languages.GetAllAsync()];
        var ids = await user.CalculateAllowedLanguageIdsAsync(languages);
        return new EditedLanguages(all, all.Where(x => ids.Contains(x.Id)).Select(x => x.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    public bool May(string culture) => Edited.Contains(culture);

    public bool MayAll => All.All(x => May(x.IsoCode));

    /// <summary>Languages in which the item has a text and that are not edited.</summary>
    public IEnumerable<string> ForeignTextsOf(IEnumerable<IDictionaryItem> items) => items
        .SelectMany(x => x.Translations).Where(x => x.Value.Length > 0 && !May(x.LanguageIsoCode))
        .Select(x => x.LanguageIsoCode).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Texts that can be stored: those in the site's languages, the empty ones left out.</summary>
    public IEnumerable<IDictionaryTranslation> ToTranslations(IReadOnlyDictionary<string, string> texts, IEnumerable<IDictionaryTranslation> before)
    {
        var keys = before.ToDictionary(x => x.LanguageIsoCode, x => x.Key, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. All.Where(x => texts.GetValueOrDefault(x.IsoCode) is { Length: > 0 }).Select(x =>
                keys.TryGetValue(x.IsoCode, out var key) ? new DictionaryTranslation(x, texts[x.IsoCode], key) : new DictionaryTranslation(x, texts[x.IsoCode])),
        ];
    }
}
