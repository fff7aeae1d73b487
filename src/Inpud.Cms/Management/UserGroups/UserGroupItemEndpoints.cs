using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>Names of user groups.</summary>
internal static class UserGroupItemEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("item/user-group", ItemsAsync)
        .NeedsSignIn().WithTags("User Group").WithName("GetItemUserGroup").Produces<UserGroupItemResponseModel[]>();

    private static async Task<IResult> ItemsAsync(Asked asked, IUserGroupService groups) => asked.Keys() is { Length: > 0 } keys
        ? Answers.Ok((await groups.GetAsync(keys)).Select(x => new UserGroupItemResponseModel(x.Key, x.Name ?? x.Alias, x.Icon, x.Alias)))
        : Answers.Ok(Array.Empty<UserGroupItemResponseModel>());
}

internal sealed record UserGroupItemResponseModel(Guid Id, string Name, string? Icon, string? Alias)
{
    public IReadOnlyList<object> Flags => [];
}
