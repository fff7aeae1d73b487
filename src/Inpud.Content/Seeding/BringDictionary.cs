using Inpud.Content.Seeding.Reading;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Content.Seeding;

/// <summary>Makes the site have the interface words of the folder. Words and languages that only the site has stay.</summary>
internal sealed class BringDictionary(IDictionaryItemService dictionary, ILanguageService languages)
{
    /// <summary>What the keys of words follow from; never changed.</summary>
    private static readonly Guid Words = new("5c8a0e0f-7d0b-4a53-9a39-0f1a6f1f2c10");

    public async Task RunAsync(SeedRun run)
    {
        var wanted = run.Folder.Dictionary
            .SelectMany(words => words.Value, (words, word) => (word.Key, Culture: words.Key, Text: word.Value))
            .ToLookup(word => word.Key, StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return;
        }

        var byCulture = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var known = (await dictionary.GetManyAsync([.. wanted.Select(word => word.Key)]))
            .ToDictionary(item => item.ItemKey, StringComparer.Ordinal);
        foreach (var word in wanted)
        {
            var texts = word.Select(text => (byCulture[text.Culture], text.Text)).ToArray();
            run.Count(SeedPart.Words, await BringAsync(run, word.Key, texts, known.GetValueOrDefault(word.Key)), wanted.Count);
            if (run.IsRefused)
            {
                return;
            }
        }
    }

    private async Task<SeedDeed> BringAsync(SeedRun run, string key, (ILanguage Language, string Text)[] texts, IDictionaryItem? known)
    {
        var missing = texts.Where(text => known?.GetTranslatedValue(text.Language.IsoCode) != text.Text).ToArray();
        if (missing.Length == 0)
        {
            return SeedDeed.Unchanged;
        }

        var item = known ?? new DictionaryItem(key) { Key = StableKey.Of(Words, key) };
        foreach (var (language, text) in missing)
        {
            item.AddOrUpdateDictionaryValue(language, text);
        }

        var saved = known is null ? await dictionary.CreateAsync(item, run.User) : await dictionary.UpdateAsync(item, run.User);
        if (!saved.Success)
        {
            run.Refused(ReadDictionary.PathOf(missing[0].Language.IsoCode), key, saved.Status);
        }

        return known is null ? SeedDeed.Created : SeedDeed.Updated;
    }
}
