using NetVips;

namespace Inpud.Cms.Imaging;

/// <summary>Why a picture could not be made.</summary>
internal enum RenderOutcome
{
    Rendered,

    /// <summary>The original is damaged, cut short or no picture.</summary>
    Unreadable,

    /// <summary>The original has more pixels than are decoded.</summary>
    TooManyPixels,
}

/// <summary>
/// Makes one rendition: upright, in sRGB, without EXIF, XMP, IPTC or profile. Of an animation the first frame is taken.
/// </summary>
internal static class RenderImage
{
    private const int DefaultQuality = 75;

    /// <param name="source">The original, seekable.</param>
    /// <param name="commands">What is asked.</param>
    /// <param name="format">The format to write.</param>
    /// <param name="target">The path to write to.</param>
    /// <param name="largest">The largest rendition, in pixels.</param>
    /// <param name="maximumPixels">The largest original, in pixels.</param>
    public static RenderOutcome Run(
        Stream source, ImageCommands commands, RenditionFormat format, string target, (int Width, int Height) largest, long maximumPixels)
    {
        try
        {
            var (width, height) = Measure(source);
            if ((long)width * height > maximumPixels)
            {
                return RenderOutcome.TooManyPixels;
            }

            source.Position = 0;
            using var picture = Compose(source, RenditionGeometry.For(commands, width, height, largest), (width, height), commands, format);
            Save(picture, format, commands.Quality ?? DefaultQuality, target);
            return RenderOutcome.Rendered;
        }
        catch (VipsException)
        {
            return RenderOutcome.Unreadable;
        }
    }

    private static (int Width, int Height) Measure(Stream source)
    {
        using var header = Vips.Header(source);
        return Vips.UprightSize(header);
    }

    private static Image Compose(
        Stream source, RenditionGeometry geometry, (int Width, int Height) size, ImageCommands commands, RenditionFormat format)
    {
        using var scaled = CutAndScale(source, geometry, size);
        using var plain = ToRgb(scaled);
        using var padded = geometry.Padded ? Pad(plain, geometry, commands.Padding ?? commands.Background ?? Paint.Nothing) : plain.Copy();
        return Flatten(padded, commands.Background, format);
    }

    private static Image CutAndScale(Stream source, RenditionGeometry geometry, (int Width, int Height) size)
    {
        var cut = geometry.Cut;
        var (scaleX, scaleY) = (geometry.Width / (double)cut.Width, geometry.Height / (double)cut.Height);
        if (scaleX > 1 || scaleY > 1)
        {
            // Enlarging: cut first, so that only what is shown is computed.
            using var whole = Vips.Scaled(source, size.Width, size.Height);
            using var part = whole.ExtractArea(cut.Left, cut.Top, cut.Width, cut.Height);
            return part.ThumbnailImage(geometry.Width, height: geometry.Height, size: Enums.Size.Force, noRotate: true);
        }

        // Shrinking: scale the whole, which lets the decoder skip work, and cut the window out of that.
        var width = Math.Max(geometry.Width, (int)Math.Round(size.Width * scaleX));
        var height = Math.Max(geometry.Height, (int)Math.Round(size.Height * scaleY));
        using var shrunk = Vips.Scaled(source, width, height);
        var left = Math.Clamp((int)Math.Round(cut.Left * scaleX), 0, width - geometry.Width);
        var top = Math.Clamp((int)Math.Round(cut.Top * scaleY), 0, height - geometry.Height);
        return shrunk.ExtractArea(left, top, geometry.Width, geometry.Height);
    }

    private static Image ToRgb(Image image) =>
        image is { Interpretation: Enums.Interpretation.Srgb, Format: Enums.BandFormat.Uchar }
            ? image.Copy()
            : image.Colourspace(Enums.Interpretation.Srgb);

    private static Image Pad(Image image, RenditionGeometry geometry, Paint paint)
    {
        using var transparent = image.HasAlpha() ? image.Copy() : image.Bandjoin(255);
        return transparent.Embed(
            geometry.OffsetX,
            geometry.OffsetY,
            geometry.CanvasWidth,
            geometry.CanvasHeight,
            extend: Enums.Extend.Background,
            background: [paint.Red, paint.Green, paint.Blue, paint.Alpha]);
    }

    private static Image Flatten(Image image, Paint? background, RenditionFormat format)
    {
        var paint = background ?? Paint.White;
        var needed = format == RenditionFormat.Jpeg || background is { Alpha: 255 };
        return needed && image.HasAlpha() ? image.Flatten(background: [paint.Red, paint.Green, paint.Blue]) : image.Copy();
    }

    private static void Save(Image image, RenditionFormat format, int quality, string target)
    {
        switch (format)
        {
            case RenditionFormat.WebP:
                image.Webpsave(target, q: quality, effort: 4, keep: Enums.ForeignKeep.None);
                break;
            case RenditionFormat.Jpeg:
                image.Jpegsave(target, q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
                break;
            case RenditionFormat.Png:
                image.Pngsave(target, compression: 7, keep: Enums.ForeignKeep.None);
                break;
            case RenditionFormat.Gif:
                image.Gifsave(target, keep: Enums.ForeignKeep.None);
                break;
        }
    }
}
