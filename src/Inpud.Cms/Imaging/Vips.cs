using NetVips;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Opens pictures with libvips, set up once: one thread per picture (how many pictures at a time is decided elsewhere), no
/// cache of operations between them, and only the loaders of formats that the site serves.
/// </summary>
internal static class Vips
{
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Tiff", "Heif", "Svg"];

    static Vips()
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;

        // libvips warns on the error stream about every odd file; what matters comes back as an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Info, (_, _, _) => { });
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
        {
            Operation.Block("VipsForeignLoad" + loader, false);
        }
    }

    /// <summary>Reads the header only. The caller disposes it.</summary>
    /// <exception cref="VipsException">Not a picture, or damaged.</exception>
    public static Image Header(Stream file) => Image.NewFromStream(file, access: Enums.Access.Sequential);

    /// <summary>The size as a viewer shows it: sides are swapped when the picture is to be turned.</summary>
    public static (int Width, int Height) UprightSize(Image image)
    {
        var turned = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
        return turned ? (image.Height, image.Width) : (image.Width, image.Height);
    }

    /// <summary>The whole picture, upright, in sRGB, scaled to exactly this size; formats that can are decoded at a smaller size.</summary>
    /// <exception cref="VipsException">Damaged or cut short.</exception>
    public static Image Scaled(Stream file, int width, int height) => Image.ThumbnailStream(
        file,
        width,

        // To the loader, which is where a file's end is missed; the operation's own argument does not reach it.
        optionString: "fail_on=error",
        height: height,
        size: Enums.Size.Force,
        outputProfile: "srgb",
        intent: Enums.Intent.Perceptual);
}
