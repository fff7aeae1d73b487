using System.Drawing;
using NetVips;
using Umbraco.Cms.Core.Media;

namespace Inpud.Cms.Imaging;

/// <summary>Reads a picture's size, as it is shown, from its header; null when there is none to read. The stream is left where it was.</summary>
internal sealed class ImageDimensions : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => SourceFormats.Extensions;

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is not { CanRead: true, CanSeek: true })
        {
            return null;
        }

        var before = stream.Position;
        try
        {
            stream.Position = 0;
            using var image = Vips.Header(stream);
            var (width, height) = Vips.UprightSize(image);
            return new Size(width, height);
        }
        catch (VipsException)
        {
            return null;
        }
        finally
        {
            stream.Position = before;
        }
    }
}
