using System.Text;
using System.Text.Json;
using Inpud.Content.Search;
using Inpud.Search.Answers;
using Inpud.Search.Documents;
using Inpud.Search.Indexes;
using Inpud.Search.Queries;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Search;

/// <summary>Judged queries (<c>tests/relevance</c>) over the seeded content and 500 texts per language that answer none of them.</summary>
public sealed class RelevanceTests(SiteFixture site, ITestOutputHelper told)
{
    private const int Distractors = 500;
    private const int Deep = 10;

    private static readonly string[] _languages = ["en", "es", "fr", "ru", "ar", "pt"];
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "relevance");
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void What_readers_look_for_stands_at_the_top_in_each_language()
    {
        var folder = Directory.CreateTempSubdirectory("inpud-relevance-").FullName;
        try
        {
            using var index = SearchIndex.Open(folder);
            index.Change([.. site.Get<IndexPublished>().All(), .. _languages.SelectMany(Texts)], []);
            var report = new StringBuilder();
            var gains = _languages.ToDictionary(x => x, x => Judge(index, x, report));
            told.WriteLine(report.ToString());
            if (Environment.GetEnvironmentVariable("INPUD_RELEVANCE_REPORT") is { Length: > 0 } file)
            {
                File.WriteAllText(file, report.ToString());
            }

            Assert.All(gains, x => Assert.True(x.Value >= 0.9, $"nDCG@10 in {x.Key} is {x.Value:0.000}\n{report}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Judge(SearchIndex index, string language, StringBuilder report)
    {
        var queries = JsonSerializer.Deserialize<Judged[]>(File.ReadAllText(Path.Combine(_folder, "queries", language + ".json")), _json)!;
        var results = queries.Select(x => (Query: x, Found: Found(index, language, x))).Select(x => (x.Query, x.Found, Gain: Ndcg(x.Found, x.Query, language))).ToList();
        var (gain, first) = (results.Average(x => x.Gain), results.Average(x => x.Found is [var top, ..] && GradeOf(top, x.Query, language) > 0 ? 1d : 0));
        report.AppendLine($"{language}: {queries.Length} queries, nDCG@10 {gain:0.000}, success@1 {first:0.000}");
        foreach (var (query, found, missed) in results.Where(x => x.Gain < 0.999).OrderBy(x => x.Gain))
        {
            report.AppendLine($"  {missed:0.00} {query.Tests}: {query.Query} -> {string.Join(", ", found.Take(3))} | {string.Join(", ", query.Grades.Select(x => $"{x.Key}:{x.Value}"))}");
        }

        return gain;
    }

    /// <summary>Names of the items found, each once: an ask is found with its campaign.</summary>
    private static List<string> Found(SearchIndex index, string language, Judged query) =>
    [
        .. index.Search(new SearchRequest { Text = query.Query, Language = language, Others = [.. _languages.Where(x => x != language)], Take = Deep }).Hits
            .Select(x => PageOf(NameOf(x.Id))).Distinct(),
    ];

    private static double Ndcg(List<string> found, Judged query, string language)
    {
        var ideal = query.Pages.Values.OrderDescending().Take(Deep).Select(Discounted).Sum();
        return Math.Min(1, found.Select((name, place) => Discounted(GradeOf(name, query, language), place)).Sum() / ideal);

        static double Discounted(int grade, int place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2);
    }

    private static int GradeOf(string name, Judged query, string language)
    {
        var own = name.EndsWith($"@{language}", StringComparison.Ordinal) ? name[..name.IndexOf('@', StringComparison.Ordinal)] : name;
        return query.Pages.GetValueOrDefault(own);
    }

    /// <summary>Asks and actions stand on their campaign's page.</summary>
    private static string PageOf(string name) => name.Split('/') is ["campaigns", var campaign, ..] && name.Split('@') is var parts
        ? string.Join('@', ["campaigns/" + campaign.Split('@')[0], .. parts[1..]]) : name;

    private static string NameOf(DocumentId id) => $"{_names.GetValueOrDefault(id.Key, "distractor")}@{id.Language}";

    private static readonly Dictionary<Guid, string> _names = Directory.GetFiles(SiteFixture.SeedFolder, "item.json", SearchOption.AllDirectories)
        .Select(x => Path.GetRelativePath(SiteFixture.SeedFolder, Path.GetDirectoryName(x)!)).ToDictionary(SiteFixture.KeyOf);

    private static IEnumerable<SearchDocument> Texts(string language)
    {
        var parts = JsonSerializer.Deserialize<Parts>(File.ReadAllText(Path.Combine(_folder, "distractors", language + ".json")), _json)!;
        var dice = new Random(20261130);
        string Of(string[] some) => some[dice.Next(some.Length)];
        string Paragraph() => string.Join(' ', Enumerable.Range(0, 4).Select(_ => $"{Of(parts.Starts)} {Of(parts.Middles)} {Of(parts.Ends)}."));
        for (var number = 1; number <= Distractors; number++)
        {
            yield return new SearchDocument
            {
                Id = new DocumentId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(number)), language), Stamp = "",
                Title = $"{Of(parts.Themes)} – {Of(parts.Places)}", Summary = Paragraph()[..200],
                Body = string.Join('\n', Enumerable.Range(0, 5).SelectMany(_ => new[] { Of(parts.Headings), Paragraph() })),
            };
        }
    }

    private sealed record Judged(string Query, string Tests, Dictionary<string, int> Grades)
    {
        [System.Text.Json.Serialization.JsonPropertyName("judged")]
        public Dictionary<string, int> Grades { get; init; } = Grades;

        /// <summary>The best grade of what stands on each page.</summary>
        public Dictionary<string, int> Pages => Grades.GroupBy(x => PageOf(x.Key)).ToDictionary(x => x.Key, x => x.Max(y => y.Value));
    }

    private sealed record Parts(string[] Themes, string[] Places, string[] Starts, string[] Middles, string[] Ends, string[] Headings);
}
