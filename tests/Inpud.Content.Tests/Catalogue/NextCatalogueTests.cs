using CsCheck;
using Inpud.Content.Catalogue;
using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Catalogue;

public sealed class NextCatalogueTests
{
    private static readonly Guid Home = Key(0);
    private static readonly Guid Folder = Key(1);
    private static readonly Guid[] Topics = [Key(10), Key(11), Key(12)];
    private static readonly Guid[] Works = [.. Enumerable.Range(100, 12).Select(Key)];
    private static readonly Culture[] Cultures = [Culture.Parse("en"), Culture.Parse("ar")];

    private static readonly CatalogueItem[] Ground =
    [
        new([.. Cultures.Select(culture => new CatalogueText(culture, "Home", null, "/"))]) { Key = Home, Type = "home" },
        new([.. Cultures.Select(culture => new CatalogueText(culture, "Publications", null, "/works"))]) { Key = Folder, Type = "publications", Ancestors = [Home] },
    ];

    private static readonly Gen<CatalogueItem> Work =
        from key in OneOf(Works)
        from year in Gen.Int[2018, 2021]
        from type in OneOf("publication", "statement")
        from kind in OneOf("report", "guide")
        from place in Gen.Int[0, 3]
        from topics in OneOf(Topics).Array[0, 2]
        from refersTo in OneOf(Works).Array[0, 2]
        from supersedes in OneOf(Works).Array[0, 1]
        from cultures in OneOf(Cultures).Array[1, 2]
        from name in OneOf("one", "two")
        select new CatalogueItem([.. cultures.Distinct().Select(culture => new CatalogueText(culture, name, null, $"/works/{key}-{name}"))])
        {
            Key = key, Type = type, Kind = kind, SortOrder = place, Ancestors = [Folder, Home], Date = new PublicationDate(new DateOnly(year, 1, 1), DatePrecision.Year),
            Topics = [.. topics.Distinct()], RefersTo = [.. refersTo.Distinct()], Supersedes = supersedes,
        };

    private static readonly Gen<CatalogueItem> Topic =
        from key in OneOf(Topics)
        from wider in OneOf(Topics)
        select new CatalogueItem([.. Cultures.Select(culture => new CatalogueText(culture, "Topic", null, $"/{key}"))])
        {
            Key = key, Type = "topic", Ancestors = wider == key ? [Home] : [wider, Home],
        };

    private static readonly Gen<(CatalogueItem[] Changed, Guid[] Gone)[]> Steps = Gen.Select(
        Gen.Frequency((5, Work), (1, Topic)).Array[0, 3], OneOf([.. Works, .. Topics]).Array[0, 1]).Array[1, 12];

    [Fact]
    public void However_it_changed_the_catalogue_is_what_it_would_be_had_it_been_made_anew() => Steps.Sample(steps =>
    {
        var next = CatalogueSnapshot.Of(Ground);
        var all = Ground.ToDictionary(item => item.Key);
        foreach (var (changed, gone) in steps)
        {
            CatalogueItem[] last = [.. changed.GroupBy(item => item.Key).Select(same => same.Last())];
            Guid[] away = [.. gone.Where(key => last.All(item => item.Key != key))];
            var before = (next, Seen: Picture(next));
            next = next.With(away, last);
            Array.ForEach(away, key => all.Remove(key));
            Array.ForEach(last, item => all[item.Key] = item);

            Assert.Equal(Picture(CatalogueSnapshot.Of(all.Values)), Picture(next));
            Assert.Equal(before.Seen, Picture(before.next));
        }
    });

    /// <summary>All that can be asked of a catalogue, as text.</summary>
    private static List<string> Picture(CatalogueSnapshot catalogue)
    {
        List<string> lines = [$"home {catalogue.Home?.Key}", .. catalogue.Items.Select(item => $"item {item.Key}").Order(StringComparer.Ordinal)];
        foreach (var key in (Guid[])[Home, Folder, .. Topics, .. Works])
        {
            lines.Add($"{key} children {Keys(catalogue.ChildrenOf(key))} referring {Keys(catalogue.ReferringTo(key))} superseding {Keys(catalogue.Superseding(key))}");
        }

        foreach (var culture in Cultures)
        {
            lines.AddRange(catalogue.Items.SelectMany(item => item.Entries).Select(entry => $"{culture} {entry.Path} {catalogue.At(culture, entry.Path)?.Key}").Order(StringComparer.Ordinal));
            foreach (var query in Queries(culture))
            {
                var page = catalogue.Find(query);
                lines.Add($"{query} {page.Total} {Keys(page.Entries.Select(entry => entry.Item))} {Counts(page.Facets.Topics)} {Counts(page.Facets.Kinds)} {Counts(page.Facets.Years)}");
            }
        }

        return lines;
    }

    private static IEnumerable<CatalogueQuery> Queries(Culture culture) =>
    [
        new(culture), new(culture) { Type = "publication", Order = CatalogueOrder.Oldest }, new(culture) { Kind = "report", Year = 2019 },
        .. Topics.Select(topic => new CatalogueQuery(culture) { Topic = topic }),
    ];

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static string Keys(IEnumerable<CatalogueItem> items) => string.Join(' ', items.Select(item => item.Key));

    private static string Counts<TKey>(IReadOnlyDictionary<TKey, int> counts) =>
        string.Join(' ', counts.Select(count => $"{count.Key}={count.Value}").Order(StringComparer.Ordinal));

    private static Guid Key(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
