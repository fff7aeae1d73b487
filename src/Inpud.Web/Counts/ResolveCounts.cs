using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.Dissemination;
using Inpud.Content.Pictures;
using Inpud.Content.Publications;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Counts;

/// <summary>
/// Says of which item, language and file an address is. Pages are those of publications, statements and campaigns; files those that an
/// item lists to be passed on. A file that several list counts for one: in the language that it is said to be in, of the item that comes first by key.
/// Everything else – lists, topics, covers – is not counted.
/// </summary>
internal sealed class ResolveCounts(
    CatalogueSource catalogue, SiteAddresses addresses, IMediaService media, IRelationService relations, IPublishedContentCache content, IIdKeyMap keys)
{
    private const int LongestName = 255;

    public IReadOnlyCollection<WeeklyCount> Of(IReadOnlyList<(Counted What, int Number)> counted) =>
    [
        .. counted.Select(x => (Found: Of(x.What.Path), x.What.Week, x.Number)).Where(x => x.Found is not null)
            .GroupBy(x => (Found: x.Found!.Value, x.Week))
            .Select(x => new WeeklyCount
            {
                ItemKey = x.Key.Found.Item, Week = x.Key.Week, Language = x.Key.Found.Language, File = x.Key.Found.File, Number = x.Sum(y => y.Number),
            }),
    ];

    private (Guid Item, string Language, string File)? Of(string path) =>
        path.StartsWith("/media/", StringComparison.OrdinalIgnoreCase) ? FileAt(path) : PageAt(path);

    private (Guid, string, string)? PageAt(string path)
    {
        var end = path.IndexOf('/', 1);
        return end > 0 && Culture.TryParse(path[1..end], out var culture)
            && catalogue.Current.At(culture, path[end..].TrimEnd('/')) is { Item.IsListed: true } entry
            && addresses.Of(entry).Equals(path, StringComparison.Ordinal)
            ? (entry.Key, culture.Name, "")
            : null;
    }

    private (Guid, string, string)? FileAt(string path)
    {
        if (media.GetMediaByPath(path) is not { } file)
        {
            return null;
        }

        var users = relations.GetByChildId(file.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias)
            .Select(x => keys.GetKeyForId(x.ParentId, UmbracoObjectTypes.Document)).Where(x => x.Success).Select(x => catalogue.Current.Find(x.Result)).OfType<CatalogueItem>();
        foreach (var item in users.Where(x => x.IsListed).OrderBy(x => x.Key))
        {
            if (content.GetById(item.Key) is { } document && LanguagesOf(item, document, file.Key) is [var first, ..] all)
            {
                var own = document.ToPassOn(first).First(x => x.Key == file.Key).FileLanguage();
                var name = path[(path.LastIndexOf('/') + 1)..];
                return (item.Key, (own is { } language && all.Contains(language) ? language : first).Name, name[..Math.Min(name.Length, LongestName)]);
            }
        }

        return null;
    }

    private static List<Culture> LanguagesOf(CatalogueItem item, IPublishedContent document, Guid file) =>
        [.. item.Entries.Select(x => x.Culture).Where(x => document.ToPassOn(x).Any(y => y.Key == file))];
}
