using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Documents;

/// <summary>What of an item differs from what is published: per language, and in what all languages share.</summary>
internal sealed record Edits(IReadOnlySet<string> Cultures, bool Invariant)
{
    /// <param name="entity">The item, with its published side already as it will be stored.</param>
    /// <param name="isPublished">Whether the item will be published after this save.</param>
    /// <param name="defaultCulture">An edit of a shared value shows on the default language, as in Umbraco.</param>
    public static Edits Of(IPublishableContentBase entity, bool isPublished, string defaultCulture)
    {
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var invariant = false;
        foreach (var value in entity.Properties.SelectMany(x => x.Values))
        {
            if (Equals(value.EditedValue, isPublished ? value.PublishedValue : null))
            {
                continue;
            }

            if (value.Culture is { } culture)
            {
                cultures.Add(culture);
            }
            else
            {
                invariant = true;
            }
        }

        if (entity.ContentType.VariesByCulture())
        {
            cultures.UnionWith(entity.AvailableCultures.Where(x => !entity.IsCulturePublished(x)
                || !string.Equals(entity.GetCultureName(x), entity.GetPublishName(x), StringComparison.Ordinal)));
            if (invariant)
            {
                cultures.Add(defaultCulture);
            }
        }
        else if (isPublished && !string.Equals(entity.Name, entity.PublishName, StringComparison.Ordinal))
        {
            invariant = true;
        }

        return new Edits(cultures, invariant);
    }

    public bool Any => Invariant || Cultures.Count > 0;
}
