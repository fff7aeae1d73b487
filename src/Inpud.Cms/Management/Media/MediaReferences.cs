using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Media;

/// <summary>Where media are used.</summary>
internal static class MediaReferences
{
    public static void Map(RouteGroupBuilder media)
    {
        media.MapGet("{id:guid}/referenced-by", UsersOfAsync)
            .NeedsMedia().WithName("GetMediaByIdReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        media.MapGet("{id:guid}/referenced-descendants", UsedBelowAsync)
            .NeedsMedia().WithName("GetMediaByIdReferencedDescendants").Produces<PagedResponse<ReferenceByIdModel>>();
        media.MapGet("are-referenced", AreUsedAsync).NeedsMedia().WithName("GetMediaAreReferenced").Produces<PagedResponse<ReferenceByIdModel>>();
    }

    private static async Task<IResult> UsersOfAsync(Guid id, Asked asked, ITrackedReferencesService references, DescribeReferences describe)
    {
        var found = await references.GetPagedRelationsForItemAsync(id, UmbracoObjectTypes.Media, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success ? Answers.Ok(await describe.PageAsync(found.Result)) : Answers.NotFound();
    }

    private static async Task<IResult> UsedBelowAsync(Guid id, Asked asked, ITrackedReferencesService references)
    {
        var found = await references.GetPagedDescendantsInReferencesAsync(id, UmbracoObjectTypes.Media, asked.Skip, asked.Take, filterMustBeIsDependency: true);
        return found.Success
            ? Answers.Ok(new PagedResponse<ReferenceByIdModel>(found.Result.Total, found.Result.Items.Select(x => new ReferenceByIdModel(x.NodeKey))))
            : Answers.NotFound();
    }

    private static async Task<IResult> AreUsedAsync(
        Asked asked, IMediaPermissionService permissions, IBackOfficeSecurityAccessor security, ITrackedReferencesService references)
    {
        var used = await references.GetPagedKeysWithDependentReferencesAsync(
            await permissions.FilterAuthorizedAccessAsync(security.User, asked.Keys()), Constants.ObjectTypes.Media, asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<ReferenceByIdModel>(used.Total, used.Items.Select(key => new ReferenceByIdModel(key))));
    }
}
