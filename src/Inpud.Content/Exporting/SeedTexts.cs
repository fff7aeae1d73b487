using System.Collections.Immutable;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Exporting;

/// <summary>The text files of a seed folder, written the one way they are always written.</summary>
internal sealed class SeedTexts(SeedTypes types)
{
    /// <summary>Paths and contents; the media themselves are not among them.</summary>
    public IEnumerable<(string Path, string Text)> Of(SeedFolder folder)
    {
        yield return (ReadLanguages.FileName, Languages(folder.Languages));
        foreach (var (culture, words) in folder.Dictionary)
        {
            yield return (ReadDictionary.PathOf(culture), WriteJson.Document(
                SeedValue.MapOf(words.Select(word => (word.Key, (SeedValue?)new SeedValue.Text(word.Value))))));
        }

        foreach (var node in folder.Nodes)
        {
            yield return (node.File, Item(node));
            foreach (var (culture, variant) in node.Cultures)
            {
                yield return (node.FileOf(culture), Variant(types.Documents[node.Type], variant));
            }
        }

        foreach (var media in folder.Media)
        {
            yield return (media.Sidecar, Sidecar(media, folder.Languages));
        }
    }

    private static string Languages(ImmutableArray<SeedLanguage> languages) => WriteJson.Document(new SeedValue.List(
    [
        .. languages.Select(language => SeedValue.MapOf(
            ("isoCode", Text(language.Culture.Name)),
            ("cultureName", Text(language.Name)),
            ("isDefault", language.IsDefault ? new SeedValue.Flag(true) : null),
            ("isMandatory", language.IsMandatory ? new SeedValue.Flag(true) : null),
            ("fallbackIsoCode", language.Fallback is { } fallback ? Text(fallback.Name) : null))),
    ]));

    private string Item(SeedNode node) => WriteJson.Document(SeedValue.MapOf(
        ("key", Text(node.Key.ToString("D"))),
        ("type", Text(node.Type)),
        ("sortOrder", new SeedValue.Number(node.SortOrder)),
        ("properties", Values(types.Documents[node.Type], node.Values))));

    private static string Variant(SeedType type, SeedVariant variant)
    {
        var isNamedByTitle = type.HasTitle && string.Equals(variant.Name, variant.Values.Text(SeedType.Title), StringComparison.Ordinal);
        var fields = SeedValue.MapOf(
        [
            ("published", variant.Published ? null : new SeedValue.Flag(false)),
            ("name", isNamedByTitle ? null : Text(variant.Name)),
            .. Values(type, variant.Values).Fields.Where(field => field.Name != SeedType.Body)
                .Select(field => (field.Name, (SeedValue?)field.Value)),
        ]).Fields;
        return WriteMarkdown.Document(new MarkdownFile(fields, variant.Values.Text(SeedType.Body) ?? string.Empty));
    }

    private string Sidecar(SeedMedia media, ImmutableArray<SeedLanguage> languages)
    {
        var type = types.Media[media.Type];
        var cultures = SeedValue.MapOf(
            from language in languages
            let said = media.Cultures.GetValueOrDefault(language.Culture.Name)
            where said is { Count: > 0 }
            select (language.Culture.Name, (SeedValue?)Values(type, said)));
        return WriteJson.Document(SeedValue.MapOf(
            ("key", Text(media.Key.ToString("D"))),
            ("type", Text(media.Type)),
            ("name", Text(media.Name)),
            ("properties", Values(type, media.Values)),
            ("cultures", cultures.Fields.IsEmpty ? null : cultures)));
    }

    private static SeedValue.Map Values(SeedType type, SeedValues values) =>
        SeedValue.MapOf(type.Properties.Select(property => (property.Alias, values[property.Alias])));

    private static SeedValue.Text Text(string text) => new(text);
}
