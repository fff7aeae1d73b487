using System.Globalization;
using System.Runtime.InteropServices;

namespace Inpud.Cms.Imaging;

/// <summary>How a picture is fitted into a box; ImageSharp's resize modes.</summary>
internal enum ResizeMode
{
    Crop,
    Pad,
    BoxPad,
    Max,
    Min,
    Stretch,
}

/// <summary>Formats a rendition can have.</summary>
internal enum RenditionFormat
{
    WebP,
    Jpeg,
    Png,
    Gif,
}

/// <summary>Shares of the picture, each 0 to 1, that are cut off at its four sides.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CropShares(double Left, double Top, double Right, double Bottom);

/// <summary>A point of the picture as shares of its width and height, 0 to 1; the middle is (0.5, 0.5).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FocalPoint(double X, double Y)
{
    public static readonly FocalPoint Middle = new(0.5, 0.5);
}

/// <summary>A colour with its opacity, each part 0 to 255.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Paint(byte Red, byte Green, byte Blue, byte Alpha)
{
    public static readonly Paint White = new(255, 255, 255, 255);

    public static readonly Paint Nothing = new(0, 0, 0, 0);
}

/// <summary>What a URL asks to be done with a picture, checked and in one shape whatever the order of its query.</summary>
internal sealed record ImageCommands
{
    /// <summary>Width in pixels, or null when not asked.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels, or null when not asked.</summary>
    public int? Height { get; init; }

    public ResizeMode Mode { get; init; }

    public FocalPoint Focus { get; init; } = FocalPoint.Middle;

    public CropShares? Crop { get; init; }

    public RenditionFormat? Format { get; init; }

    /// <summary>1 to 100, or null for the format's own default.</summary>
    public int? Quality { get; init; }

    /// <summary>What shows through where the picture is transparent.</summary>
    public Paint? Background { get; init; }

    /// <summary>What fills the box around a padded picture.</summary>
    public Paint? Padding { get; init; }

    /// <summary>Whether anything is asked that makes a rendition differ from the file.</summary>
    public bool AskForWork { get; init; }

    /// <summary>One text for each distinct rendition; parts without effect are left out.</summary>
    public string Canonical()
    {
        var boxed = Width is not null && Height is not null;
        var mode = boxed ? Mode : (ResizeMode?)null;
        var focus = mode is ResizeMode.Crop or ResizeMode.Pad or ResizeMode.BoxPad ? Text(Focus.X, Focus.Y) : "";
        var crop = Crop is { } cut ? Text(cut.Left, cut.Top, cut.Right, cut.Bottom) : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Width}x{Height};{mode};{focus};{crop};{Quality};{Text(Background)};{Text(Padding)}");
    }

    private static string Text(params ReadOnlySpan<double> shares) =>
        string.Join(',', shares.ToArray().Select(share => share.ToString("R", CultureInfo.InvariantCulture)));

    private static string Text(Paint? paint) => paint is { } p ? Convert.ToHexString([p.Red, p.Green, p.Blue, p.Alpha]) : "";
}
