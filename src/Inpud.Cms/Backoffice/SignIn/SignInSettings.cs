using System.ComponentModel.DataAnnotations;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>
/// Setting <c>Inpud:SignIn</c>: what Umbraco has no setting for. Lockout and rules for passwords are Umbraco's:
/// <c>Umbraco:CMS:Security:UserPassword</c>; the length of a session is <c>Umbraco:CMS:Global:TimeOut</c>.
/// </summary>
public sealed class SignInSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:SignIn";

    /// <summary>Aliases of user groups whose members sign in with a second factor or not at all. Default: none.</summary>
    public string[] TwoFactorGroups { get; set; } = [];

    /// <summary>
    /// The folder of the keys that protect cookies, links and second factors; not in the database, so that a copy of the database
    /// alone opens nothing and names nobody. Machines that share a database share this folder. Default: <c>umbraco/Data/Keys</c>, which
    /// Production refuses.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>The folder's full path.</summary>
    /// <param name="contentRoot">What a relative setting is relative to.</param>
    public string KeyFolderBelow(string contentRoot) =>
        Path.GetFullPath(Path.Combine(contentRoot, KeyFolder ?? Path.Combine("umbraco", "Data", "Keys")));

    /// <summary>Attempts per network address and minute. Range: 1 to 100,000. Default: 60, for an office behind one address.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerAddress { get; set; } = 60;

    /// <summary>Attempts per account and minute. Range: 1 to 100,000. Default: 10.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerAccount { get; set; } = 10;

    /// <summary>Mails with a link for a new password per account and hour. Range: 1 to 1,000. Default: 3.</summary>
    [Range(1, 1_000)]
    public int MailsPerAccount { get; set; } = 3;
}
