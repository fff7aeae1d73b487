using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>A media item, where its file is, and what happened to it.</summary>
internal static class ReadMedia
{
    public static void Map(RouteGroupBuilder media)
    {
        media.MapGet("{id:guid}", GetAsync).NeedsMedia().WithName("GetMediaById").Produces<MediaResponseModel>();
        media.MapGet("{id:guid}/audit-log", AuditLogAsync).NeedsMedia().WithName("GetMediaByIdAuditLog").Produces<PagedResponse<AuditLogResponseModel>>();
        media.MapGet("configuration", Configuration).NeedsSignIn().WithName("GetMediaConfiguration").Produces<MediaConfigurationResponseModel>();
        media.MapGet("urls", UrlsAsync).NeedsMedia().WithName("GetMediaUrls").Produces<MediaUrlInfoResponseModel[]>();
    }

    private static async Task<IResult> GetAsync(Guid id, IMediaEditingService editing, DescribeMedia describe) =>
        await editing.GetAsync(id) is { } media ? Answers.Ok(await describe.WholeAsync(media)) : Answers.NotFound();

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

    private static async Task<IResult> AuditLogAsync(Guid id, Asked asked, IEntityService entities, IAuditService audit, IUserIdKeyResolver users)
    {
        if (!entities.Exists(id, UmbracoObjectTypes.Media))
        {
            return Answers.NotFound();
        }

        var newestFirst = asked.Choice("orderDirection", Direction.Descending);
        DateTimeOffset? since = asked.Text("sinceDate") is not { } text ? null
            : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var date) ? date
            : throw new AskedException("'sinceDate' must be a date.");
        var take = Math.Max(asked.Take, 1);
        var page = await audit.GetItemsByKeyAsync(id, UmbracoObjectTypes.Media, asked.Skip - (asked.Skip % take), take, newestFirst, since);
        List<AuditLogResponseModel> items = [];
        foreach (var entry in page.Items)
        {
            if (await users.TryGetAsync(entry.UserId) is { Success: true, Result: var user })
            {
                items.Add(new AuditLogResponseModel(
                    new ReferenceByIdModel(user), entry.CreateDate.AsUtc(), entry.AuditType, entry.Comment, entry.Parameters));
            }
        }

        return Answers.Ok(new PagedResponse<AuditLogResponseModel>(page.Total, items));
    }
}
