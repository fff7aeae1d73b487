using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Reads ImageSharp.Web's commands from a query. Names and words are compared without case; of a name that comes twice
/// the last value counts. Everything that is unknown or malformed is reported, by name.
/// </summary>
internal sealed class ReadImageCommands
{
    /// <summary>How far beyond an edge a share may be, to be taken for the edge.</summary>
    private const double Rounding = 0.01;

    private static readonly string[] Samplers =
    [
        "nearest", "box", "bicubic", "mitchell", "catmull", "lanczos2", "lanczos3", "lanczos5", "lanczos8", "welch", "robidoux",
        "robidouxsharp", "spline", "triangle", "hermite",
    ];

    private readonly Dictionary<string, string[]> _problems = new(StringComparer.Ordinal);
    private readonly int _maxWidth;
    private readonly int _maxHeight;
    private ImageCommands _commands = new();
    private FocalPoint? _focus;
    private FocalPoint? _anchor;

    private ReadImageCommands(int maxWidth, int maxHeight) => (_maxWidth, _maxHeight) = (maxWidth, maxHeight);

    /// <param name="query">The query of the request.</param>
    /// <param name="maxWidth">The largest width, in pixels.</param>
    /// <param name="maxHeight">The largest height, in pixels.</param>
    /// <returns>The commands, and what is wrong by the name of the command; with a problem the commands mean nothing.</returns>
    public static (ImageCommands Commands, IDictionary<string, string[]> Problems) From(IQueryCollection query, int maxWidth, int maxHeight)
    {
        var reader = new ReadImageCommands(maxWidth, maxHeight);
        foreach (var (name, values) in query)
        {
            reader.Read(name.ToLowerInvariant(), Last(values));
        }

        var focus = reader._focus ?? reader._anchor ?? FocalPoint.Middle;
        return (reader._commands with { Focus = focus }, reader._problems);
    }

    internal static string Last(StringValues values) => values.Count == 0 ? "" : values[^1] ?? "";

    private void Read(string name, string value)
    {
        var word = value.ToLowerInvariant();
        switch (name)
        {
            case "v" or "rnd" or ImageSignature.Command:
                return;
            case "width" when Size(value, _maxWidth, out var width):
                _commands = _commands with { Width = width };
                break;
            case "height" when Size(value, _maxHeight, out var height):
                _commands = _commands with { Height = height };
                break;
            case "rmode" when Mode(word) is { } mode:
                _commands = _commands with { Mode = mode };
                return;
            case "rxy" when Shares(value, 2) is [var x, var y]:
                _focus = new FocalPoint(x, y);
                return;
            case "ranchor" when Anchor(word) is { } anchor:
                _anchor = anchor;
                return;
            case "cc" when Shares(value, 4) is [var left, var top, var right, var bottom] && left + right < 1 && top + bottom < 1:
                _commands = _commands with { Crop = new CropShares(left, top, right, bottom) };
                break;
            case "format" when Format(word) is { } format:
                _commands = _commands with { Format = format };
                break;
            case "quality" when Numbers.TryWhole(value, out var quality) && quality is >= 1 and <= 100:
                _commands = _commands with { Quality = quality };
                break;
            case "bgcolor" when PaintName.Read(value) is { } paint:
                _commands = _commands with { Background = paint };
                break;
            case "rcolor" when PaintName.Read(value) is { } paint:
                _commands = _commands with { Padding = paint };
                return;
            case "autoorient" when IsFlag(word):
                // A rendition is always turned upright, since the fact that would tell a browser to do so is taken out.
                break;
            case "orient" or "compand" when IsFlag(word):
            case "rsampler" when Array.IndexOf(Samplers, word) >= 0:
                return;
            default:
                _problems[name] = [Expected(name)];
                return;
        }

        _commands = _commands with { AskForWork = true };
    }

    private static bool Size(string value, int maximum, out int size) => Numbers.TryWhole(value, out size) && size >= 1 && size <= maximum;

    private static bool IsFlag(string word) => word is "true" or "false" or "1" or "0";

    private static double[]? Shares(string value, int count)
    {
        var parts = value.Split(',');
        var shares = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            // Editing clients measure these on the screen: a pixel of a small preview beyond the edge is rounding, not a mistake.
            if (!Numbers.TryFraction(parts[i], out shares[i]) || shares[i] is < -Rounding or > 1 + Rounding)
            {
                return null;
            }

            shares[i] = Math.Clamp(shares[i], 0, 1);
        }

        return parts.Length == count ? shares : null;
    }

    private static ResizeMode? Mode(string word) => word switch
    {
        "crop" => ResizeMode.Crop,
        "pad" => ResizeMode.Pad,
        "boxpad" => ResizeMode.BoxPad,
        "max" => ResizeMode.Max,
        "min" => ResizeMode.Min,
        "stretch" => ResizeMode.Stretch,
        _ => null,
    };

    private static FocalPoint? Anchor(string word) => word switch
    {
        "center" => FocalPoint.Middle,
        "top" => new FocalPoint(0.5, 0),
        "bottom" => new FocalPoint(0.5, 1),
        "left" => new FocalPoint(0, 0.5),
        "right" => new FocalPoint(1, 0.5),
        "topleft" => new FocalPoint(0, 0),
        "topright" => new FocalPoint(1, 0),
        "bottomleft" => new FocalPoint(0, 1),
        "bottomright" => new FocalPoint(1, 1),
        _ => null,
    };

    private static RenditionFormat? Format(string word) => word switch
    {
        "webp" => RenditionFormat.WebP,
        "jpg" or "jpeg" => RenditionFormat.Jpeg,
        "png" => RenditionFormat.Png,
        "gif" => RenditionFormat.Gif,
        _ => null,
    };

    private string Expected(string name) => name switch
    {
        "width" => $"A whole number of pixels from 1 to {_maxWidth}.",
        "height" => $"A whole number of pixels from 1 to {_maxHeight}.",
        "rmode" => "One of crop, pad, boxpad, max, min, stretch.",
        "rxy" => "Two shares from 0 to 1: x,y.",
        "ranchor" => "One of center, top, right, bottom, left, topleft, topright, bottomleft, bottomright.",
        "cc" => "Four shares from 0 to 1 to cut off: left,top,right,bottom, that leave something of the picture.",
        "format" => "One of webp, jpeg, png, gif.",
        "quality" => "A whole number from 1 to 100.",
        "bgcolor" or "rcolor" => "A colour: a name, a hexadecimal value of 3, 4, 6 or 8 digits, or r,g,b[,a] from 0 to 255.",
        "autoorient" or "orient" or "compand" => "true or false.",
        "rsampler" => $"One of {string.Join(", ", Samplers)}.",
        _ => "Unknown command.",
    };
}
