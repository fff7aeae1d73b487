using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Pictures;
using Inpud.Search.Answers;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Inpud.Web.Site.Searching;

/// <summary>Something that was found, as it is shown.</summary>
/// <param name="Entry">What it is; an ask or an action stands on its campaign's page.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="Snippet">Where the words stand, or null.</param>
/// <param name="Page">The page of a file on which they stand, or null.</param>
internal sealed record ShownHit(CatalogueEntry Entry, string Address, Snippet? Snippet, ShownPage? Page);

/// <param name="Address">Of the page in the file.</param>
/// <param name="Number">From 1.</param>
internal sealed record ShownPage(string Address, int Number);

/// <summary>Brings what was found to what is published this very moment: the index follows a moment later.</summary>
internal sealed class ShowHits(IPublishedMediaCache media, IPublishedUrlProvider urls, SiteAddresses addresses, TimeProvider time)
{
    public IReadOnlyList<ShownHit> Of(CatalogueSnapshot catalogue, IEnumerable<Hit> hits) => [.. hits.Select(x => Of(catalogue, x)).OfType<ShownHit>()];

    private ShownHit? Of(CatalogueSnapshot catalogue, Hit hit)
    {
        if (!Culture.TryParse(hit.Id.Language, out var culture) || catalogue.Find(hit.Id.Key, culture) is not { } entry)
        {
            return null;
        }

        var page = hit.Snippet?.Page is { } at ? PageOf(at) : null;

        // A file of which somebody agrees to be shown no longer is not quoted either.
        return new ShownHit(entry, AddressOf(catalogue, entry), hit.Snippet?.Page is not null && page is null ? null : hit.Snippet, page);
    }

    private string AddressOf(CatalogueSnapshot catalogue, CatalogueEntry entry) =>
        entry.Item.Type is CampaignAsk.Alias or CampaignAction.Alias && entry.Item.Parent is { } above && catalogue.Find(above, entry.Culture) is { } campaign
            ? $"{addresses.Of(campaign)}#{Anchors.Of(entry)}"
            : addresses.Of(entry);

    private ShownPage? PageOf(PageOfFile page) => media.GetById(page.File) is { } file && file.Consent().AllowsShowingOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) && urls.GetMediaUrl(file, UrlMode.Relative) is { Length: > 0 } address
        ? new ShownPage($"{address}#page={page.Number}", page.Number)
        : null;
}
