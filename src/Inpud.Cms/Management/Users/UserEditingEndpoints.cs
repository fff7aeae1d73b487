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
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Users;

/// <summary>Creating, inviting and changing users.</summary>
internal static class UserEditingEndpoints
{
    private const int LongestName = 255;

    public static void Map(RouteGroupBuilder users)
    {
        users.MapPost("", CreateAsync).NeedsSection(Constants.Applications.Users).WithName("PostUser").Produces(StatusCodes.Status201Created);
        users.MapPost("invite", InviteAsync)
            .NeedsSection(Constants.Applications.Users).WithName("PostUserInvite").Produces(StatusCodes.Status201Created);
        users.MapPost("invite/resend", ResendAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserInviteResend");
        users.MapPut("{id:guid}", UpdateAsync).NeedsSection(Constants.Applications.Users).WithName("PutUserById");
        users.MapPost("avatar/{id:guid}", SetAvatarAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserAvatarById");
        users.MapDelete("avatar/{id:guid}", ClearAvatarAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUserAvatarById");
    }

    private static async Task<IResult> CreateAsync(Body<CreateUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users)
    {
        var sent = body.Value;
        if (Refuse(sent.Name, sent.UserName, sent.Email) is { } problem)
        {
            return problem;
        }

        if (sent.Kind != UserKind.Default)
        {
            return UserProblems.Answer(UserOperationStatus.InvalidUserType);
        }

        UserCreateModel model = new()
        {
            Id = sent.Id, Email = sent.Email!, UserName = sent.UserName!, Name = sent.Name!.Trim(), Kind = sent.Kind, UserGroupKeys = sent.UserGroupIds.Keys(),
        };
        var created = await users.CreateAsync(security.User.Key, model, approveUser: true);
        return created is { Success: true, Result.CreatedUser: { } user }
            ? Answers.Created(user.Key)
            : UserProblems.Answer(created.Status, created.Result.Error);
    }

    private static async Task<IResult> InviteAsync(Body<InviteUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users)
    {
        var sent = body.Value;
        if (Refuse(sent.Name, sent.UserName, sent.Email) is { } problem)
        {
            return problem;
        }

        UserInviteModel model = new()
        {
            Id = sent.Id, Email = sent.Email!, UserName = sent.UserName!, Name = sent.Name!.Trim(), Message = sent.Message,
            UserGroupKeys = sent.UserGroupIds.Keys(),
        };
        var invited = await users.InviteAsync(security.User.Key, model);
        return invited is { Success: true, Result.InvitedUser: { } user }
            ? Answers.Created(user.Key)
            : UserProblems.Answer(invited.Status, invited.Result.Error);
    }

    private static async Task<IResult> ResendAsync(
        Body<ResendInviteUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights)
    {
        var key = body.Value.User?.Id ?? Guid.Empty;
        if (await rights.RefuseAsync(security.User, [key]) is { } refusal)
        {
            return refusal;
        }

        var sent = await users.ResendInvitationAsync(
            security.User.Key, new UserResendInviteModel { InvitedUserKey = key, Message = body.Value.Message });
        return UserProblems.Answer(sent.Status, sent.Result.Error);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights)
    {
        var (caller, sent) = (security.User, body.Value);
        if (await rights.RefuseAsync(caller, [id]) is { } refusal)
        {
            return refusal;
        }

        if (Refuse(sent.Name, sent.UserName, sent.Email) is { } problem)
        {
            return problem;
        }

        var user = (await users.GetAsync(id))!;
        var signIn = user.Email != sent.Email || user.Username != sent.UserName ? await rights.RefuseSignInAsync(caller, id) : null;
        if (signIn is not null || !rights.MayFree(caller, user, sent))
        {
            return signIn ?? UserProblems.Answer(UserOperationStatus.Unauthorized);
        }

        var groups = sent.UserGroupIds.Keys();
        return user.IsAdmin() && !groups.Contains(Constants.Security.AdminGroupKey) && !await rights.KeepsAdministratorAsync([id])
            ? UserProblems.Answer(UserOperationStatus.AdminUserGroupMustNotBeEmpty)
            : UserProblems.Answer((await users.UpdateAsync(caller.Key, ToModel(id, sent, groups))).Status);
    }

    private static UserUpdateModel ToModel(Guid id, UpdateUserRequestModel sent, HashSet<Guid> groups) => new()
    {
        ExistingUserKey = id, Email = sent.Email!, UserName = sent.UserName!, Name = sent.Name!.Trim(), LanguageIsoCode = sent.LanguageIsoCode ?? "",
        UserGroupKeys = groups, ContentStartNodeKeys = sent.DocumentStartNodeIds.Keys(), HasContentRootAccess = sent.HasDocumentRootAccess,
        MediaStartNodeKeys = sent.MediaStartNodeIds.Keys(), HasMediaRootAccess = sent.HasMediaRootAccess,
        ElementStartNodeKeys = sent.ElementStartNodeIds.Keys(), HasElementRootAccess = sent.HasElementRootAccess,
    };

    private static async Task<IResult> SetAvatarAsync(
        Guid id, Body<SetAvatarRequestModel> body, IBackOfficeSecurityAccessor security, UserRights rights, SetAvatar set) =>
        await rights.RefuseAsync(security.User, [id]) ?? await set.RunAsync(id, body.Value);

    private static async Task<IResult> ClearAvatarAsync(Guid id, IBackOfficeSecurityAccessor security, UserRights rights, IUserService users) =>
        await rights.RefuseAsync(security.User, [id]) ?? UserProblems.Answer(await users.ClearAvatarAsync(id));

    /// <summary>What the storage cannot take.</summary>
    private static IResult? Refuse(string? name, string? userName, string? email) =>
        new[] { name, userName, email }.Any(x => string.IsNullOrWhiteSpace(x) || x.Length > LongestName)
            ? Answers.Problem(
                StatusCodes.Status400BadRequest, "Name, user name or e-mail missing", $"All three are needed, each of at most {LongestName} characters.")
            : null;
}
