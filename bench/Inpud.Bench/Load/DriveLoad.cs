using System.Diagnostics;

namespace Inpud.Bench.Load;

/// <summary>What came of a number of connections that asked as fast as they were answered.</summary>
internal sealed record LoadResult(double Seconds, Latencies Latencies)
{
    public double PerSecond => Latencies.Count / Seconds;

    public static LoadResult operator +(LoadResult one, LoadResult other)
    {
        var all = new Latencies();
        all.Add(one.Latencies);
        all.Add(other.Latencies);
        return new LoadResult(one.Seconds + other.Seconds, all);
    }
}

/// <summary>Asks a server in a closed loop: each connection sends its next request when it has its answer.</summary>
internal static class DriveLoad
{
    /// <param name="port">The server's port on loopback.</param>
    /// <param name="requests">Asked in turn; each connection begins elsewhere.</param>
    /// <param name="connections">How many connections ask at once.</param>
    /// <param name="duration">For how long.</param>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static async Task<LoadResult> RunAsync(int port, byte[][] requests, int connections, TimeSpan duration)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Line.OpenAsync(port)));
        try
        {
            var start = Stopwatch.GetTimestamp();
            var all = await Task.WhenAll(lines.Select((line, number) =>
                Task.Run(() => AskUntilAsync(line, requests, number * requests.Length / connections, start, duration))));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var total = new Latencies();
            Array.ForEach(all, total.Add);
            return new LoadResult(seconds, total);
        }
        finally
        {
            Array.ForEach(lines, x => x.Dispose());
        }
    }

    private static async Task<Latencies> AskUntilAsync(Line line, byte[][] requests, int first, long start, TimeSpan duration)
    {
        var latencies = new Latencies();
        for (var number = first; Stopwatch.GetElapsedTime(start) < duration; number++)
        {
            var sent = Stopwatch.GetTimestamp();
            var answer = await line.AskAsync(requests[number % requests.Length]);
            latencies.Add(sent);
            if (answer.Status != 200)
            {
                throw new InvalidOperationException($"Request {number % requests.Length} was answered with {answer.Status}.");
            }
        }

        return latencies;
    }
}
