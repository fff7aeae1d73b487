using System.Globalization;
using System.Xml.Linq;
using Inpud.Content.Catalogue;
using Inpud.Content.Publications;
using Inpud.Content.Seeding;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Sitemaps;
using Inpud.Web.Site.Subjects;

namespace Inpud.Web.Site.Feeds;

/// <summary>Writes a feed as RFC 4287 wants it. An item's id stays the same wherever it is listed and however often it is renamed.</summary>
internal static class AtomFeed
{
    /// <summary>Items in a feed at most: those that were published last.</summary>
    public const int MostItems = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Of(Reader reader, CatalogueEntry list)
    {
        CatalogueEntry[] items = [.. Listed(reader, list).OrderByDescending(x => x.Changed).Take(MostItems)];
        var siteName = reader.Words.Text("site.name");
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", reader.Culture.Name),
            new XElement(Atom + "id", Id(list, "feed")),
            new XElement(Atom + "title", XmlText.Of(list.Item.Parent is null ? list.Title : $"{siteName} – {list.Title}")),
            list.Summary is { } summary ? new XElement(Atom + "subtitle", XmlText.Of(summary)) : null,
            new XElement(Atom + "updated", Moment(items.Select(Updated).Append(Updated(list)).Max())),
            Link("self", "application/atom+xml", reader.Addresses.Absolute(FeedAddress.Of(list)!)),
            Link("alternate", "text/html", reader.Addresses.Absolute(reader.Addresses.Of(list))),
            new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Of(siteName))),
            items.Select(x => EntryOf(reader, x)));
        return Xml.Bytes(feed);
    }

    /// <summary>The newest first, by their own date.</summary>
    private static IEnumerable<CatalogueEntry> Listed(Reader reader, CatalogueEntry list) => list.Item.IsSubject
        ? reader.Catalogue.Find(SubjectQueries.Of(reader.Culture, list.Item) with { Take = int.MaxValue }).Entries
        : reader.Catalogue.Newest(reader.Culture, ListedType.Of(list.Item));

    private static XElement EntryOf(Reader reader, CatalogueEntry entry) => new(
        Atom + "entry",
        new XElement(Atom + "id", Id(entry, "item")),
        new XElement(Atom + "title", XmlText.Of(entry.Title)),
        Link("alternate", "text/html", reader.Addresses.Absolute(reader.Addresses.Of(entry))),
        new XElement(Atom + "updated", Moment(Updated(entry))),
        entry.Item.Date is { } date ? new XElement(Atom + "published", Moment(FirstMomentOf(date))) : null,
        new XElement(Atom + "category", new XAttribute("term", entry.Item.Type), new XAttribute("label", XmlText.Of(reader.Words.Text("type." + entry.Item.Type)))),
        entry.Item.Topics.Select(x => reader.Catalogue.Find(x, reader.Culture)).OfType<CatalogueEntry>()
            .Select(x => new XElement(Atom + "category", new XAttribute("term", x.Segment), new XAttribute("label", XmlText.Of(x.Title)))),
        entry.Summary is { } summary ? new XElement(Atom + "summary", XmlText.Of(summary)) : null);

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    /// <summary>Of a document in one language.</summary>
    private static string Id(CatalogueEntry entry, string what) => $"urn:uuid:{StableKey.Of(entry.Key, $"{what} {entry.Culture.Name}"):D}";

    private static DateTime Updated(CatalogueEntry entry) =>
        entry.Changed ?? (entry.Item.Date is { } date ? FirstMomentOf(date) : DateTime.UnixEpoch);

    private static DateTime FirstMomentOf(PublicationDate date) => date.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
