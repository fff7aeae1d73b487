using Inpud.Content.Catalogue;
using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Catalogue;

public sealed class CatalogueQueryTests
{
    private static readonly Culture English = Culture.Parse("en");
    private static readonly Culture Arabic = Culture.Parse("ar");
    private static readonly Guid Health = Guid.NewGuid();
    private static readonly Guid Hepatitis = Guid.NewGuid();
    private static readonly Guid Rights = Guid.NewGuid();
    private static readonly Guid Asia = Guid.NewGuid();

    private static readonly CatalogueSnapshot Site = CatalogueSnapshot.Of(
    [
        Subject(Health, "topic"),
        Subject(Hepatitis, "topic", Health),
        Subject(Rights, "topic"),
        Subject(Asia, "region"),
        Item("old", "publication", 2015, "report", [Rights], [], "en", "ar"),
        Item("middle", "publication", 2018, "guide", [Hepatitis], [Asia], "en"),
        Item("new", "publication", 2021, "report", [Hepatitis, Health], [Asia], "en"),
        Item("said", "statement", 2020, "joint", [Rights], [], "en", "ar"),
    ]);

    [Fact]
    public void A_list_holds_only_what_is_published_in_its_language_and_begins_with_the_newest()
    {
        Assert.Equal(["new", "said", "middle", "old"], Titles(new(English)));
        Assert.Equal(["said", "old"], Titles(new(Arabic)));
        Assert.Empty(Titles(new(Culture.Parse("fr"))));
    }

    [Fact]
    public void A_list_can_begin_with_the_oldest() =>
        Assert.Equal(["old", "middle", "new"], Titles(new(English) { Type = "publication", Order = CatalogueOrder.Oldest }));

    [Fact]
    public void Filters_narrow_together()
    {
        Assert.Equal(["new", "old"], Titles(new(English) { Kind = "report" }));
        Assert.Equal(["new"], Titles(new(English) { Kind = "report", Region = Asia }));
        Assert.Equal(["said"], Titles(new(English) { Topic = Rights, Year = 2020 }));
        Assert.Empty(Titles(new(English) { Topic = Rights, Region = Asia }));
    }

    [Fact]
    public void A_wider_topic_holds_the_items_of_narrower_ones() =>
        Assert.Equal(["new", "middle"], Titles(new(English) { Topic = Health }));

    [Fact]
    public void A_topic_that_is_not_published_leads_to_nothing() => Assert.Empty(Titles(new(English) { Topic = Guid.NewGuid() }));

    [Fact]
    public void Each_choice_says_how_many_items_it_would_lead_to_with_the_other_filters_as_they_are()
    {
        var facets = Site.Find(new CatalogueQuery(English) { Type = "publication", Kind = "report" }).Facets;

        Assert.Equal(new Dictionary<string, int> { ["report"] = 2, ["guide"] = 1 }, facets.Kinds);
        Assert.Equal(new Dictionary<Guid, int> { [Rights] = 1, [Hepatitis] = 1, [Health] = 1 }, facets.Topics);
        Assert.Equal(new Dictionary<Guid, int> { [Asia] = 1 }, facets.Regions);
        Assert.Equal(new Dictionary<int, int> { [2015] = 1, [2021] = 1 }, facets.Years);
    }

    [Fact]
    public void Pages_of_a_list_do_not_overlap_and_say_how_many_there_are_in_all()
    {
        var first = Site.Find(new CatalogueQuery(English) { Take = 3 });
        var second = Site.Find(new CatalogueQuery(English) { Skip = 3, Take = 3 });

        Assert.Equal((4, 4), (first.Total, second.Total));
        Assert.Equal(["new", "said", "middle"], first.Entries.Select(entry => entry.Title));
        Assert.Equal(["old"], second.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void What_is_published_can_be_found_by_its_address_in_its_language()
    {
        Assert.Equal("old", Site.At(Arabic, "/old")?.Title);
        Assert.Null(Site.At(Arabic, "/new"));
        Assert.Null(Site.At(English, "/nowhere"));
    }

    private static List<string> Titles(CatalogueQuery query) => [.. Site.Find(query).Entries.Select(entry => entry.Title)];

    private static CatalogueItem Subject(Guid key, string type, params Guid[] above) =>
        new([new CatalogueText(English, key.ToString(), null, $"/{key}")]) { Key = key, Type = type, Ancestors = above };

    private static CatalogueItem Item(string name, string type, int year, string kind, Guid[] topics, Guid[] regions, params string[] cultures) =>
        new(cultures.Select(culture => new CatalogueText(Culture.Parse(culture), name, null, $"/{name}")))
        {
            Key = Guid.NewGuid(),
            Type = type,
            Ancestors = [Guid.Empty],
            Kind = kind,
            Date = new PublicationDate(new DateOnly(year, 1, 1), DatePrecision.Year),
            Topics = topics,
            Regions = regions,
        };
}
