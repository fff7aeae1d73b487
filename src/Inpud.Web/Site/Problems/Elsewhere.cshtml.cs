using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Problems;

/// <summary>Sends readers on to where something is now.</summary>
internal sealed class ElsewherePage(Outcome outcome) : PageModel
{
    public RedirectResult OnGet()
    {
        var moved = (Moved)outcome;
        Response.Headers.CacheControl = "no-cache";
        return new RedirectResult(moved.Address, moved.Permanently);
    }
}
