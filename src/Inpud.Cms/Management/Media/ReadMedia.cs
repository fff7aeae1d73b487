using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Saving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>A media item, where its file is, and what happened to it.</summary>
internal static class ReadMedia
{
    public static void Map(RouteGroupBuilder media)
    {
        media.MapGet("{id:guid}", GetAsync).NeedsMedia().WithName("GetMediaById").Produces<MediaResponseModel>();
        media.MapGet("{id:guid}/audit-log", (
            Guid id, Asked asked, IAuditService audit, IEntityService entities, IUserIdKeyResolver users, ICoreScopeProvider scopes) =>
                AuditLog.OfAsync(id, UmbracoObjectTypes.Media, asked, audit, entities, users, scopes))
            .NeedsMedia().WithName("GetMediaByIdAuditLog").Produces<PagedResponse<AuditLogResponseModel>>();
        media.MapGet("configuration", Configuration).NeedsSignIn().WithName("GetMediaConfiguration").Produces<MediaConfigurationResponseModel>();
        media.MapGet("urls", UrlsAsync).NeedsMedia().WithName("GetMediaUrls").Produces<MediaUrlInfoResponseModel[]>();
    }

    private static async Task<IResult> GetAsync(Guid id, OpenItem open, ItemKinds kinds, DescribeMedia describe) =>
        open.Read(kinds.Media, id) is { } opened ? Answers.Ok(await describe.WholeAsync(opened)) : Answers.NotFound();

    private static IResult Configuration(IOptionsMonitor<ContentSettings> settings) => Answers.Ok(new MediaConfigurationResponseModel(
        settings.CurrentValue.DisableDeleteWhenReferenced, settings.CurrentValue.DisableUnpublishWhenReferenced));

    private static async Task<IResult> UrlsAsync(
        Asked asked, IMediaService media, MediaUrlGeneratorCollection urls, IMediaPermissionService permissions, IBackOfficeSecurityAccessor security)
    {
        var allowed = await permissions.FilterAuthorizedAccessAsync(security.User, asked.Keys());
        return Answers.Ok(media.GetByIds(allowed).Select(item => new MediaUrlInfoResponseModel(
            item.Key, FilePath(item, urls) is { } url ? [new MediaUrlInfoModel(Culture: null, url)] : [])).ToArray());
    }

    /// <summary>The URL of an item's file; null where it has none.</summary>
    public static string? FilePath(IMedia media, MediaUrlGeneratorCollection urls) =>
        media.Properties.TryGetValue(Constants.Conventions.Media.File, out var file)
        && urls.TryGetMediaPath(file.PropertyType.PropertyEditorAlias, file.GetValue(), out var path) ? path : null;
}
