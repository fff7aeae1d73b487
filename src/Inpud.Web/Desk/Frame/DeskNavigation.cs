using Inpud.Web.Desk.Rights;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Frame;

/// <summary>The desks' main navigation, in two rows: what is passed on, and among whom. A further desk adds its line.</summary>
internal static class DeskNavigation
{
    private static DeskLink[] All =>
    [
        new(T["Passing on"], T["Dissemination"], "/desk", DeskRights.Numbers),
        new(T["Passing on"], T["Log"], "/desk/dissemination/log", DeskRights.Numbers),
        new(T["Passing on"], T["Items"], "/desk/dissemination/items", DeskRights.Numbers),
        new(T["Passing on"], T["Plans"], "/desk/dissemination/plans", DeskRights.Numbers),
        new(T["Passing on"], T["Uptake"], "/desk/dissemination/uptake", DeskRights.Numbers),
        new(T["Passing on"], T["Reports from networks"], "/desk/dissemination/reports", DeskRights.Numbers),
        new(T["Passing on"], T["Progress reports"], Dissemination.Progress.ReportAddresses.List, DeskRights.Numbers),
        new(T["Passing on"], T["Coverage"], "/desk/dissemination/coverage", DeskRights.Numbers),
        new(T["Directory"], T["Organisations"], "/desk/organisations", DeskRights.Numbers),
        new(T["Directory"], T["Contacts"], "/desk/contacts", DeskRights.Numbers),
        new(T["Directory"], T["Endorsements"], "/desk/endorsements", DeskRights.Numbers),
        new(T["Directory"], T["Import and export"], Imports.ImportPage.Path, DeskRights.WriteContacts),
        new(T["Directory"], T["Keys"], "/desk/keys", DeskRights.ManageKeys),
    ];

    /// <summary>What somebody may open, by row.</summary>
    public static IEnumerable<IGrouping<string, DeskLink>> For(DeskUser user) => All.Where(x => user.May(x.Right)).GroupBy(x => x.Group, StringComparer.Ordinal);
}

/// <summary>A way to a desk.</summary>
/// <param name="Group">The row in which it stands.</param>
/// <param name="Text">Its name.</param>
/// <param name="Address">Its address; those of its pages begin with it.</param>
/// <param name="Right">Who sees it: one of <see cref="DeskRights"/>.</param>
internal sealed record DeskLink(string Group, string Text, string Address, string Right)
{
    /// <summary>For <c>aria-current</c>: <c>page</c> on the page itself, <c>true</c> on one below it, else null.</summary>
    public string? CurrentAt(PathString path) =>
        string.Equals(path.Value?.TrimEnd('/'), Address, StringComparison.OrdinalIgnoreCase) ? "page"
        : Address != DeskRegistration.Path && path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase) ? "true"
        : null;
}
