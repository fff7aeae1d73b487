using Inpud.Content;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Desk.Overview;

/// <summary>The desk of dissemination at a glance. It names nobody.</summary>
internal sealed class OverviewPage(CountNetwork count) : PageModel, IDeskPage
{
    public string Title => "Dissemination";

    public IReadOnlyList<FieldProblem> Problems => [];

    public NetworkCounts Counts { get; private set; } = new(0, 0, 0, 0);

    public async Task OnGetAsync() => Counts = await count.RunAsync();
}
