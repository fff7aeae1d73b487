using System.Collections.Immutable;
using Inpud.Content.Seeding;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Content.Exporting;

/// <summary>Reads the whole site as a seed says it.</summary>
internal sealed class ReadSite(
    ILanguageService languages,
    IDictionaryItemService dictionary,
    ReadDocuments documents,
    ReadMediaTree mediaTree,
    ReadDocument document,
    ReadMediaItem mediaItem,
    SeedPaths paths)
{
    /// <param name="leftOut">Told what a seed cannot hold.</param>
    public async Task<SeedFolder> RunAsync(LeftOut leftOut)
    {
        var spoken = await LanguagesAsync();
        var main = spoken.Single(language => language.IsDefault).Culture.Name;
        var remembered = paths.All();
        var pages = documents.Run(remembered, main, leftOut);
        var media = mediaTree.Run(remembered, leftOut);
        var references = new References(
            pages.Select(page => new Target(page.Path, page.Document.Key, page.Type.Alias, IsMedia: false))
                .Concat(media.Select(item => new Target(item.Path, item.Item.Key, item.Type.Alias, IsMedia: true))));
        return new SeedFolder(
            spoken,
            await WordsAsync(spoken),
            [.. pages.Select(page => Node(page, references, leftOut))],
            [.. media.Select(item => Media(item, main, references, leftOut)).OfType<SeedMedia>()]);
    }

    private SeedNode Node(PlacedDocument page, References references, LeftOut leftOut)
    {
        if (ReadDocument.HasWaitingChanges(page.Document))
        {
            leftOut.Add($"{page.Path}: changes that are not published yet. What readers see is here.");
        }

        return document.As(page.Type, page.Path, page.Parent, page.SortOrder, page.Document, references);
    }

    private SeedMedia? Media(PlacedMedia item, string main, References references, LeftOut leftOut)
    {
        var read = mediaItem.As(item.Type, item.Path, item.Item, main, references);
        if (read is null)
        {
            leftOut.Add($"{item.Path}: the file is lost.");
        }

        return read;
    }

    /// <summary>In the order in which they were added.</summary>
    private async Task<ImmutableArray<SeedLanguage>> LanguagesAsync() =>
    [
        .. (await languages.GetAllAsync()).OrderBy(language => language.Id).Select(language => new SeedLanguage(
            Culture.Parse(language.IsoCode, null),
            language.CultureName,
            language.IsDefault,
            language.IsMandatory,
            Culture.TryParse(language.FallbackIsoCode, out var fallback) ? fallback : null)),
    ];

    private async Task<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>> WordsAsync(
        ImmutableArray<SeedLanguage> spoken)
    {
        var items = (await dictionary.GetDescendantsAsync(parentId: null)).ToArray();
        return spoken.Select(language => language.Culture.Name)
            .Select(culture => KeyValuePair.Create(culture, items
                .Select(item => KeyValuePair.Create(item.ItemKey, item.GetTranslatedValue(culture)))
                .Where(word => !string.IsNullOrWhiteSpace(word.Value))
                .ToImmutableSortedDictionary(StringComparer.Ordinal)))
            .Where(words => !words.Value.IsEmpty)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
