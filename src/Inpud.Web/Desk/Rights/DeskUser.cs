using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Web.Desk.Rights;

/// <summary>Who sits at the desk, and what they may. On pages for everybody there may be nobody.</summary>
internal sealed class DeskUser(IBackOfficeSecurityAccessor security)
{
    private readonly IUser? _user = security.BackOfficeSecurity?.CurrentUser;

    /// <summary>Their name; null where nobody is signed in.</summary>
    public string? Name => _user?.Name;

    /// <summary>The language that they chose in the editing client; null where nobody is signed in.</summary>
    public string? Language => _user?.Language;

    /// <summary>Their key, for what is written down of their deeds.</summary>
    public Guid Key => Account.Key;

    /// <summary>The user, for Core's own rules.</summary>
    public IUser Account => _user ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool MayReadContacts => May(DeskRights.ReadContacts);

    public bool MayWriteContacts => May(DeskRights.WriteContacts);

    public bool MayExportContacts => May(DeskRights.ExportContacts);

    public bool May(string right) => _user?.May(right) == true;
}
