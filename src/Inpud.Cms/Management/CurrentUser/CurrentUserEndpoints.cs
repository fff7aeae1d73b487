using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.CurrentUser;

/// <summary>Who is signed in, and what they change about themselves.</summary>
internal static class CurrentUserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var current = api.MapGroup("user/current").WithTags("User");
        current.MapGet("", GetAsync).NeedsSignIn().WithName("GetUserCurrent").Produces<CurrentUserResponseModel>();
        current.MapGet("configuration", Configuration)
            .NeedsSignIn().WithName("GetUserCurrentConfiguration").Produces<CurrentUserConfigurationResponseModel>();
        current.MapGet("login-providers", () => Answers.Ok(Array.Empty<UserExternalLoginProviderModel>()))
            .NeedsSignIn().WithName("GetUserCurrentLoginProviders").Produces<UserExternalLoginProviderModel[]>();
        current.MapPut("profile", UpdateProfileAsync).NeedsSignIn().WithName("PutUserCurrentProfile");
        current.MapPost("change-password", ChangePasswordAsync).NeedsSignIn().WithName("PostUserCurrentChangePassword");
        current.MapPost("avatar", SetAvatarAsync).NeedsSignIn().WithName("PostUserCurrentAvatar");
        current.MapDelete("avatar", ClearAvatarAsync).NeedsSignIn().WithName("DeleteUserCurrentAvatar");
        CurrentPermissionsEndpoints.Map(current);
        CurrentTwoFactorEndpoints.Map(current);
    }

    private static async Task<IResult> GetAsync(IBackOfficeSecurityAccessor security, PresentCurrentUser present) =>
        Answers.Ok(await present.OfAsync(security.User));

    private static IResult Configuration(UserConfiguration configuration) => Answers.Ok(configuration.OfCurrentUser());

    private static async Task<IResult> UpdateProfileAsync(
        Body<UpdateCurrentUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users) =>
        UserProblems.Answer((await users.UpdateProfileAsync(
            security.User.Key, new UserUpdateProfileModel { LanguageIsoCode = body.Value.LanguageIsoCode ?? "" })).Status);

    private static async Task<IResult> ChangePasswordAsync(
        Body<ChangePasswordCurrentUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users)
    {
        var changed = await users.ChangePasswordAsync(security.User.Key, new ChangeUserPasswordModel
        {
            UserKey = security.User.Key, OldPassword = body.Value.OldPassword, NewPassword = body.Value.NewPassword ?? "",
        });
        return UserProblems.Answer(changed.Status, changed.Result.Error);
    }

    private static async Task<IResult> SetAvatarAsync(Body<SetAvatarRequestModel> body, IBackOfficeSecurityAccessor security, SetAvatar set) =>
        await set.RunAsync(security.User.Key, body.Value);

    private static async Task<IResult> ClearAvatarAsync(IBackOfficeSecurityAccessor security, IUserService users) =>
        UserProblems.Answer(await users.ClearAvatarAsync(security.User.Key));
}

internal sealed record UpdateCurrentUserRequestModel(string? LanguageIsoCode);

internal sealed record ChangePasswordCurrentUserRequestModel(string? OldPassword, string? NewPassword);

internal sealed record UserExternalLoginProviderModel(string ProviderSchemeName, string? ProviderKey, bool IsLinkedOnUser, bool HasManualLinkingEnabled);
