using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Users;

/// <summary>Names and pictures of users, for whoever sees what they did.</summary>
internal static class UserItemEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("item/user", ItemsAsync)
        .NeedsSignIn().WithTags("User").WithName("GetItemUser").Produces<UserItemResponseModel[]>();

    private static async Task<IResult> ItemsAsync(Asked asked, IUserService users, AvatarUrls avatars) =>
        Answers.Ok((await users.GetAsync(asked.Keys())).Select(x => new UserItemResponseModel(x.Key, x.Name ?? x.Username, avatars.Of(x), x.Kind)));
}

internal sealed record UserItemResponseModel(Guid Id, string Name, IReadOnlyList<string> AvatarUrls, UserKind Kind)
{
    public IReadOnlyList<object> Flags => [];
}
