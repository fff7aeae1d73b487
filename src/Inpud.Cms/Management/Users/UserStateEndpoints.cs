using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.UserGroups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Users;

/// <summary>What is done to several users at once.</summary>
internal static class UserStateEndpoints
{
    public static void Map(RouteGroupBuilder users)
    {
        users.MapPost("enable", EnableAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserEnable");
        users.MapPost("disable", DisableAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserDisable");
        users.MapPost("unlock", UnlockAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserUnlock");
        users.MapPost("set-user-groups", SetGroupsAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserSetUserGroups");
        users.MapDelete("", DeleteManyAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUser");
        users.MapDelete("{id:guid}", DeleteAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUserById");
    }

    private static Task<IResult> EnableAsync(Body<UsersRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        WithAllAsync(body.Value.UserIds.Keys(), security.User, rights, users.EnableAsync);

    private static Task<IResult> DisableAsync(Body<UsersRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        WithAllAsync(body.Value.UserIds.Keys(), security.User, rights, users.DisableAsync);

    private static Task<IResult> UnlockAsync(Body<UsersRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        WithAllAsync(body.Value.UserIds.Keys(), security.User, rights, async (caller, keys) => (await users.UnlockAsync(caller, [.. keys])).Status);

    private static Task<IResult> DeleteAsync(Guid id, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        WithAllAsync([id], security.User, rights, users.DeleteAsync);

    private static Task<IResult> DeleteManyAsync(
        Body<UsersRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, UserRights rights) =>
        WithAllAsync(body.Value.UserIds.Keys(), security.User, rights, users.DeleteAsync);

    private static async Task<IResult> SetGroupsAsync(
        Body<UpdateUserGroupsOnUserRequestModel> body, IBackOfficeSecurityAccessor security, IUserService users, IUserGroupService groups, UserRights rights)
    {
        var (userKeys, groupKeys) = (body.Value.UserIds.Keys(), body.Value.UserGroupIds.Keys());
        if (await rights.RefuseAsync(security.User, userKeys) is { } refusal)
        {
            return refusal;
        }

        if (groupKeys.Count == 0)
        {
            return UserProblems.Answer(UserOperationStatus.NoUserGroup);
        }

        if ((await groups.GetAsync(groupKeys)).Count() != groupKeys.Count)
        {
            return UserProblems.Answer(UserOperationStatus.MissingUserGroup);
        }

        Guid[] demoted = groupKeys.Contains(Constants.Security.AdminGroupKey) ? []
            : [.. (await users.GetAsync(userKeys)).Where(x => x.IsAdmin()).Select(x => x.Key)];
        return await rights.KeepsAdministratorAsync(demoted)
            ? UserGroupProblems.Answer((await groups.UpdateUserGroupsOnUsersAsync(groupKeys, userKeys, security.User.Key)).Result)
            : UserProblems.Answer(UserOperationStatus.AdminUserGroupMustNotBeEmpty);
    }

    private static async Task<IResult> WithAllAsync(
        HashSet<Guid> keys, IUser caller, UserRights rights, Func<Guid, ISet<Guid>, Task<UserOperationStatus>> run) =>
        await rights.RefuseAsync(caller, keys) ?? UserProblems.Answer(await run(caller.Key, keys));
}
