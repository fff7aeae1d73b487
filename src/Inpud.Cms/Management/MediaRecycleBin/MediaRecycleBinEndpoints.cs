using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Media;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Inpud.Cms.Management.MediaRecycleBin;

/// <summary>What was thrown away, for those who may see the whole of the media.</summary>
internal static class MediaRecycleBinEndpoints
{
    public static void Map(RouteGroupBuilder bin)
    {
        bin.AddEndpointFilter<NeedsMediaBin>();
        bin.MapGet("root", (Asked asked, IEntityService entities, DescribeMedia describe) => Children(Constants.System.RecycleBinMedia, asked, entities, describe))
            .NeedsBin("GetRecycleBinMediaRoot").Produces<PagedResponse<MediaRecycleBinItemResponseModel>>();
        bin.MapGet("children", ChildrenOf).NeedsBin("GetRecycleBinMediaChildren").Produces<PagedResponse<MediaRecycleBinItemResponseModel>>();
        bin.MapGet("siblings", Siblings).NeedsBin("GetRecycleBinMediaSiblings").Produces<SubsetResponse<MediaRecycleBinItemResponseModel>>();
        bin.MapGet("referenced-by", ReferencedByAsync).NeedsBin("GetRecycleBinMediaReferencedBy").Produces<PagedResponse<ReferenceResponseModel>>();
        bin.MapGet("{id:guid}/original-parent", OriginalParentAsync).NeedsBin("GetRecycleBinMediaByIdOriginalParent").Produces<ReferenceByIdModel>();
        bin.MapPut("{id:guid}/restore", RestoreAsync).NeedsBin("PutRecycleBinMediaByIdRestore").Produces(StatusCodes.Status200OK);
        bin.MapDelete("{id:guid}", DeleteAsync).NeedsBin("DeleteRecycleBinMediaById").Produces(StatusCodes.Status200OK);
        bin.MapDelete("", EmptyAsync).NeedsBin("DeleteRecycleBinMedia").Produces(StatusCodes.Status200OK);
    }

    private static RouteHandlerBuilder NeedsBin(this RouteHandlerBuilder endpoint, string name) =>
        endpoint.NeedsSection(Constants.Applications.Media).WithName(name);

    private static IResult Children(int parentId, Asked asked, IEntityService entities, DescribeMedia describe)
    {
        var (total, items) = Paging.Part(asked.Skip, asked.Take, (long page, int size, out long all) =>
            entities.GetPagedTrashedChildren(parentId, UmbracoObjectTypes.Media, page, size, out all));
        return Answers.Ok(new PagedResponse<MediaRecycleBinItemResponseModel>(total, Items([.. items], describe)));
    }

    private static IResult ChildrenOf(Asked asked, IEntityService entities, DescribeMedia describe) =>
        asked.Key("parentId") is { } key && entities.Get(key, UmbracoObjectTypes.Media) is { Trashed: true } parent
            ? Children(parent.Id, asked, entities, describe)
            : Answers.NotFound();

    private static IResult Siblings(Asked asked, IEntityService entities, DescribeMedia describe)
    {
        if (asked.Key("target") is not { } target || entities.Get(target, UmbracoObjectTypes.Media) is not { Trashed: true })
        {
            return Answers.NotFound();
        }

        var (before, after) = (Math.Min(asked.Number("before", 0), 1000), Math.Min(asked.Number("after", 0), 1000));
        var around = entities.GetTrashedSiblings(target, [UmbracoObjectTypes.Media], before, after, out var earlier, out var later).ToArray();
        return Answers.Ok(new SubsetResponse<MediaRecycleBinItemResponseModel>(earlier, later, Items(around, describe)));
    }

    private static IEnumerable<MediaRecycleBinItemResponseModel> Items(IReadOnlyCollection<IEntitySlim> items, DescribeMedia describe)
    {
        var parents = describe.Parents(items);
        return items.OfType<IMediaEntitySlim>().Select(x => new MediaRecycleBinItemResponseModel(
            x.Key, x.CreateDate.AsUtc(), x.HasChildren, parents.GetValueOrDefault(x.ParentId), DescribeMedia.Type(x), DescribeMedia.Name(x))).ToArray();
    }

    private static async Task<IResult> ReferencedByAsync(Asked asked, ITrackedReferencesService references, DescribeReferences describe) =>
        Answers.Ok(await describe.PageAsync(
            await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Media, asked.Skip, asked.Take, filterMustBeIsDependency: true)));

    private static async Task<IResult> OriginalParentAsync(Guid id, IMediaRecycleBinQueryService bin)
    {
        var found = await bin.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success or RecycleBinQueryResultType.ParentIsRoot => Answers.Ok(ReferenceByIdModel.Of(found.Result?.Key)),
            RecycleBinQueryResultType.NotFound => Answers.NotFound("The item could not be found."),
            RecycleBinQueryResultType.NotTrashed => Refused("The item is not in the recycle bin."),
            RecycleBinQueryResultType.NoParentRecycleRelation => Answers.NotFound("Where the item was is not known any more."),
            RecycleBinQueryResultType.ParentNotFound => Answers.NotFound("The folder in which the item was does not exist any more."),
            RecycleBinQueryResultType.ParentIsTrashed => Refused("The folder in which the item was is in the recycle bin itself."),
        };

        IResult Refused(string detail) =>
            Answers.Problem(StatusCodes.Status400BadRequest, "No original parent", detail, found.Status.ToString());
    }

    private static async Task<IResult> RestoreAsync(
        Guid id, Body<MoveMediaRequestModel> body, IMediaEditingService editing, MediaRights rights, IBackOfficeSecurityAccessor security) =>
        await rights.AllowAsync(security.User, body.Value.Target?.Id)
            ? MoveMedia.Outcome((await editing.RestoreAsync(id, body.Value.Target?.Id, security.User.Key, includeDescendants: true)).Status)
            : Answers.Forbidden();

    private static async Task<IResult> DeleteAsync(Guid id, IMediaEditingService editing, IBackOfficeSecurityAccessor security) =>
        MoveMedia.Outcome((await editing.DeleteFromRecycleBinAsync(id, security.User.Key)).Status);

    private static async Task<IResult> EmptyAsync(
        IMediaService media, ITrackedReferencesService references, IOptionsMonitor<ContentSettings> settings, IBackOfficeSecurityAccessor security)
    {
        if (settings.CurrentValue.DisableDeleteWhenReferenced
            && (await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Media, 0, 1, filterMustBeIsDependency: true)).Total > 0)
        {
            return EditingProblems.Of(ContentEditingOperationStatus.CannotDeleteWhenReferenced);
        }

        return (await media.EmptyRecycleBinAsync(security.User.Key)).Success
            ? Answers.Done()
            : EditingProblems.Of(ContentEditingOperationStatus.CancelledByNotification);
    }
}

/// <summary>The bin belongs to nobody's start node: it needs access to all.</summary>
internal sealed class NeedsMediaBin(MediaRights rights, IBackOfficeSecurityAccessor security) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await rights.AllowBinAsync(security.User) ? await next(context) : Answers.Forbidden();
}

internal sealed record MediaRecycleBinItemResponseModel(
    Guid Id,
    DateTimeOffset CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants);
