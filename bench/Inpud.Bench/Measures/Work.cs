using System.Text.Json;
using Inpud.Bench.Corpus;
using Inpud.Bench.Load;

namespace Inpud.Bench.Measures;

/// <summary>One kind of request, in many instances, so that neither one answer nor one language is measured.</summary>
internal sealed record Work(string Name, IReadOnlyList<Ask> Asks)
{
    private const string Api = "/umbraco/delivery/api/v2/content";
    private const int Items = 20;

    private static readonly string[] _sorts = ["name:asc", "updateDate:desc", "createDate:asc", "name:desc"];

    public static async Task<IReadOnlyList<Work>> AllAsync(int port, int publications)
    {
        string[] cultures = [.. Phrases.All.Keys]; await Task.Yield();
        Guid[] keys = [.. Enumerable.Range(0, Items).Select(x => PlanPublication.KeyOf(1 + (x * (publications / Items))))];
        return
        [
            new("Delivery API: an item", [.. from key in keys from culture in cultures select new Ask($"{Api}/item/{key}", culture)]),
            new("Delivery API: a list", [.. from sort in _sorts from culture in cultures select new Ask(
                $"{Api}?filter=contentType:publication&filter=createDate%3E2012-01-01&sort={sort}&skip=40&take=20", culture)]),
        ];
    }

    /// <summary>The same with bytes as a browser asks for them.</summary>
    public Work Compressed() => new(Name, [.. Asks.Select(x => x with { Encoding = "gzip, deflate, br" })]);

    private static async Task<IReadOnlyList<Work>> PagesAsync(int port, Guid[] keys, string[] cultures)
    {
        using var line = await Line.OpenAsync(port);
        var pages = new List<Ask>();
        foreach (var ask in from key in keys from culture in cultures select new Ask($"{Api}/item/{key}", culture))
        {
            var answer = await line.AskAsync(ask.ToBytes(0));
            using var item = JsonDocument.Parse(answer.Body(line.Received.Span));
            pages.Add(new Ask(EscapePath(item.RootElement.GetProperty("route").GetProperty("path").GetString()!)));
        }

        return [new("a publication's page", pages)];
    }

    private static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
