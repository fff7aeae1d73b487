using System.Text;
using NetVips;

namespace Inpud.Cms.Tests.Media;

/// <summary>Real pictures, drawn and encoded for the tests.</summary>
internal static class Pictures
{
    public const string Person = "Someone Named In Here";
    public const string Place = "51/1 30/1 26/1";

    public static readonly string[] Formats = [".jpg", ".png", ".webp", ".tif", ".avif"];

    /// <summary>A picture whose left half is red and right half blue, upper half bright and lower half dark.</summary>
    public static Image Quarters(int width, int height)
    {
        using var red = Image.Black(width / 2, height, bands: 3) + new double[] { 220, 20, 20 };
        using var blue = Image.Black(width - (width / 2), height, bands: 3) + new double[] { 20, 20, 220 };
        using var row = red.Join(blue, Enums.Direction.Horizontal);
        using var dark = row.ExtractArea(0, 0, width, height / 2) * 0.4;
        using var bright = row.ExtractArea(0, 0, width, height - (height / 2));
        using var both = bright.Join(dark, Enums.Direction.Vertical);
        return both.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>A photograph-like picture: noise over a gradient, so that it does not compress to nothing.</summary>
    public static Image Photograph(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, mean: 128, sigma: 30, seed: 7);
        using var gradient = Image.Xyz(width, height).ExtractBand(0) * (200.0 / width);
        using var grey = ((noise * 0.3) + (gradient * 0.7)).Gaussblur(1.5);
        using var colour = grey.Bandjoin(grey * 0.8, grey * 0.6);
        return colour.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>A file with nothing in it but the picture.</summary>
    public static byte[] Clean(string format, int width = 120, int height = 80)
    {
        using var image = Quarters(width, height);
        return image.WriteToBuffer(format, Options(format, Enums.ForeignKeep.None));
    }

    /// <summary>A file with EXIF that names a person and a place, XMP and, where the format has it, IPTC.</summary>
    public static byte[] Telling(string format, int orientation = 1, int width = 120, int height = 80)
    {
        using var image = Quarters(width, height);
        using var telling = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GStrType, "exif-ifd0-Artist", Person);
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", Place);
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            mutable.Set(GValue.GIntType, "orientation", orientation);
            mutable.Set(GValue.BlobType, "xmp-data", Xmp());
            mutable.Set(GValue.BlobType, "iptc-data", Encoding.ASCII.GetBytes("\x1c\x02\x50\0\x15" + Person + "\0\0"));
        });
        return telling.WriteToBuffer(format, Options(format, Enums.ForeignKeep.All));
    }

    public static byte[] Xmp() => Encoding.UTF8.GetBytes(
        $"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description>{Person}</rdf:Description></rdf:RDF></x:xmpmeta>");

    public static bool Tells(ReadOnlyMemory<byte> file) =>
        file.Span.IndexOf(Encoding.ASCII.GetBytes(Person)) >= 0 || file.Span.IndexOf("GPS"u8) >= 0;

    /// <summary>The pixels as a viewer would show them, for comparison.</summary>
    public static byte[] Pixels(ReadOnlyMemory<byte> file)
    {
        using var image = Image.NewFromBuffer(file.ToArray(), failOn: Enums.FailOn.Error);
        using var upright = image.Autorot();
        return upright.WriteToMemory<byte>();
    }

    private static VOption Options(string format, Enums.ForeignKeep keep)
    {
        var options = new VOption { { "keep", keep } };
        if (format == ".avif")
        {
            options.Add("effort", 0);
        }

        return options;
    }
}
