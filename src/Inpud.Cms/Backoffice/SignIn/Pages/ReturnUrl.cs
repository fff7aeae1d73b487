namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>Where the browser goes after signing in: only ever to an address of the back office or of one of the host's own areas.</summary>
internal static class ReturnUrl
{
    public const string BackOffice = "/umbraco";

    /// <summary>The address asked for if it is a local one below <c>/umbraco</c> or of an area, else that of the back office.</summary>
    public static string Safe(string? asked, SignedInAreas areas) =>
        asked is not null && areas.Paths.Prepend(BackOffice).Any(x => IsBelow(asked, x)) ? asked : BackOffice;

    private static bool IsBelow(string asked, string path) =>
        asked.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        && (asked.Length == path.Length || asked[path.Length] is '/' or '?' or '#')
        && !asked.Any(x => x == '\\' || char.IsControl(x));
}
