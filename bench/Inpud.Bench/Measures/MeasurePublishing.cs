using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Inpud.Bench.Corpus;
using Inpud.Bench.Load;
using Inpud.Bench.Sites;

namespace Inpud.Bench.Measures;

/// <summary>What saving and publishing one language takes, and when readers see it.</summary>
/// <param name="Save">Of saving the draft.</param>
/// <param name="Publish">Of publishing it.</param>
/// <param name="Visible">From asking to publish until page, list page, API item and API list all show it.</param>
internal sealed record Published(WriteCost Save, WriteCost Publish, TimeSpan Visible);

/// <summary>Changes a title, publishes it and looks for it, with everything kept that can be kept.</summary>
internal static class MeasurePublishing
{
    private const int WarmUps = 5;

    /// <summary>A publication that is among the first of the list by date, however many there are.</summary>
    private static readonly Guid _key = PlanPublication.KeyOf(1);

    public static async Task<IReadOnlyList<Published>> RunAsync(CorpusFolder corpus, int times)
    {
        await using var site = await Site.StartWritableAsync(corpus);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Server.Port}") };
        using var line = await Line.OpenAsync(site.Server.Port);
        Ask[] views =
        [
            new(await Work.PathAsync(line, Work.ItemOf(_key, "en"))),
            new(await Work.FolderAsync(line, "en") + "?sort=oldest"),
            Work.ItemOf(_key, "en"),
            Work.ListOf("updateDate:desc", "en", skip: 0),
        ];
        var results = new List<Published>();
        for (var time = 0; time < WarmUps + times; time++)
        {
            results.Add(await OnceAsync(client, line, views, string.Create(CultureInfo.InvariantCulture, $"Title{time:D4}")));
        }

        return results[WarmUps..];
    }

    private static async Task<Published> OnceAsync(HttpClient client, Line line, Ask[] views, string title)
    {
        foreach (var view in views)
        {
            await line.AskAsync(view.ToBytes(0));
        }

        var save = await WriteAsync(client, $"{ServeWritable.SaveAddress}/{_key}/{title}");
        var asked = Stopwatch.GetTimestamp();
        var publish = await WriteAsync(client, $"{ServeWritable.PublishAddress}/{_key}");
        foreach (var view in views)
        {
            await LookForAsync(line, view, title, asked);
        }

        return new Published(save, publish, Stopwatch.GetElapsedTime(asked));
    }

    private static async Task LookForAsync(Line line, Ask view, string title, long since)
    {
        var wanted = Encoding.UTF8.GetBytes(title);
        do
        {
            await line.AskAsync(view.ToBytes(0));
            if (line.Received.Span.IndexOf(wanted) >= 0)
            {
                return;
            }
        }
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30));

        throw new InvalidOperationException($"{view.Path} does not show what was published half a minute ago.");
    }

    private static async Task<WriteCost> WriteAsync(HttpClient client, string address)
    {
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<WriteCost>())!;
    }
}
