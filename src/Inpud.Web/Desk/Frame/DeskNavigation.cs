using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Frame;

/// <summary>The desks' main navigation, in two rows: what is passed on, and among whom. A further desk adds its line.</summary>
internal static class DeskNavigation
{
    private const string PassingOn = "Passing on";
    private const string Directory = "Directory";

    private static readonly DeskLink[] _all =
    [
        new(PassingOn, "Dissemination", "/desk", DeskRights.Numbers),
        new(PassingOn, "Log", "/desk/dissemination/log", DeskRights.Numbers),
        new(PassingOn, "Items", "/desk/dissemination/items", DeskRights.Numbers),
        new(PassingOn, "Plans", "/desk/dissemination/plans", DeskRights.Numbers),
        new(PassingOn, "Uptake", "/desk/dissemination/uptake", DeskRights.Numbers),
        new(PassingOn, "Reports from networks", "/desk/dissemination/reports", DeskRights.Numbers),
        new(PassingOn, "Progress reports", Dissemination.Progress.ReportAddresses.List, DeskRights.Numbers),
        new(PassingOn, "Coverage", "/desk/dissemination/coverage", DeskRights.Numbers),
        new(Directory, "Organisations", "/desk/organisations", DeskRights.Numbers),
        new(Directory, "Contacts", "/desk/contacts", DeskRights.Numbers),
        new(Directory, "Endorsements", "/desk/endorsements", DeskRights.Numbers),
        new(Directory, "Import and export", Imports.ImportPage.Path, DeskRights.WriteContacts),
        new(Directory, "Keys", "/desk/keys", DeskRights.ManageKeys),
    ];

    /// <summary>What somebody may open, by row.</summary>
    public static IEnumerable<IGrouping<string, DeskLink>> For(DeskUser user) => _all.Where(x => user.May(x.Right)).GroupBy(x => x.Group, StringComparer.Ordinal);
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
