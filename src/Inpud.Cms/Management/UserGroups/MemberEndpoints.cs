using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>Who is in a group.</summary>
internal static class MemberEndpoints
{
    public static void Map(RouteGroupBuilder groups)
    {
        groups.MapPost("{id:guid}/users", AddAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserGroupByIdUsers");
        groups.MapDelete("{id:guid}/users", RemoveAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUserGroupByIdUsers");
    }

    private static async Task<IResult> AddAsync(
        Guid id, Body<ReferenceByIdModel?[]> body, IBackOfficeSecurityAccessor security, IUserGroupService groups, UserRights users, UserGroupRights rights)
    {
        var keys = body.Value.Keys();
        return await RefuseAsync(id, keys, security.User, groups, users, rights) ?? UserGroupProblems.Answer((await groups.AddUsersToUserGroupAsync(
            new UsersToUserGroupManipulationModel(id, [.. keys]), security.User.Key)).Result);
    }

    private static async Task<IResult> RemoveAsync(
        Guid id, Body<ReferenceByIdModel?[]> body, IBackOfficeSecurityAccessor security, IUserGroupService groups, UserRights users, UserGroupRights rights)
    {
        var keys = body.Value.Keys();
        if (await RefuseAsync(id, keys, security.User, groups, users, rights) is { } refusal)
        {
            return refusal;
        }

        return id == Constants.Security.AdminGroupKey && !await users.KeepsAdministratorAsync(keys)
            ? UserGroupProblems.Answer(UserGroupOperationStatus.AdminGroupCannotBeEmpty)
            : UserGroupProblems.Answer((await groups.RemoveUsersFromUserGroupAsync(
                new UsersToUserGroupManipulationModel(id, [.. keys]), security.User.Key)).Result);
    }

    private static async Task<IResult?> RefuseAsync(
        Guid id, HashSet<Guid> keys, IUser caller, IUserGroupService groups, UserRights users, UserGroupRights rights)
    {
        if (await groups.GetAsync(id) is null)
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.NotFound);
        }

        return await rights.MayReachAsync(caller, [id])
            ? await users.RefuseAsync(caller, keys)
            : UserGroupProblems.Answer(UserGroupOperationStatus.Unauthorized);
    }
}
