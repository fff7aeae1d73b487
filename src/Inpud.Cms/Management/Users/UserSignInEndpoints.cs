using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Users;

/// <summary>How others sign in: their passwords and second factors.</summary>
internal static class UserSignInEndpoints
{
    public static void Map(RouteGroupBuilder users)
    {
        users.MapPost("{id:guid}/change-password", ChangePasswordAsync)
            .NeedsSection(Constants.Applications.Users).WithName("PostUserByIdChangePassword");
        users.MapPost("{id:guid}/reset-password", ResetPasswordAsync).NeedsSection(Constants.Applications.Users)
            .WithName("PostUserByIdResetPassword").Produces<ResetPasswordUserResponseModel>();
        users.MapGet("{id:guid}/2fa", TwoFactorAsync).NeedsSection(Constants.Applications.Users)
            .WithName("GetUserById2Fa").Produces<UserTwoFactorProviderModel[]>();
        users.MapDelete("{id:guid}/2fa/{providerName}", DisableTwoFactorAsync)
            .NeedsSection(Constants.Applications.Users).WithName("DeleteUserById2FaByProviderName");
    }

    private static async Task<IResult> ChangePasswordAsync(
        Guid id, Body<ChangePasswordUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights)
    {
        if (await rights.RefuseSignInAsync(security.User, id) is { } refusal)
        {
            return refusal;
        }

        var changed = await users.ChangePasswordAsync(
            security.User.Key, new ChangeUserPasswordModel { UserKey = id, NewPassword = body.Value.NewPassword ?? "" });
        return UserProblems.Answer(changed.Status, changed.Result.Error);
    }

    private static async Task<IResult> ResetPasswordAsync(Guid id, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights)
    {
        if (await rights.RefuseSignInAsync(security.User, id) is { } refusal)
        {
            return refusal;
        }

        var reset = await users.ResetPasswordAsync(security.User.Key, id);
        return reset.Success
            ? Answers.Ok(new ResetPasswordUserResponseModel(reset.Result.ResetPassword))
            : UserProblems.Answer(reset.Status, reset.Result.Error);
    }

    private static async Task<IResult> TwoFactorAsync(
        Guid id, IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor, UserRights rights)
    {
        if (await rights.RefuseAsync(security.User, [id]) is { } refusal)
        {
            return refusal;
        }

        var found = await twoFactor.GetProviderNamesAsync(id);
        return found.Success ? Answers.Ok(found.Result) : TwoFactorProblems.Answer(found.Status);
    }

    private static async Task<IResult> DisableTwoFactorAsync(
        Guid id, string providerName, IBackOfficeSecurityAccessor security, IUserTwoFactorLoginService twoFactor, UserRights rights) =>
        await rights.RefuseSignInAsync(security.User, id) ?? TwoFactorProblems.Answer((await twoFactor.DisableAsync(id, providerName)).Result);
}
