namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>Where the browser goes after signing in: only ever to an address of the back office.</summary>
internal static class ReturnUrl
{
    public const string BackOffice = "/umbraco";

    /// <summary>The address asked for if it is a local one below <c>/umbraco</c>, else that of the back office.</summary>
    public static string Safe(string? asked) => asked is not null && IsLocal(asked) ? asked : BackOffice;

    private static bool IsLocal(string asked) =>
        asked.StartsWith(BackOffice, StringComparison.OrdinalIgnoreCase)
        && (asked.Length == BackOffice.Length || asked[BackOffice.Length] is '/' or '?' or '#')
        && !asked.Any(x => x == '\\' || char.IsControl(x));
}
