using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Feeds;

/// <summary>Where feeds are: below the home page, the lists of publications, statements and campaigns, and the subjects.</summary>
internal static class FeedAddress
{
    /// <summary>What follows the list's address. A document at such an address comes first.</summary>
    public const string Part = "/feed.xml";

    /// <summary>The feed of all items in one language.</summary>
    public static string OfAll(Culture culture) => SiteAddresses.OfFile(culture, Part);

    /// <summary>The feed of what a document lists, or null where it lists nothing that goes on.</summary>
    public static string? Of(CatalogueEntry list) => Has(list.Item) ? SiteAddresses.OfFile(list.Culture, list.Path.TrimEnd('/') + Part) : null;

    /// <summary>Whether a document has a feed.</summary>
    public static bool Has(CatalogueItem item) => item.IsSubject || item.Type == Content.DocumentTypes.Home.Alias || ListedType.Of(item) is not null;
}
