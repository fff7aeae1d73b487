using System.Runtime.InteropServices;

namespace Inpud.Cms.Imaging;

/// <summary>A rectangle in whole pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(int Left, int Top, int Width, int Height);

/// <summary>
/// How a rendition comes about: cut <paramref name="Cut"/> from the upright original, scale it to
/// <paramref name="Width"/> × <paramref name="Height"/>, lay it on a canvas at an offset (the canvas is as large as the
/// scaled picture unless it is padded).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RenditionGeometry(Box Cut, int Width, int Height, int CanvasWidth, int CanvasHeight, int OffsetX, int OffsetY)
{
    public bool Padded => CanvasWidth != Width || CanvasHeight != Height;

    /// <param name="commands">What is asked.</param>
    /// <param name="width">Width of the upright original, in pixels.</param>
    /// <param name="height">Height of the upright original, in pixels.</param>
    /// <param name="largest">The largest rendition, in pixels; a side that was not asked for is kept within it.</param>
    public static RenditionGeometry For(ImageCommands commands, int width, int height, (int Width, int Height) largest)
    {
        var area = commands.Crop is { } crop ? Cropped(crop, width, height) : new Box(0, 0, width, height);
        return (commands.Width, commands.Height) switch
        {
            (null, null) => Whole(area, Scale.Down(area, largest)),
            ({ } w, null) => Whole(area, Math.Min(w / (double)area.Width, Scale.Within(area, largest))),
            (null, { } h) => Whole(area, Math.Min(h / (double)area.Height, Scale.Within(area, largest))),
            ({ } w, { } h) => Boxed(commands, area, w, h, largest),
        };
    }

    private static RenditionGeometry Boxed(ImageCommands commands, Box area, int width, int height, (int Width, int Height) largest)
    {
        var within = Scale.Within(area, (width, height));
        var over = Math.Max(width / (double)area.Width, height / (double)area.Height);
        return commands.Mode switch
        {
            ResizeMode.Stretch => new RenditionGeometry(area, width, height, width, height, 0, 0),
            ResizeMode.Max => Whole(area, within),
            ResizeMode.Min => Whole(area, Math.Min(Math.Min(over, 1), Scale.Within(area, largest))),
            ResizeMode.Crop => new RenditionGeometry(Window(area, width / over, height / over, commands.Focus), width, height, width, height, 0, 0),
            ResizeMode.Pad => OnCanvas(Whole(area, within), width, height, commands.Focus),
            ResizeMode.BoxPad => OnCanvas(Whole(area, Math.Min(within, 1)), width, height, commands.Focus),
        };
    }

    private static RenditionGeometry Whole(Box area, double scale)
    {
        var (width, height) = (Pixels(area.Width * scale), Pixels(area.Height * scale));
        return new RenditionGeometry(area, width, height, width, height, 0, 0);
    }

    private static RenditionGeometry OnCanvas(RenditionGeometry picture, int width, int height, FocalPoint focus)
    {
        var (w, h) = (Math.Min(picture.Width, width), Math.Min(picture.Height, height));
        return new RenditionGeometry(
            picture.Cut, w, h, width, height, (int)Math.Round((width - w) * focus.X), (int)Math.Round((height - h) * focus.Y));
    }

    /// <summary>The part of <paramref name="area"/> of this size that has the focal point as near to its middle as the edges allow.</summary>
    private static Box Window(Box area, double width, double height, FocalPoint focus)
    {
        var (w, h) = (Math.Min(Pixels(width), area.Width), Math.Min(Pixels(height), area.Height));
        var left = Math.Clamp((int)Math.Round((area.Width * focus.X) - (w / 2.0)), 0, area.Width - w);
        var top = Math.Clamp((int)Math.Round((area.Height * focus.Y) - (h / 2.0)), 0, area.Height - h);
        return new Box(area.Left + left, area.Top + top, w, h);
    }

    private static Box Cropped(CropShares crop, int width, int height)
    {
        var left = Math.Min((int)Math.Round(crop.Left * width), width - 1);
        var top = Math.Min((int)Math.Round(crop.Top * height), height - 1);
        var right = Math.Max(left + 1, (int)Math.Round((1 - crop.Right) * width));
        var bottom = Math.Max(top + 1, (int)Math.Round((1 - crop.Bottom) * height));
        return new Box(left, top, right - left, bottom - top);
    }

    private static int Pixels(double length) => Math.Max(1, (int)Math.Round(length));

    private static class Scale
    {
        /// <summary>The factor that makes an area just fit a size.</summary>
        public static double Within(Box area, (int Width, int Height) size) =>
            Math.Min(size.Width / (double)area.Width, size.Height / (double)area.Height);

        /// <summary>The same, but never above 1.</summary>
        public static double Down(Box area, (int Width, int Height) size) => Math.Min(1, Within(area, size));
    }
}
