using CsCheck;
using Inpud.Search.Answers;
using Inpud.Search.Documents;
using Inpud.Search.Queries;

namespace Inpud.Search.Tests.Answers;

public sealed class FacetTests
{
    private static readonly string[] _facets = ["kind", "topic"];

    /// <summary>Random documents, changes and choices, counted by a simple model and by the index.</summary>
    [Fact]
    public void Every_count_is_what_one_would_count_by_hand()
    {
        var document = Gen.Select(Gen.Int[1, 15], Gen.Int[0, 2], Gen.Int[0, 3].HashSet[0, 3], Gen.Bool);
        Gen.Select(document.Array[0, 40], Gen.Int[0, 3].HashSet[0, 2], Gen.Int[0, 3].HashSet[0, 2]).Sample((all, kinds, topics) =>
        {
            using var folder = new Folder();
            using var index = SearchIndex(folder);
            var known = new Dictionary<int, (int Kind, HashSet<int> Topics, bool HasWord)>();
            foreach (var (number, kind, under, hasWord) in all)
            {
                known[number] = (kind, under, hasWord);
            }

            foreach (var some in all.Chunk(8))
            {
                index.Change(some.Select(x => Of(x.Item1, x.Item2, x.Item3, x.Item4)), []);
            }

            var answer = index.Search(new SearchRequest
            {
                Text = "naloxone", Language = "en", Counted = _facets, Take = 100,
                Narrowed = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [.. kinds.Select(x => $"k{x}")], ["topic"] = [.. topics.Select(x => $"t{x}")] },
            });

            bool IsKind(int kind) => kinds.Count == 0 || kinds.Contains(kind);
            bool IsTopic(HashSet<int> under) => topics.Count == 0 || under.Overlaps(topics);
            var words = known.Values.Where(x => x.HasWord).ToList();
            Assert.Equal(words.Count(x => IsKind(x.Kind) && IsTopic(x.Topics)), answer.Total);
            Assert.Equal(words.Where(x => IsTopic(x.Topics)).CountBy(x => $"k{x.Kind}").ToDictionary(), answer.Facets["kind"].ToDictionary(x => x.Value, x => x.Count));
            Assert.Equal(words.Where(x => IsKind(x.Kind)).SelectMany(x => x.Topics).CountBy(x => $"t{x}").ToDictionary(), answer.Facets["topic"].ToDictionary(x => x.Value, x => x.Count));
            return true;
        }, iter: 40);
    }

    [Fact]
    public void Lists_are_sorted_by_date_where_that_is_asked_for()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Dated("old", 2015), Dated("new", 2024), Texts.Of("none", "x"));

        Assert.Equal(["new", "old", "none"], Titles(SearchOrder.Newest));
        Assert.Equal("new", Titles(SearchOrder.Relevance)[0]);

        string[] Titles(SearchOrder order) => [.. index.Search(new SearchRequest { Text = "x", Language = "en", Order = order }).Hits.Select(x => x.Title)];
        static SearchDocument Dated(string title, int year) => Texts.Of(title, "x") with { Date = new DateOnly(year, 1, 1) };
    }

    private static Inpud.Search.Indexes.SearchIndex SearchIndex(Folder folder) => Inpud.Search.Indexes.SearchIndex.Open(folder.Path);

    private static SearchDocument Of(int number, int kind, HashSet<int> topics, bool hasWord) => Texts.Of("T", hasWord ? "naloxone" : "nothing", number: number) with
    {
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [$"k{kind}"], ["topic"] = [.. topics.Select(x => $"t{x}")] },
    };
}
