using Inpud.Cms.Management.Rights;
using Inpud.Cms.Media;
using Inpud.Cms.PublishedContent.Withdrawals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Media;

/// <summary>
/// Shows files that are not public to those who edit them: signed in, with a section that shows media and a start node above the
/// item. Nothing of it is kept by anybody, and for readers nothing changes.
/// </summary>
internal sealed class ShowToEditors(
    PublicMedia readers,
    IHttpContextAccessor http,
    IAuthenticationSchemeProvider schemes,
    IBackOfficeSecurityAccessor security,
    IMediaService media,
    MediaRights rights) : IPublicMediaGate
{
    private const string Scheme = Constants.Security.BackOfficeAuthenticationType;

    private static readonly string[] _sections = [Constants.Applications.Media, Constants.Applications.Content];

    public async ValueTask<MediaAccess> DecideAsync(string path, CancellationToken cancellationToken)
    {
        var access = await readers.DecideAsync(path, cancellationToken);
        return access is MediaAccess.NotFound or MediaAccess.Gone && await EditorAsync() is { } editor && await MayOpenAsync(editor, path)
            ? MediaAccess.Personal
            : access;
    }

    private async Task<IUser?> EditorAsync()
    {
        if (http.HttpContext is not { Request.Cookies.Count: > 0 } context || await schemes.GetSchemeAsync(Scheme) is null)
        {
            return null;
        }

        var found = await context.AuthenticateAsync(Scheme);
        if (found.Principal is null)
        {
            return null;
        }

        context.User = found.Principal;
        return security.BackOfficeSecurity?.CurrentUser is { } user && _sections.Any(x => user.AllowedSections.Contains(x, StringComparer.OrdinalIgnoreCase))
            ? user
            : null;
    }

    private async Task<bool> MayOpenAsync(IUser editor, string path) =>
        media.GetMediaByPath(path) is { } item && await rights.AllowAsync(editor, item.Key);
}
