using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Imaging;

/// <summary>
/// What bounds the work of making renditions, beside Core's own settings in the same section, <c>Umbraco:CMS:Imaging</c>.
/// Checked at start.
/// </summary>
public sealed class ImagingLimits
{
    private static readonly int[] DefaultWidths = [64, 160, 240, 320, 480, 640, 800, 960, 1200, 1440, 1600, 2000];
    private static readonly string[] DefaultRatios = ["1:1", "4:3", "3:2", "16:9", "2:1", "1.91:1", "3:4", "2:3"];

    /// <summary>
    /// Widths in pixels (1 to 5000) that may be asked for without a signature. Unset: 64, 160, 240, 320, 480, 640, 800, 960,
    /// 1200, 1440, 1600 and 2000. Has no meaning when an HMAC secret is configured, because then every request is signed.
    /// </summary>
    public int[]? AllowedWidths { get; set; }

    /// <summary>
    /// Width to height, as <c>16:9</c>, of the boxes that may be asked for without a signature. Unset: 1:1, 4:3, 3:2, 16:9,
    /// 2:1, 1.91:1, 3:4 and 2:3.
    /// </summary>
    public string[]? AllowedRatios { get; set; }

    /// <summary>The largest original that is decoded, in millions of pixels. 1 to 500, by default 64.</summary>
    [Range(1, 500)]
    public int MaximumSourceMegapixels { get; set; } = 64;

    /// <summary>The largest original that is decoded, in megabytes of the file. 1 to 1024, by default 64.</summary>
    [Range(1, 1024)]
    public int MaximumSourceMegabytes { get; set; } = 64;

    /// <summary>How many different renditions may wait for their turn before a request is told to come back. 1 to 10000, by default 64.</summary>
    [Range(1, 10000)]
    public int MaximumWaiting { get; set; } = 64;

    /// <summary>How much disk the cache of renditions may take, in megabytes; the oldest go first. 16 to 1048576, by default 2048.</summary>
    [Range(16, 1048576)]
    public int MaximumCacheMegabytes { get; set; } = 2048;

    internal IReadOnlyList<int> Widths => AllowedWidths ?? DefaultWidths;

    internal IReadOnlyList<double> Ratios => (AllowedRatios ?? DefaultRatios).Select(ratio => TryRatio(ratio) ?? 1).ToList();

    internal static double? TryRatio(string text) =>
        text.Split(':') is [var width, var height] && Numbers.TryPositive(width, out var w) && Numbers.TryPositive(height, out var h) ? w / h : null;
}

internal sealed class ImagingLimitsValidator : IValidateOptions<ImagingLimits>
{
    public ValidateOptionsResult Validate(string? name, ImagingLimits options)
    {
        var problems = new List<string>();
        foreach (var width in options.Widths.Where(width => width is < 1 or > 5000))
        {
            problems.Add($"Umbraco:CMS:Imaging:AllowedWidths holds {width}; a width is 1 to 5000 pixels.");
        }

        foreach (var ratio in (options.AllowedRatios ?? []).Where(ratio => ImagingLimits.TryRatio(ratio) is null))
        {
            problems.Add($"Umbraco:CMS:Imaging:AllowedRatios holds '{ratio}'; a ratio reads like 16:9.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
