using Inpud.Web.Site.Headers;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Feeds;

/// <summary>What is new in a list, for programs that follow it: an Atom feed in one language.</summary>
internal sealed class FeedPage(Reader reader, ToFeed asked) : PageModel
{
    public FileContentResult OnGet()
    {
        SecurityHeaders.KeepOutOfSearch(Response.Headers);
        return File(AtomFeed.Of(reader, asked.List), "application/atom+xml; charset=utf-8");
    }
}
