using System.Collections.Immutable;
using Inpud.Content.Seeding;
using Umbraco.Cms.Core.Models;

namespace Inpud.Content.Exporting;

/// <summary>
/// Reads a stored document as a seed writes it: languages that readers see as they see them, the others as staff left them.
/// Changes that wait to be published have no place in a seed.
/// </summary>
internal sealed class ReadDocument(EditorValues values)
{
    public SeedNode As(SeedType type, string path, string? parent, int sortOrder, IContent document, References references) => new(
        path, document.Key, type.Alias, parent, sortOrder,
        values.Of(type, document.Properties, culture: null, document.Published, references),
        document.AvailableCultures.Select(Culture.Parse).ToImmutableSortedDictionary(
            culture => culture.Name, culture => Variant(type, document, culture.Name, references), StringComparer.Ordinal));

    /// <summary>A language that readers see has changes they do not see yet.</summary>
    public static bool HasWaitingChanges(IContent document) => document.PublishedCultures.Any(document.IsCultureEdited);

    private SeedVariant Variant(SeedType type, IContent document, string culture, References references)
    {
        var published = document.IsCulturePublished(culture);
        var name = published ? document.GetPublishName(culture) : document.GetCultureName(culture);
        return new SeedVariant(name ?? string.Empty, published, values.Of(type, document.Properties, culture, published, references));
    }
}
