using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice.SignIn.Links;

/// <summary>
/// The addresses of personal links. Their host is a setting (<c>Umbraco:CMS:Security:BackOfficeHost</c>, else
/// <c>Umbraco:CMS:WebRouting:UmbracoApplicationUrl</c>), never a request's: nobody can have a link to their own site mailed.
/// </summary>
internal sealed class LinkAddresses(PersonalLinks links, IHostingEnvironment hosting, IOptionsMonitor<SecuritySettings> security)
    : IInviteUriProvider, IForgotPasswordUriProvider
{
    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) => Task.FromResult(Create(LinkPurpose.Invitation, invitee));

    /// <summary>Whoever may not sign in gets no link to choose a password.</summary>
    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) => Task.FromResult(
        user is { IsApproved: true, Kind: UserKind.Default }
            ? Create(LinkPurpose.NewPassword, user)
            : Attempt.FailWithStatus<Uri, UserOperationStatus>(UserOperationStatus.CannotPasswordReset, null!));

    public Task<Attempt<UserOperationStatus>> CanCreateForgotPasswordUriAsync() => Task.FromResult(
        !security.CurrentValue.AllowPasswordReset ? Attempt.Fail(UserOperationStatus.CannotPasswordReset)
        : Host is null ? Attempt.Fail(UserOperationStatus.ApplicationUrlNotConfigured)
        : Attempt.Succeed(UserOperationStatus.Success));

    public static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => "/invitation",
        LinkPurpose.NewPassword => "/new-password",
    };

    private Uri? Host => security.CurrentValue.BackOfficeHost ?? hosting.ApplicationMainUrl;

    public Attempt<Uri, UserOperationStatus> Create(LinkPurpose purpose, IUser user)
    {
        if (Host is not { } host)
        {
            return Attempt.FailWithStatus<Uri, UserOperationStatus>(UserOperationStatus.ApplicationUrlNotConfigured, null!);
        }

        var path = QueryHelpers.AddQueryString(BackOfficeSignIn.PagePath + PathOf(purpose), new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            // Core expects the token encoded once more.
            ["user"] = user.Key.ToString("D"), ["token"] = links.Issue(purpose, user).ToUrlBase64(),
        });
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(host, path));
    }
}
