using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.Publications;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Wording;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Web.Site.Reading;

/// <summary>
/// The site as one reader sees it: in one language, on one day, from one snapshot of what is published. A feature of the request.
/// </summary>
internal sealed class Reader(
    Culture culture, Words words, LanguageSet languages, CatalogueSnapshot catalogue, SiteAddresses addresses, DateOnly today)
{
    public Culture Culture => culture;

    public Words Words => words;

    public LanguageSet Languages => languages;

    public CatalogueSnapshot Catalogue => catalogue;

    public SiteAddresses Addresses => addresses;

    /// <summary>The day in UTC: whether a campaign runs, an endorsement is open or a consent holds depends on it.</summary>
    public DateOnly Today => today;

    public static IReadOnlyDictionary<Guid, IPublishedContent> NoDrafts { get; } = new Dictionary<Guid, IPublishedContent>();

    /// <summary>Documents of which a draft is shown instead of what is published: empty for everybody but whoever previews.</summary>
    public IReadOnlyDictionary<Guid, IPublishedContent> Drafts { get; init; } = NoDrafts;

    public PageTags Tags { get; } = new();

    /// <summary>An invariant text: staff write those in the site's main language.</summary>
    public Passage Invariant(string text) => new(text, languages.Main);

    /// <summary>The language of a published document that this reader should see, in the order of fallbacks.</summary>
    public CatalogueEntry? Best(CatalogueItem item) => Best(item, languages.PrioritiesOf(culture));

    /// <inheritdoc cref="Best(CatalogueItem)"/>
    public CatalogueEntry? Best(Guid key)
    {
        Tags.Add(key);
        return catalogue.Find(key) is { } item ? Best(item) : null;
    }

    /// <summary>Those of these documents that are published, each in the language this reader should see.</summary>
    public IReadOnlyList<CatalogueEntry> Best(IEnumerable<Guid> keys) => [.. keys.Select(Best).OfType<CatalogueEntry>()];

    public SiteLink LinkTo(CatalogueEntry entry)
    {
        Tags.Add(entry.Key);
        return new SiteLink(addresses.Of(entry), new Passage(entry.Title, entry.Culture));
    }

    /// <summary>A link that bears the page's title, marked where it leads to another language.</summary>
    public IHtmlContent Link(CatalogueEntry entry) => Markup.Of(LinkTo(entry), culture);

    /// <summary>A text, marked where it is in another language.</summary>
    public IHtmlContent Say(Passage passage) => Markup.Of(passage, culture);

    /// <inheritdoc cref="Say(Passage)"/>
    public IHtmlContent Say(string text, Culture writtenIn) => Markup.Of(new Passage(text, writtenIn), culture);

    /// <summary>A date in words, as far as it is known, for people and for machines.</summary>
    public IHtmlContent Date(PublicationDate date) => new HtmlString(
        $"<time datetime=\"{date}\">{System.Net.WebUtility.HtmlEncode(date.In(culture))}</time>");

    /// <inheritdoc cref="Date(PublicationDate)"/>
    public IHtmlContent Date(DateOnly day) => Date(new PublicationDate(day, DatePrecision.Day));

    public string Number(int number) => number.ToString("N0", culture.Info);

    private static CatalogueEntry? Best(CatalogueItem item, IReadOnlyList<Culture> priorities)
    {
        foreach (var language in priorities)
        {
            if (item.In(language) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }
}
