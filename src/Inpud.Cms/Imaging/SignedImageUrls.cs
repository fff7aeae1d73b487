using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Writes image URLs with ImageSharp.Web's commands and signs them. With a configured secret every URL is signed; with a
/// key of the site's own making only those that <see cref="ListedSizes"/> would not let through, so that plain sizes keep
/// plain, stable URLs.
/// </summary>
internal sealed class SignedImageUrls(ImagingKey key, IOptions<ImagingLimits> limits, IOptions<ImagingSettings> settings)
    : IImageUrlGenerator, IImageUrlTokenGenerator
{
    public IEnumerable<string> SupportedImageFileTypes => SourceFormats.Extensions;

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is null)
        {
            return null;
        }

        var url = options.ImageUrl;
        foreach (var (name, value) in Commands(options))
        {
            url = QueryHelpers.AddQueryString(url, name, value);
        }

        return RefreshSignature(url);
    }

    public string RefreshSignature(string url)
    {
        var unsigned = WithoutSignature(url);
        return NeedsSignature(unsigned) && ImageSignature.Of(unsigned, key.Secret) is { } signature
            ? QueryHelpers.AddQueryString(unsigned, ImageSignature.Command, signature)
            : unsigned;
    }

    private static IEnumerable<(string Name, string Value)> Commands(ImageUrlGenerationOptions options)
    {
        var further = QueryHelpers.ParseQuery(options.FurtherOptions)
            .Select(option => (Name: option.Key, Value: (string?)ReadImageCommands.Last(option.Value)))
            .Where(option => !(options.Format is not null && option.Name.Equals("format", StringComparison.OrdinalIgnoreCase)));
        (string Name, string? Value)[] own =
        [
            ("cc", options.Crop is { } crop ? Invariant($"{crop.Left},{crop.Top},{crop.Right},{crop.Bottom}") : null),
            ("rxy", options.FocalPoint is { } focus ? Invariant($"{focus.Left},{focus.Top}") : null),
            ("rmode", options.ImageCropMode?.ToString().ToLowerInvariant()),
            ("ranchor", options.ImageCropAnchor?.ToString().ToLowerInvariant()),
            ("width", Whole(options.Width)),
            ("height", Whole(options.Height)),
            ("format", options.Format),
            ("quality", Whole(options.Quality)),
        ];
        return own
            .Concat(further)
            .Append((Name: "v", Value: options.CacheBusterValue))
            .Where(command => !string.IsNullOrEmpty(command.Value))
            .Select(command => (command.Name, command.Value!));
    }

    private bool NeedsSignature(string url)
    {
        if (key.Configured)
        {
            return true;
        }

        var query = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? url[at..] : "";
        var resize = settings.Value.Resize;
        var (commands, problems) = ReadImageCommands.From(
            new QueryCollection(QueryHelpers.ParseQuery(query)), resize.MaxWidth, resize.MaxHeight);
        return problems.Count == 0 && commands.AskForWork && !ListedSizes.Allow(commands, limits.Value);
    }

    private static string WithoutSignature(string url)
    {
        if (!url.Contains(ImageSignature.Command + "=", StringComparison.OrdinalIgnoreCase) || url.IndexOf('?', StringComparison.Ordinal) is var at && at < 0)
        {
            return url;
        }

        var kept = url[(at + 1)..].Split('&').Where(part => !part.StartsWith(ImageSignature.Command + "=", StringComparison.OrdinalIgnoreCase));
        var query = string.Join('&', kept);
        return query.Length == 0 ? url[..at] : $"{url[..at]}?{query}";
    }

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
