namespace Inpud.Cms.Imaging;

/// <summary>The files that renditions can be made of, by the ending of their name.</summary>
internal static class SourceFormats
{
    /// <summary>Raster formats, without the point.</summary>
    public static readonly IReadOnlyList<string> Extensions = ["jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "avif"];

    public static bool IsRaster(string path) => Extensions.Contains(Extension(path), StringComparer.Ordinal);

    public static bool IsSvg(string path) => Extension(path) == "svg";

    /// <summary>The format of a rendition for which none was asked and WebP is not understood.</summary>
    public static RenditionFormat Natural(string path) => Extension(path) switch
    {
        "jpg" or "jpeg" => RenditionFormat.Jpeg,
        "gif" => RenditionFormat.Gif,
        _ => RenditionFormat.Png,
    };

    public static string ContentType(this RenditionFormat format) => format switch
    {
        RenditionFormat.WebP => "image/webp",
        RenditionFormat.Jpeg => "image/jpeg",
        RenditionFormat.Png => "image/png",
        RenditionFormat.Gif => "image/gif",
    };

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
