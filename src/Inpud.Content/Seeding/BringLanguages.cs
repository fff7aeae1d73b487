using Inpud.Content.Seeding.Reading;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>Makes the site have the languages of the folder. Others that it has stay.</summary>
internal sealed class BringLanguages(ILanguageService languages)
{
    public async Task RunAsync(SeedRun run)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => Culture.Parse(language.IsoCode, null));
        var deeds = new Dictionary<Culture, SeedDeed>();
        foreach (var wanted in run.Folder.Languages)
        {
            var withFallback = known.ContainsKey(wanted.Fallback ?? wanted.Culture);
            deeds[wanted.Culture] = await BringAsync(run, wanted, known, withFallback);
        }

        // A language may fall back to one further down the list, which is there only now.
        foreach (var wanted in run.Folder.Languages)
        {
            var again = await BringAsync(run, wanted, known, withFallback: true);
            var deed = deeds[wanted.Culture] is SeedDeed.Unchanged ? again : deeds[wanted.Culture];
            run.Count(SeedPart.Languages, deed, run.Folder.Languages.Length);
        }
    }

    private async Task<SeedDeed> BringAsync(SeedRun run, SeedLanguage wanted, Dictionary<Culture, ILanguage> known, bool withFallback)
    {
        var isNew = !known.TryGetValue(wanted.Culture, out var language);
        language ??= new Language(wanted.Culture.Name, wanted.Name);
        var fallback = withFallback ? wanted.Fallback?.Name : language.FallbackIsoCode;
        if (run.IsRefused || (!isNew && IsAsWanted(language, wanted, fallback)))
        {
            return SeedDeed.Unchanged;
        }

        language.CultureName = wanted.Name;
        language.IsDefault = wanted.IsDefault;
        language.IsMandatory = wanted.IsMandatory;
        language.FallbackIsoCode = fallback;
        var saved = isNew ? await languages.CreateAsync(language, run.User) : await languages.UpdateAsync(language, run.User);
        if (!saved.Success)
        {
            run.Refused(ReadLanguages.FileName, wanted.Culture.Name, saved.Status);
            return SeedDeed.Unchanged;
        }

        known[wanted.Culture] = saved.Result;
        return isNew ? SeedDeed.Created : SeedDeed.Updated;
    }

    private static bool IsAsWanted(ILanguage language, SeedLanguage wanted, string? fallback) =>
        language.CultureName == wanted.Name
        && language.IsDefault == wanted.IsDefault
        && language.IsMandatory == wanted.IsMandatory
        && string.Equals(language.FallbackIsoCode, fallback, StringComparison.OrdinalIgnoreCase);
}
