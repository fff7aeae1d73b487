using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>Groups of users and what they may do.</summary>
internal static class UserGroupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("filter/user-group", FilterAsync).NeedsSection(Constants.Applications.Users).WithTags("User Group")
            .WithName("GetFilterUserGroup").Produces<PagedResponse<UserGroupResponseModel>>();
        UserGroupItemEndpoints.Map(api);

        var groups = api.MapGroup("user-group").WithTags("User Group");
        groups.MapGet("", ListAsync)
            .NeedsSection(Constants.Applications.Users).WithName("GetUserGroup").Produces<PagedResponse<UserGroupResponseModel>>();
        groups.MapGet("{id:guid}", GetAsync)
            .NeedsSection(Constants.Applications.Users).WithName("GetUserGroupById").Produces<UserGroupResponseModel>();
        groups.MapPost("", CreateAsync).NeedsSection(Constants.Applications.Users).WithName("PostUserGroup").Produces(StatusCodes.Status201Created);
        groups.MapPut("{id:guid}", UpdateAsync).NeedsSection(Constants.Applications.Users).WithName("PutUserGroupById");
        groups.MapDelete("{id:guid}", DeleteAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUserGroupById");
        groups.MapDelete("", DeleteManyAsync).NeedsSection(Constants.Applications.Users).WithName("DeleteUserGroup");
        MemberEndpoints.Map(groups);
    }

    private static async Task<IResult> FilterAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserGroupService groups, PresentUserGroup present)
    {
        var found = await groups.FilterAsync(security.User.Key, asked.Text("filter"), asked.Skip, asked.Take);
        return found.Success
            ? Answers.Ok(new PagedResponse<UserGroupResponseModel>(found.Result.Total, await present.OfAsync(found.Result.Items)))
            : UserGroupProblems.Answer(found.Status);
    }

    private static async Task<IResult> ListAsync(Asked asked, IUserGroupService groups, PresentUserGroup present)
    {
        var found = await groups.GetAllAsync(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<UserGroupResponseModel>(found.Total, await present.OfAsync(found.Items)));
    }

    private static async Task<IResult> GetAsync(
        Guid id, IBackOfficeSecurityAccessor security, IUserGroupService groups, UserGroupRights rights, PresentUserGroup present)
    {
        if (await groups.GetAsync(id) is not { } group)
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.NotFound);
        }

        return await rights.MayReachAsync(security.User, [id])
            ? Answers.Ok((await present.OfAsync([group]))[0])
            : UserGroupProblems.Answer(UserGroupOperationStatus.Unauthorized);
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateUserGroupRequestModel> body, IBackOfficeSecurityAccessor security, IUserGroupService groups, WriteUserGroup write,
        UserGroupRights rights, IShortStringHelper strings)
    {
        var group = new UserGroup(strings) { Key = body.Value.Id is { } id && id != Guid.Empty ? id : Guid.CreateVersion7() };
        if (await write.RefuseAsync(group, body.Value) is { } problem)
        {
            return problem;
        }

        if (!await rights.MayHandOutAsync(security.User, null, group))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.Unauthorized);
        }

        var created = await groups.CreateAsync(group, security.User.Key);
        return created.Success ? Answers.Created(created.Result.Key) : UserGroupProblems.Answer(created.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateUserGroupRequestModel> body, IBackOfficeSecurityAccessor security, IUserGroupService groups, WriteUserGroup write,
        UserGroupRights rights)
    {
        if (await groups.GetAsync(id) is not { } before || await groups.GetAsync(id) is not { } group)
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.NotFound);
        }

        if (!await rights.MayReachAsync(security.User, [id]))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.Unauthorized);
        }

        if (await write.RefuseAsync(group, body.Value) is { } problem)
        {
            return problem;
        }

        return await rights.MayHandOutAsync(security.User, before, group)
            ? UserGroupProblems.Answer((await groups.UpdateAsync(group, security.User.Key)).Status)
            : UserGroupProblems.Answer(UserGroupOperationStatus.Unauthorized);
    }

    private static Task<IResult> DeleteAsync(Guid id, IBackOfficeSecurityAccessor security, IUserGroupService groups, UserGroupRights rights) =>
        DeleteAllAsync([id], security.User, groups, rights);

    private static Task<IResult> DeleteManyAsync(
        Body<DeleteUserGroupsRequestModel> body, IBackOfficeSecurityAccessor security, IUserGroupService groups, UserGroupRights rights) =>
        DeleteAllAsync(body.Value.UserGroupIds.Keys(), security.User, groups, rights);

    private static async Task<IResult> DeleteAllAsync(HashSet<Guid> keys, IUser caller, IUserGroupService groups, UserGroupRights rights) =>
        UserGroupProblems.Answer(await rights.MayReachAsync(caller, keys)
            ? (await groups.DeleteAsync(keys)).Result
            : UserGroupOperationStatus.Unauthorized);
}
