using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Lists;

/// <summary>How a topic or a region is written in a list's address: as in its own, from its folder on.</summary>
internal static class SubjectSlugs
{
    /// <summary>Such as <c>harm-reduction</c>.</summary>
    public static string Of(Reader reader, CatalogueEntry subject) =>
        FolderOf(reader, subject.Item.Type)?.In(subject.Culture) is { } folder ? subject.Path[(folder.Path.Length + 1)..] : subject.Segment;

    /// <summary>The subject that is written this way in the reader's language, or else in one that stands in for it.</summary>
    public static CatalogueEntry? Find(Reader reader, string type, string slug)
    {
        var folder = FolderOf(reader, type);
        return reader.Languages.PrioritiesOf(reader.Culture)
            .Select(culture => folder?.In(culture) is { } there ? reader.Catalogue.At(culture, $"{there.Path}/{slug}") : null)
            .FirstOrDefault(entry => entry?.Item.Type == type) is { } found ? reader.Best(found.Item) : null;
    }

    private static CatalogueItem? FolderOf(Reader reader, string type)
    {
        var folder = type == Topic.Alias ? Folders.Topics.Alias : Folders.Regions.Alias;
        return reader.Catalogue.Home is { } home ? reader.Catalogue.ChildrenOf(home.Key).FirstOrDefault(child => child.Type == folder) : null;
    }
}
