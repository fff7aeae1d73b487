using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.CurrentUser;

/// <summary>What the signed-in user may do with some nodes.</summary>
internal static class CurrentPermissionsEndpoints
{
    public static void Map(RouteGroupBuilder current)
    {
        current.MapGet("permissions", AnyAsync).NeedsSignIn().WithName("GetUserCurrentPermissions").Produces<UserPermissionsResponseModel>();
        current.MapGet("permissions/document", DocumentsAsync)
            .NeedsSignIn().WithName("GetUserCurrentPermissionsDocument").Produces<UserPermissionsResponseModel>();
        current.MapGet("permissions/media", MediaAsync)
            .NeedsSignIn().WithName("GetUserCurrentPermissionsMedia").Produces<UserPermissionsResponseModel>();
        current.MapGet("permissions/element", ElementsAsync)
            .NeedsSignIn().WithName("GetUserCurrentPermissionsElement").Produces<UserPermissionsResponseModel>();
    }

    private static async Task<IResult> AnyAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users) =>
        Present(await users.GetPermissionsAsync(security.User.Key, asked.Keys()));

    private static async Task<IResult> DocumentsAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users) =>
        Present(await users.GetDocumentPermissionsAsync(security.User.Key, asked.Keys()));

    private static async Task<IResult> MediaAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users) =>
        Present(await users.GetMediaPermissionsAsync(security.User.Key, asked.Keys()));

    private static async Task<IResult> ElementsAsync(Asked asked, IBackOfficeSecurityAccessor security, IUserService users) =>
        Present(await users.GetElementPermissionsAsync(security.User.Key, asked.Keys()));

    private static IResult Present(Attempt<IEnumerable<NodePermissions>, UserOperationStatus> found) => found.Success
        ? Answers.Ok(new UserPermissionsResponseModel([.. found.Result.Select(x => new UserPermissionModel(x.NodeKey, x.Permissions))]))
        : UserProblems.Answer(found.Status);
}

internal sealed record UserPermissionsResponseModel(IReadOnlyList<UserPermissionModel> Permissions);

internal sealed record UserPermissionModel(Guid NodeKey, IEnumerable<string> Permissions);
