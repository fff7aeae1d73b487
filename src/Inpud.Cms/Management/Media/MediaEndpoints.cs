using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Imaging;
using Inpud.Cms.Management.MediaRecycleBin;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>Media, their tree, lists, files and bin. They have no verbs: the section and the user's start nodes decide.</summary>
internal static class MediaEndpoints
{
    public const string Tag = "Media";

    public static IServiceCollection AddMediaManagement(this IServiceCollection services)
    {
        services.AddSingleton<DescribeMedia>();
        services.TryAddSingleton<EditedValues>();
        services.AddSingleton<ReadMediaBody>();
        services.AddSingleton<Sights>();
        services.AddSingleton<MediaTree>();
        services.AddSingleton<SearchMedia>();
        services.AddSingleton<ShowToEditors>();
        services.AddUnique<IPublicMediaGate>(x => x.GetRequiredService<ShowToEditors>());
        services.AddSingleton<ListMedia>();
        return services;
    }

    public static void Map(RouteGroupBuilder api)
    {
        var media = api.MapGroup("media").WithTags(Tag);
        EditMedia.Map(media);
        ReadMedia.Map(media);
        MoveMedia.Map(media);
        MediaReferences.Map(media);
        MapTree(api.MapGroup("tree/media").WithTags(Tag));
        MapItems(api.MapGroup("item/media").WithTags(Tag));
        api.MapGet("collection/media", (ListMedia list, Asked asked) => list.RunAsync(asked))
            .WithTags(Tag).NeedsMedia().WithName("GetCollectionMedia").Produces<PagedResponse<MediaCollectionResponseModel>>();
        MediaRecycleBinEndpoints.Map(api.MapGroup("recycle-bin/media").WithTags(Tag));
        ResizeUrls.Map(api);
    }

    private static void MapTree(RouteGroupBuilder tree)
    {
        // Start nodes of users and groups are picked from this tree, too.
        string[] sections = [Constants.Applications.Media, Constants.Applications.Content, Constants.Applications.Users, Constants.Applications.Settings];
        tree.MapGet("root", (MediaTree branches, Asked asked) => branches.ChildrenAsync(parentKey: null, asked))
            .NeedsSection(sections).WithName("GetTreeMediaRoot").Produces<PagedResponse<MediaTreeItemResponseModel>>();
        tree.MapGet("children", (MediaTree branches, Asked asked) => asked.Key("parentId") is { } parent
                ? branches.ChildrenAsync(parent, asked)
                : Task.FromResult(Answers.Problem(StatusCodes.Status400BadRequest, "Invalid request", "'parentId' is missing.")))
            .NeedsSection(sections).WithName("GetTreeMediaChildren").Produces<PagedResponse<MediaTreeItemResponseModel>>();
        tree.MapGet("ancestors", (MediaTree branches, Asked asked) => branches.Ancestors(asked.Key("descendantId") ?? Guid.Empty))
            .NeedsSection(sections).WithName("GetTreeMediaAncestors").Produces<MediaTreeItemResponseModel[]>();
        tree.MapGet("siblings", (MediaTree branches, Asked asked) => branches.SiblingsAsync(asked.Key("target") ?? Guid.Empty, asked))
            .NeedsSection(sections).WithName("GetTreeMediaSiblings").Produces<SubsetResponse<MediaTreeItemResponseModel>>();
    }

    private static void MapItems(RouteGroupBuilder item)
    {
        item.MapGet("", (MediaTree branches, Asked asked) => branches.Items(asked.Keys()))
            .NeedsSignIn().WithName("GetItemMedia").Produces<MediaItemResponseModel[]>();
        item.MapGet("ancestors", (MediaTree branches, Asked asked) => branches.ItemAncestors(asked.Keys()))
            .NeedsSignIn().WithName("GetItemMediaAncestors").Produces<MediaItemAncestorsResponseModel[]>();
        item.MapGet("search", (SearchMedia search, Asked asked) => search.RunAsync(asked))
            .NeedsSignIn().WithName("GetItemMediaSearch").Produces<PagedResponse<MediaItemResponseModel>>();
    }
}
