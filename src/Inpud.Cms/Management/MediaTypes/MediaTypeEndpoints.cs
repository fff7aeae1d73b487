using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Media;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.MediaTypes;

/// <summary>Media types, read only: they are written in code.</summary>
internal static class MediaTypeEndpoints
{
    public const string Tag = "Media Type";

    private static readonly TypeTree<MediaTypeTreeItemResponseModel> _tree = new(
        UmbracoObjectTypes.MediaType,
        UmbracoObjectTypes.MediaTypeContainer,
        (found, _) => Task.FromResult(found.Select(DescribeMediaType.TreeItem)));

    private static readonly string[] _readers = [Constants.Applications.Media, Constants.Applications.Content, Constants.Applications.Settings];

    public static void Map(RouteGroupBuilder api)
    {
        var types = api.MapGroup("media-type").WithTags(Tag);
        types.MapGet("{id:guid}", (Guid id, IMediaTypeService all) =>
                all.Get(id) is { } type ? Answers.Ok(DescribeMediaType.Of(type)) : Answers.NotFound())
            .NeedsSection(_readers).WithName("GetMediaTypeById").Produces<MediaTypeResponseModel>();
        types.MapGet("batch", Batch).NeedsSection(_readers).WithName("GetMediaTypeBatch").Produces<MediaTypeBatchResponseModel>();
        types.MapGet("configuration", (IReservedFieldNamesService reserved) =>
                Answers.Ok(new MediaTypeConfigurationResponseModel([.. reserved.GetMediaReservedFieldNames()])))
            .NeedsSection(_readers).WithName("GetMediaTypeConfiguration").Produces<MediaTypeConfigurationResponseModel>();
        types.MapGet("allowed-at-root", AllowedAtRootAsync)
            .NeedsSection(_readers).WithName("GetMediaTypeAllowedAtRoot").Produces<PagedResponse<AllowedMediaTypeModel>>();
        types.MapGet("{id:guid}/allowed-children", AllowedChildrenAsync)
            .NeedsSection(_readers).WithName("GetMediaTypeByIdAllowedChildren").Produces<PagedResponse<AllowedMediaTypeModel>>();
        types.MapGet("{id:guid}/allowed-parents", AllowedParentsAsync)
            .NeedsSection(_readers).WithName("GetMediaTypeByIdAllowedParents").Produces<MediaTypeAllowedParentsResponseModel>();
        MediaTypeItems.Map(api.MapGroup("item/media-type").WithTags(Tag));
        _tree.Map(api.MapGroup("tree/media-type").WithTags(Tag).NeedsSection(_readers), "MediaType");
    }

    private static IResult Batch(Asked asked, IMediaTypeService types)
    {
        var found = asked.Keys() is { Length: > 0 } keys ? types.GetMany(keys).Select(DescribeMediaType.Of).ToArray() : [];
        return Answers.Ok(new MediaTypeBatchResponseModel(found.Length, found));
    }

    private static async Task<IResult> AllowedAtRootAsync(Asked asked, IMediaTypeService types)
    {
        var page = await types.GetAllAllowedAsRootAsync(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<AllowedMediaTypeModel>(page.Total, page.Items.Select(DescribeMediaType.Allowed)));
    }

    private static async Task<IResult> AllowedChildrenAsync(Guid id, Asked asked, IMediaTypeService types)
    {
        var found = await types.GetAllowedChildrenAsync(id, asked.Key("parentContentKey"), asked.Skip, asked.Take);
        return found is { Success: true, Result: { } page }
            ? Answers.Ok(new PagedResponse<AllowedMediaTypeModel>(page.Total, page.Items.Select(DescribeMediaType.Allowed)))
            : Answers.NotFound();
    }

    private static async Task<IResult> AllowedParentsAsync(Guid id, IMediaTypeService types)
    {
        var found = await types.GetAllowedParentKeysAsync(id);
        return found.Success
            ? Answers.Ok(new MediaTypeAllowedParentsResponseModel([.. found.Result.Select(key => new ReferenceByIdModel(key))]))
            : Answers.NotFound();
    }
}

/// <summary>Media types by name and icon.</summary>
internal static class MediaTypeItems
{
    public static void Map(RouteGroupBuilder item)
    {
        item.MapGet("", (Asked asked, IMediaTypeService types) =>
                Answers.Ok(asked.Keys() is { Length: > 0 } keys ? types.GetMany(keys).Select(DescribeMediaType.Item).ToArray() : []))
            .NeedsSignIn().WithName("GetItemMediaType").Produces<MediaTypeItemResponseModel[]>();
        item.MapGet("allowed", AllowedAsync)
            .NeedsSignIn().WithName("GetItemMediaTypeAllowed").Produces<PagedResponse<AllowedMediaTypeItemResponseModel>>();
        item.MapGet("folders", FoldersAsync)
            .NeedsSignIn().WithName("GetItemMediaTypeFolders").Produces<PagedResponse<MediaTypeItemResponseModel>>();
        item.MapGet("search", Search)
            .NeedsSignIn().WithName("GetItemMediaTypeSearch").Produces<PagedResponse<MediaTypeItemResponseModel>>();
        item.MapGet("ancestors", Ancestors)
            .NeedsSignIn().WithName("GetItemMediaTypeAncestors").Produces<MediaTypeAncestorsResponseModel[]>();
    }

    /// <summary>Types that take files of an extension; those that take any come last.</summary>
    private static async Task<IResult> AllowedAsync(Asked asked, IMediaTypeEditingService types)
    {
        var page = await types.GetMediaTypesForFileExtensionWithMatchInfoAsync(asked.Text("fileExtension") ?? "", asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<AllowedMediaTypeItemResponseModel>(page.Total, page.Items.Select(x =>
            new AllowedMediaTypeItemResponseModel(x.MediaType.Key, x.MediaType.Name ?? x.MediaType.Alias, x.MediaType.Icon, x.IsSpecificMatch, []))));
    }

    private static async Task<IResult> FoldersAsync(Asked asked, IMediaTypeEditingService types)
    {
        var page = await types.GetFolderMediaTypes(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<MediaTypeItemResponseModel>(page.Total, page.Items.Select(DescribeMediaType.Item)));
    }

    private static IResult Search(Asked asked, IMediaTypeService types)
    {
        var words = asked.Text("query")?.Trim() ?? "";
        var found = types.GetAll().Where(x => x.Name?.Contains(words, StringComparison.CurrentCultureIgnoreCase) is true).OrderBy(x => x.Name, StringComparer.CurrentCultureIgnoreCase).ToArray();
        var (total, items) = found.Part(asked.Skip, asked.Take);
        return Answers.Ok(new PagedResponse<MediaTypeItemResponseModel>(total, items.Select(DescribeMediaType.Item)));
    }

    private static IResult Ancestors(Asked asked, IMediaTypeService types) => Answers.Ok(
        (asked.Keys() is { Length: > 0 } keys ? types.GetMany(keys) : []).Select(type => new MediaTypeAncestorsResponseModel(
            type.Key,
            [.. types.GetContainers(type).OrderBy(x => x.Level).Select(x => new NamedItemResponseModel(x.Key, x.Name ?? "", []))])).ToArray());
}
