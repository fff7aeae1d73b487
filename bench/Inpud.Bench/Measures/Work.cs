using System.Globalization;
using System.Text.Json;
using Inpud.Bench.Corpus;
using Inpud.Bench.Load;

namespace Inpud.Bench.Measures;

/// <summary>One kind of request, in many instances, so that neither one answer nor one language is measured.</summary>
internal sealed record Work(string Name, IReadOnlyList<Ask> Asks)
{
    /// <summary>The Delivery API's content.</summary>
    public const string Api = "/umbraco/delivery/api/v2/content";

    private const int Items = 20;

    private static readonly string[] _sorts = ["name:asc", "updateDate:desc", "createDate:asc", "name:desc"];
    private static readonly string[] _types = ["report", "policy-brief", "guide", "tool"];
    private static readonly string[] _cultures = [.. Phrases.All.Keys];

    /// <summary>All kinds; the site is asked where its pages are.</summary>
    /// <param name="port">The site's port.</param>
    /// <param name="publications">How many were generated.</param>
    public static async Task<IReadOnlyList<Work>> AllAsync(int port, int publications)
    {
        using var line = await Line.OpenAsync(port);
        Guid[] keys = [.. Enumerable.Range(0, Items).Select(x => PlanPublication.KeyOf(1 + (x * (publications / Items))))];
        var items = keys.SelectMany(key => _cultures.Select(culture => ItemOf(key, culture))).ToArray();
        var pages = new List<Ask>();
        foreach (var item in items)
        {
            pages.Add(new Ask(await PathAsync(line, item)));
        }

        return
        [
            new("publication page", pages),
            new("list page", await ListPagesAsync(line)),
            new("API item", items),
            new("API list", [.. from sort in _sorts from culture in _cultures select ListOf(sort, culture, skip: 40)]),
        ];
    }

    public static Ask ItemOf(Guid key, string culture) => new($"{Api}/item/{key}", culture);

    /// <summary>Twenty publications made after 2011-01-01, in that order.</summary>
    public static Ask ListOf(string sort, string culture, int skip) => new(string.Create(
        CultureInfo.InvariantCulture, $"{Api}?filter=contentType:publication&filter=createDate%3E2011-01-01&sort={sort}&skip={skip}&take=20"), culture);

    /// <summary>The page of an item of the Delivery API, or of the first of its list.</summary>
    public static async Task<string> PathAsync(Line line, Ask item)
    {
        var answer = await line.AskAsync(item.ToBytes(0));
        using var json = JsonDocument.Parse(answer.Body(line.Received.Span));
        var content = json.RootElement.TryGetProperty("items", out var items) ? items[0] : json.RootElement;
        var path = content.GetProperty("route").GetProperty("path").GetString()!;
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Where the list of publications is, in a language.</summary>
    public static Task<string> FolderAsync(Line line, string culture) =>
        PathAsync(line, new Ask($"{Api}?filter=contentType:publicationFolder&take=1", culture));

    /// <summary>The same as a browser asks for it.</summary>
    public Work Compressed() => new(Name, [.. Asks.Select(x => x with { Encoding = "gzip, deflate, br" })]);

    private static async Task<IReadOnlyList<Ask>> ListPagesAsync(Line line)
    {
        var lists = new List<Ask>();
        foreach (var culture in _cultures)
        {
            var folder = await FolderAsync(line, culture);
            lists.AddRange(_types.Select(x => new Ask($"{folder}?type={x}&sort=oldest&page=2")));
        }

        return lists;
    }
}
