using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Frame;

/// <summary>The desks' main navigation. A further desk adds its line.</summary>
internal static class DeskNavigation
{
    private static readonly DeskLink[] _all =
    [
        new("Dissemination", "/desk", DeskRights.Numbers),
        new("Log", "/desk/dissemination/log", DeskRights.Numbers),
        new("Items", "/desk/dissemination/items", DeskRights.Numbers),
        new("Plans", "/desk/dissemination/plans", DeskRights.Numbers),
        new("Uptake", "/desk/dissemination/uptake", DeskRights.Numbers),
        new("Reports from networks", "/desk/dissemination/reports", DeskRights.Numbers),
        new("Progress reports", Dissemination.Progress.ReportAddresses.List, DeskRights.Numbers),
        new("Coverage", "/desk/dissemination/coverage", DeskRights.Numbers),
        new("Endorsements", "/desk/endorsements", DeskRights.Numbers),
        new("Organisations", "/desk/organisations", DeskRights.Numbers),
        new("Contacts", "/desk/contacts", DeskRights.Numbers),
        new("Import and export", Imports.ImportPage.Path, DeskRights.WriteContacts),
        new("Keys", "/desk/keys", DeskRights.ManageKeys),
    ];

    /// <summary>What somebody may open.</summary>
    public static IEnumerable<DeskLink> For(DeskUser user) => _all.Where(x => user.May(x.Right));
}

/// <summary>A way to a desk.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Address">Its address; those of its pages begin with it.</param>
/// <param name="Right">Who sees it: one of <see cref="DeskRights"/>.</param>
internal sealed record DeskLink(string Text, string Address, string Right)
{
    /// <summary>For <c>aria-current</c>: <c>page</c> on the page itself, <c>true</c> on one below it, else null.</summary>
    public string? CurrentAt(PathString path) =>
        string.Equals(path.Value?.TrimEnd('/'), Address, StringComparison.OrdinalIgnoreCase) ? "page"
        : Address != DeskRegistration.Path && path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase) ? "true"
        : null;
}
