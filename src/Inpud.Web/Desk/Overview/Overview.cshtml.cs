using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Desk.Overview;

/// <summary>The desk of dissemination at a glance. It names nobody.</summary>
internal sealed class OverviewPage(CountNetwork count, ReadNetworkReports reports) : PageModel, IDeskPage
{
    public string Title => "Dissemination";

    public IReadOnlyList<FieldProblem> Problems => [];

    public NetworkCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Reports of networks that nobody decided about yet.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync() => (Counts, Waiting) = (await count.RunAsync(), await reports.WaitingAsync());
}
