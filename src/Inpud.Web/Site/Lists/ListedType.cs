using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;

namespace Inpud.Web.Site.Lists;

/// <summary>Which documents are lists, and of what.</summary>
internal static class ListedType
{
    /// <summary>The alias of the document type that a document lists, or null where it lists none.</summary>
    public static string? Of(CatalogueItem list) =>
        list.Type == Folders.Publications.Alias ? Publication.Alias
        : list.Type == Folders.Statements.Alias ? Statement.Alias
        : list.Type == Folders.Campaigns.Alias ? Campaign.Alias
        : null;
}
