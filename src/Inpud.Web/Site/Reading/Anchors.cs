using Inpud.Content.Catalogue;

namespace Inpud.Web.Site.Reading;

/// <summary>Places on a page that can be linked to. They begin with a sign that no heading of a text has in its own.</summary>
internal static class Anchors
{
    public static string Of(CatalogueEntry entry) => $"_{entry.Key:N}";
}
