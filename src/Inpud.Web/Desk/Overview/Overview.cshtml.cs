using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Network.Retention;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Overview;

/// <summary>The desk of dissemination at a glance. It names nobody.</summary>
internal sealed class OverviewPage(CountNetwork count, ReadNetworkReports reports, RetentionTurn retention) : PageModel, IDeskPage
{
    public string Title => T["Dissemination"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public NetworkCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Reports of networks that nobody decided about yet.</summary>
    public int Waiting { get; private set; }

    /// <summary>What the retention rules did last; null: nothing yet.</summary>
    public RetentionDone? Retained { get; private set; }

    public async Task OnGetAsync() => (Counts, Waiting, Retained) = (await count.RunAsync(), await reports.WaitingAsync(), retention.Last);
}
