using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Backoffice.SignIn.Sessions;

/// <summary>The user in whose name the request acts.</summary>
internal sealed class BackOfficeSecurity(HttpContext http) : IBackOfficeSecurity
{
    public IUser? CurrentUser => IsAuthenticated() ? SignInSessions.UserOf(http) : null;

    public bool UserHasSectionAccess(string section, IUser user) => user.AllowedSections.Contains(section, StringComparer.OrdinalIgnoreCase);

    public bool IsAuthenticated() => http.User.Identities.Any(x => x is { IsAuthenticated: true, AuthenticationType: BackOfficeSignIn.Scheme });
}

/// <summary>Finds the user of the current request, or the one that a background job acts for.</summary>
internal sealed class BackOfficeSecurityAccessor(IHttpContextAccessor http) : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> _instead = new();

    public IBackOfficeSecurity? BackOfficeSecurity =>
        _instead.Value ?? (http.HttpContext is { } context ? new BackOfficeSecurity(context) : null);

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var before = _instead.Value;
        _instead.Value = backOfficeSecurity;
        return new GoBack(this, before);
    }

    private sealed class GoBack(BackOfficeSecurityAccessor accessor, IBackOfficeSecurity? before) : IDisposable
    {
        public void Dispose() => accessor._instead.Value = before;
    }
}
