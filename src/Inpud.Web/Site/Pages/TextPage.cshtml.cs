using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Pages;

/// <summary>A plain page, with links to those below it.</summary>
internal sealed class TextPage(Reader reader, Found found) : PageModel, ISitePage
{
    public PageHead Head { get; } = PageHead.Of(reader, found.Entry, found.Document.MetaDescription(reader.Culture));

    public string? Summary { get; } = found.Entry.Summary;

    public string? Body { get; } = found.Document.Body(reader.Culture);

    public IReadOnlyList<CatalogueEntry> Below { get; } =
    [
        .. reader.Catalogue.ChildrenOf(found.Entry.Key)
            .Where(child => child.Type == found.Entry.Item.Type)
            .Select(child => child.In(reader.Culture))
            .OfType<CatalogueEntry>(),
    ];
}
