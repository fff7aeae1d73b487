using System.Globalization;
using Inpud.Content;
using Inpud.Content.Pictures;
using Inpud.Web.Site.Languages;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Web.Site.Reading;

/// <summary>A file with all that a reader wants to know before the click.</summary>
/// <param name="Address">Where it lies; for a film on another site, where that is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Such as PDF.</param>
/// <param name="Size">In words, or null.</param>
/// <param name="Pages">Number of pages, or null.</param>
/// <param name="Language">The language of the file itself, or null.</param>
/// <param name="IsElsewhere">It lies on another site.</param>
/// <param name="Transcript">All that is said in it, as safe HTML, or null.</param>
internal sealed record FileLink(
    string Address, Passage Name, string Kind, string? Size, int? Pages, Culture? Language, bool IsElsewhere, string? Transcript);

/// <summary>Makes links to media items, if they may be shown.</summary>
internal sealed class FileLinks(IPublishedUrlProvider urls)
{
    public IReadOnlyList<FileLink> Of(Reader reader, IEnumerable<IPublishedContent> files) =>
        [.. files.Select(file => Of(reader, file)).OfType<FileLink>()];

    private FileLink? Of(Reader reader, IPublishedContent file)
    {
        reader.Tags.Add(file.Key);
        if (!file.Consent().AllowsShowingOn(reader.Today))
        {
            return null;
        }

        var own = urls.GetMediaUrl(file, UrlMode.Relative);
        var elsewhere = own.Length == 0 ? file.ExternalLink()?.Url : null;
        return own.Length == 0 && string.IsNullOrEmpty(elsewhere)
            ? null
            : new FileLink(
                elsewhere ?? own,
                NameOf(reader, file),
                KindOf(reader, file),
                file.Bytes() is { } bytes ? FileSizes.In(reader, bytes) : null,
                file.Pages(),
                file.FileLanguage(),
                elsewhere is not null,
                file.Transcript(reader.Culture));
    }

    private static Passage NameOf(Reader reader, IPublishedContent file)
    {
        foreach (var culture in reader.Languages.PrioritiesOf(reader.Culture))
        {
            if (file.Cultures.TryGetValue(culture.Name, out var info) && info.Name.Length > 0)
            {
                return new Passage(info.Name, culture);
            }
        }

        return reader.Invariant(file.Name);
    }

    private static string KindOf(Reader reader, IPublishedContent file) => file.Extension() is { Length: > 0 } extension
        ? extension.ToUpper(CultureInfo.InvariantCulture)
        : reader.Words.TextOf("media", file.ContentType.Alias.ToLowerInvariant());
}
