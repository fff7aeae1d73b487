using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Inpud.Cms.Composition;

internal static class Hosting
{
    public static IUmbracoBuilder AddHosting(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddUnique<Umbraco.Cms.Core.Hosting.IHostingEnvironment, HostingEnvironment>();
        services.AddUnique<IRuntimeState, RuntimeState>();
        services.AddUnique<ICookieManager, CookieManager>();
        services.AddUnique<IRequestAccessor, RequestAccessor>();
        services.AddUnique<IIpResolver, NoAddresses>();
        services.AddUnique<IUserInviteSender, NoUserMail>();
        services.AddUnique<IUserForgotPasswordSender, NoUserMail>();
        return builder;
    }
}

/// <summary>Where the site runs and which address it has, from <c>Umbraco:CMS:WebRouting:UmbracoApplicationUrl</c>, never from a request.</summary>
internal sealed class HostingEnvironment(IWebHostEnvironment host, IOptionsMonitor<WebRoutingSettings> routing) : Umbraco.Cms.Core.Hosting.IHostingEnvironment
{
    public string SiteName => host.ApplicationName;

    public string ApplicationId => host.ApplicationName;

    public string ApplicationPhysicalPath => host.ContentRootPath;

    public string LocalTempPath => Path.Combine(host.ContentRootPath, "umbraco", "Data", "TEMP");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => true;

    public Uri? ApplicationMainUrl => Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var url) ? url : null;

    public string MapPathWebRoot(string path) => Path.Combine(host.WebRootPath ?? Path.Combine(host.ContentRootPath, "wwwroot"), Relative(path));

    public string MapPathContentRoot(string path) => Path.Combine(host.ContentRootPath, Relative(path));

    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
        // Deliberately nothing: a request's Host header must not become the site's address.
    }

    private static string Relative(string path) => path.TrimStart('~', '/');
}

/// <summary>The site runs; a database that is not ready stops the start before anybody could ask.</summary>
internal sealed class RuntimeState(IUmbracoVersion version) : IRuntimeState
{
    private static readonly Dictionary<string, object> _nothing = [];

    public Version Version => version.Version;

    public string VersionComment => version.Comment;

    public SemVersion SemanticVersion => version.SemanticVersion;

    public RuntimeLevel Level { get; private set; } = RuntimeLevel.Run;

    public RuntimeLevelReason Reason { get; private set; } = RuntimeLevelReason.Run;

    public string? CurrentMigrationState => null;

    public string? FinalMigrationState => null;

    public BootFailedException? BootFailedException { get; private set; }

    public IReadOnlyDictionary<string, object> StartupState => _nothing;

    public void DetermineRuntimeLevel() => Configure(RuntimeLevel.Run, RuntimeLevelReason.Run);

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null)
    {
        (Level, Reason) = (level, reason);
        BootFailedException = bootFailedException is null ? null : new BootFailedException(bootFailedException.Message, bootFailedException);
    }
}

/// <summary>Cookies of the current request. Readers get none: only the signed-in parts of the site set any.</summary>
internal sealed class CookieManager(IHttpContextAccessor http) : ICookieManager
{
    public void ExpireCookie(string cookieName) => http.HttpContext?.Response.Cookies.Delete(cookieName);

    public string? GetCookieValue(string cookieName) => http.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        http.HttpContext?.Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly, Secure = secure, SameSite = Enum.TryParse<SameSiteMode>(sameSiteMode, ignoreCase: true, out var mode) ? mode : SameSiteMode.Strict,
        });

    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;
}

internal sealed class RequestAccessor(IHttpContextAccessor http) : IRequestAccessor
{
    public string? GetRequestValue(string name)
    {
        var request = http.HttpContext?.Request;
        return request is null ? null : request.Query[name].FirstOrDefault() ?? (request.HasFormContentType ? request.Form[name].FirstOrDefault() : null);
    }

    public string? GetQueryStringValue(string name) => http.HttpContext?.Request.Query[name].FirstOrDefault();

    public Uri? GetRequestUrl() => http.HttpContext is { } context ? new Uri(context.Request.GetEncodedUrl()) : null;
}

/// <summary>Addresses of people are not looked at, so that none can be stored.</summary>
internal sealed class NoAddresses : IIpResolver
{
    public string GetCurrentRequestIpAddress() => "";
}

/// <summary>No mail to users is sent yet, and Core's services are told so: they refuse invitations instead of losing them.</summary>
internal sealed class NoUserMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) =>
        throw new InvalidOperationException("Invitations cannot be sent: ask CanSendInvites() first.");

    public Task SendForgotPassword(UserForgotPasswordMessage messageModel) =>
        throw new InvalidOperationException("Forgotten passwords cannot be mailed: ask CanSend() first.");
}
