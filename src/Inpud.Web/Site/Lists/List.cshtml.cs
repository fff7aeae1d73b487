using Inpud.Content.Catalogue;
using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Lists;

/// <summary>A list of publications, statements or campaigns, narrowed by plain forms.</summary>
internal sealed class ListPage : PageModel, ISitePage
{
    public ListPage(Reader reader, Found found)
    {
        Answer = found.List!;
        var request = Answer.Request;
        var head = PageHead.Of(reader, found.Entry, found.Entry.Summary);
        Head = head with
        {
            Address = head.Address + request.Query(reader),
            Languages = InOtherLanguages.Of(reader, found.Entry.Item, request),
            LanguagesAreAlternates = request is { IsNarrowed: false, Page: 1, Order: CatalogueOrder.Newest },
        };
        Intro = found.Document.Intro(reader.Culture);
        Address = reader.Addresses.Of(found.Entry);
        Filter = Filter.Of(reader, Answer);
        Items = Teasers.Rows(Answer.Part.Entries);
        Pager = Pager.Of(reader, Address, Answer);
    }

    public PageHead Head { get; }

    public string? Intro { get; }

    /// <summary>The list as a whole.</summary>
    public string Address { get; }

    public ListAnswer Answer { get; }

    public Filter Filter { get; }

    public IReadOnlyList<Teaser> Items { get; }

    public Pager Pager { get; }
}
