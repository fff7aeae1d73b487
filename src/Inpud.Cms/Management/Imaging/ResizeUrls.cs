using System.Globalization;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Media;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Imaging;

/// <summary>Where the client finds small pictures of media. The URL changes with the item, so that a replaced file looks new.</summary>
internal static class ResizeUrls
{
    private const int DefaultSize = 200;
    private const int LargestSize = 2000;

    public static void Map(RouteGroupBuilder api) => api.MapGet("imaging/resize/urls", UrlsAsync)
        .WithTags("Imaging").NeedsMedia().WithName("GetImagingResizeUrls").Produces<MediaUrlInfoResponseModel[]>();

    private static async Task<IResult> UrlsAsync(
        Asked asked,
        IMediaService media,
        MediaUrlGeneratorCollection files,
        IImageUrlGenerator images,
        IMediaPermissionService permissions,
        IBackOfficeSecurityAccessor security)
    {
        var size = (Width: Size("width"), Height: Size("height"));
        var mode = asked.Choice("mode", ImageCropMode.Min);
        var allowed = await permissions.FilterAuthorizedAccessAsync(security.User, asked.Keys());
        return Answers.Ok(media.GetByIds(allowed).Select(item => new MediaUrlInfoResponseModel(
            item.Key, [new MediaUrlInfoModel(Culture: null, UrlOf(item))])).ToArray());

        int Size(string name) => Math.Clamp(asked.Number(name, DefaultSize), 1, LargestSize);

        string? UrlOf(IMedia item)
        {
            var path = ReadMedia.FilePath(item, files);
            var extension = Path.GetExtension(path)?.TrimStart('.');
            if (path is null || string.IsNullOrEmpty(extension) || !images.IsSupportedImageFormat(extension))
            {
                // A drawing fits every size as it is.
                return string.Equals(extension, "svg", StringComparison.OrdinalIgnoreCase) ? path : null;
            }

            return images.GetImageUrl(new ImageUrlGenerationOptions(path)
            {
                Width = size.Width,
                Height = size.Height,
                ImageCropMode = mode,
                Format = asked.Text("format"),
                CacheBusterValue = item.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture),
            });
        }
    }
}
