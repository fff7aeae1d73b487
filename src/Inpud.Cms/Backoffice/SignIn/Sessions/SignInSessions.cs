using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.SignIn.Sessions;

/// <summary>
/// Browsers that are signed in. A session is a row in the database and ends there, so that a copied cookie ends with it; whether
/// it is alive is asked once a minute, everything else of memory at each request.
/// </summary>
internal sealed class SignInSessions(IUserService users, IBackOfficeUserReader reader, IEventAggregator events, TimeProvider time)
{
    private static readonly TimeSpan _trust = TimeSpan.FromMinutes(1);
    private static readonly object _userItem = new();

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _trusted = new();

    /// <summary>The user whose cookie the request brought, as of its beginning.</summary>
    public static IUser? UserOf(HttpContext http) => http.Items[_userItem] as IUser;

    /// <summary>Signs the user in at this browser.</summary>
    public async Task BeginAsync(HttpContext http, IUser user)
    {
        var session = users.CreateLoginSession(user.Id, requestingIpAddress: "");
        await http.SignInAsync(BackOfficeSignIn.Scheme, UserPrincipal.Of(user, session));
        var id = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await events.PublishAsync(new UserLoginSuccessNotification("", id, id));
    }

    /// <summary>Gives the cookie its whole lifetime again, with the user's stamp as it is now.</summary>
    public async Task RenewAsync(HttpContext http, ClaimsPrincipal principal, IUser user)
    {
        if (UserPrincipal.SessionOf(principal) is { } session && users.ValidateLoginSession(user.Id, session))
        {
            await http.SignInAsync(BackOfficeSignIn.Scheme, UserPrincipal.Of(user, session));
        }
    }

    /// <summary>Signs out at this browser.</summary>
    public async Task EndAsync(HttpContext http, ClaimsPrincipal? principal)
    {
        if (principal is not null && UserPrincipal.SessionOf(principal) is { } session)
        {
            _trusted.TryRemove(session, out _);
            users.ClearLoginSession(session);
            var id = principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
            await events.PublishAsync(new UserLogoutSuccessNotification("", id, id));
        }

        await http.SignOutAsync(BackOfficeSignIn.Scheme);
    }

    /// <summary>Whether the cookie's user may still act: there, not disabled, stamp unchanged, session not ended.</summary>
    public bool IsAlive(HttpContext http, ClaimsPrincipal principal)
    {
        if (UserPrincipal.KeyOf(principal) is not { } key
            || UserPrincipal.SessionOf(principal) is not { } session
            || reader.GetByKey(key) is not { IsApproved: true } user
            || string.IsNullOrEmpty(user.SecurityStamp)
            || !string.Equals(user.SecurityStamp, UserPrincipal.StampOf(principal), StringComparison.Ordinal)
            || !IsSessionAlive(user.Id, session))
        {
            return false;
        }

        http.Items[_userItem] = user;
        return true;
    }

    private bool IsSessionAlive(int userId, Guid session)
    {
        var now = time.GetUtcNow();
        if (_trusted.TryGetValue(session, out var until) && now < until)
        {
            return true;
        }

        ForgetOld(now);
        if (!users.ValidateLoginSession(userId, session))
        {
            return false;
        }

        _trusted[session] = now + _trust;
        return true;
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (session, until) in _trusted)
        {
            if (until < now)
            {
                _trusted.TryRemove(session, out _);
            }
        }
    }
}
