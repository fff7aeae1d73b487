using Inpud.Web.Tests.Hosting;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.SignIn;

/// <summary>Users of the back office, and the cookie each has after signing in.</summary>
public static class SignedIn
{
    /// <summary>The <c>Cookie</c> header of a browser in which the user is signed in.</summary>
    public static string CookieOf(this SiteFixture site, IUser user)
    {
        const string scheme = Constants.Security.BackOfficeAuthenticationType;
        var options = site.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var session = site.Get<IUserService>().CreateLoginSession(user.Id, "");
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Sid, user.Key.ToString("D")),
                new Claim(Constants.Security.OpenIdDictSubClaimType, user.Key.ToString("D")),
                new Claim(Constants.Security.SecurityStampClaimType, user.SecurityStamp ?? ""),
                new Claim(Constants.Security.SessionIdClaimType, session.ToString("D")),
            ],
            scheme));
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) }, scheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>A new user of one group; seen by nobody else.</summary>
    public static async Task<IUser> UserAsync(this SiteFixture site, Guid group, params Guid[] documentStartNodes)
    {
        var users = site.Get<IUserService>();
        var name = $"{Guid.NewGuid():N}@example.org";
        var user = users.CreateUserWithIdentity(name, name);
        user.IsApproved = true;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.AddGroup((await site.Get<IUserGroupService>().GetAsync(group))!.ToReadOnlyGroup());
        if (documentStartNodes.Length > 0)
        {
            user.StartContentIds = [.. documentStartNodes.Select(x => site.Get<IContentService>().GetById(x)!.Id)];
        }

        users.Save(user);
        return users.GetUserById(user.Id)!;
    }
}
