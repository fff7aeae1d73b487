using System.Text.Json;
using Inpud.Bench.Floor;
using Inpud.Bench.Load;
using Inpud.Bench.Sites;

namespace Inpud.Bench.Measures;

/// <summary>One row of the table: a kind of request, and how floor and site answered it.</summary>
/// <param name="Work">What was asked.</param>
/// <param name="Encoding">Which compression was accepted.</param>
/// <param name="Bytes">How long a body is on average.</param>
/// <param name="Connections">How many asked at once.</param>
/// <param name="Floor">What the floor made of it.</param>
/// <param name="Site">What the site made of it.</param>
/// <param name="Ratio">Site to floor: the median of the turns, so that a disturbance of one turn does not count.</param>
internal sealed record Measured(string Work, string Encoding, double Bytes, int Connections, LoadResult Floor, LoadResult Site, double Ratio);

/// <summary>Gives the floor the site's answers, and then drives both in turn.</summary>
internal sealed class MeasureResponses(Site site, ServerProcess floor)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(0.6);
    private const int Turns = 5;
    private static readonly string[] _ofTheConnection = ["Date", "Transfer-Encoding", "Content-Length", "Connection"];

    /// <summary>Floor, site, floor, site, and so on.</summary>
    public async Task<Measured> RunAsync(Work work, int connections)
    {
        byte[][] requests = [.. work.Asks.Select((x, number) => x.ToBytes(number))];
        var bytes = await TeachFloorAsync(requests);
        await DriveLoad.RunAsync(floor.Port, requests, connections, _warmUp);
        await DriveLoad.RunAsync(site.Server.Port, requests, connections, _warmUp);
        var (floors, sites) = (new List<LoadResult>(), new List<LoadResult>());
        for (var turn = 0; turn < Turns; turn++)
        {
            floors.Add(await DriveLoad.RunAsync(floor.Port, requests, connections, _turn));
            sites.Add(await DriveLoad.RunAsync(site.Server.Port, requests, connections, _turn));
        }

        return new Measured(
            work.Name, work.Asks[0].Encoding is null ? "none" : "br", bytes, connections,
            floors.Aggregate((x, y) => x + y), sites.Aggregate((x, y) => x + y), MedianRatio(floors, sites));
    }

    private static double MedianRatio(List<LoadResult> floors, List<LoadResult> sites)
    {
        double[] ratios = [.. floors.Zip(sites, (floor, site) => site.PerSecond / floor.PerSecond).Order()];
        return ratios[ratios.Length / 2];
    }

    /// <returns>How long the answers' bodies are on average.</returns>
    private async Task<double> TeachFloorAsync(byte[][] requests)
    {
        using var line = await Line.OpenAsync(site.Server.Port);
        var answers = new List<FloorAnswer>();
        foreach (var request in requests)
        {
            // The second answer: a kept one has headers of its own.
            await line.AskAsync(request);
            var answer = await line.AskAsync(request);
            answers.Add(new FloorAnswer(
                [.. answer.Headers(line.Received).Where(x => !_ofTheConnection.Contains(x.Name, StringComparer.OrdinalIgnoreCase))
                    .Select(x => KeyValuePair.Create(x.Name, x.Value))],
                answer.Body(line.Received.Span)));
        }

        using var client = new HttpClient();
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(answers));
        using var taught = await client.PostAsync(new Uri($"http://127.0.0.1:{floor.Port}/"), body);
        taught.EnsureSuccessStatusCode();
        return answers.Average(x => x.Body.Length);
    }
}
