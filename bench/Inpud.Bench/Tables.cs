using System.Globalization;
using Inpud.Bench.Measures;

namespace Inpud.Bench;

/// <summary>Prints what was measured as Markdown tables, a row as soon as it is known.</summary>
internal static class Tables
{
    public static void ResponsesHead(string title)
    {
        Line($"\n## {title}\n");
        Line("| what | encoding | connections | bytes | floor/s | site/s | ratio | p50 ms (floor) | p99 ms (floor) |");
        Line("|---|---|---|---|---|---|---|---|---|");
    }

    public static void Response(Measured x) => Line(
        $"| {x.Work} | {x.Encoding} | {x.Connections} | {x.Bytes:N0} | {x.Floor.PerSecond:N0} | {x.Site.PerSecond:N0} | {x.Ratio:F2} "
        + $"| {Milliseconds(x, 0.5)} | {Milliseconds(x, 0.99)} |");

    public static void Memory(double megabytes) => Line($"\nMemory of the site after this load: {megabytes:N0} MiB");

    public static void StartsHead()
    {
        Line("\n## From the start of the process to the first page\n");
        Line("| what | seconds (median) | from – to |");
        Line("|---|---|---|");
    }

    public static void Starts(string what, IReadOnlyList<TimeSpan> starts) => Line(
        $"| {what} | {Median(starts.Select(x => x.TotalSeconds)):F2} | {starts.Min().TotalSeconds:F2} – {starts.Max().TotalSeconds:F2} |");

    public static void PublishingHead()
    {
        Line("\n## Writing one language of a publication (medians)\n");
        Line("| publications | save ms | statements | publish ms | statements | visible everywhere after ms | worst |");
        Line("|---|---|---|---|---|---|---|");
    }

    public static void Publishing(int publications, IReadOnlyList<Published> all) => Line(
        $"| {publications:N0} | {Median(all.Select(x => x.Save.Milliseconds)):F1} | {Median(all.Select(x => (double)x.Save.Statements)):N0} "
        + $"| {Median(all.Select(x => x.Publish.Milliseconds)):F1} | {Median(all.Select(x => (double)x.Publish.Statements)):N0} "
        + $"| {Median(all.Select(x => x.Visible.TotalMilliseconds)):F0} | {all.Max(x => x.Visible.TotalMilliseconds):F0} |");

    public static void EditingHead()
    {
        Line("\n## Editing through the Management API (milliseconds of all requests together, median and worst)\n");
        Line("| publications | open | save | publish | tree page | list view |");
        Line("|---|---|---|---|---|---|");
    }

    public static void Editing(int publications, IReadOnlyList<Edited> all) => Line(
        $"| {publications:N0} | {Spread(all, x => x.Open)} | {Spread(all, x => x.Save)} | {Spread(all, x => x.Publish)} | {Spread(all, x => x.Tree)} | {Spread(all, x => x.List)} |");

    public static void EditingAtOnce(EditedAtOnce x) => Line(
        $"\nTwenty at once: {x.Saves.Count} saves, {Spread(x.Saves, y => y)} ms; {x.Told} were told that somebody was faster; {x.Lost} languages lost what was saved last.");

    public static void LedgerHead(int entries, string database)
    {
        Line($"\n## {entries:N0} entries of the ledger, 20,000 contacts, 2,000 items, {database}\n");
        Line("| page | milliseconds (median, worst) |");
        Line("|---|---|");
    }

    public static void Ledger(Answered x) => Line($"| {x.What} | {Spread(x.Times, y => y)} |");

    private static string Spread<T>(IReadOnlyList<T> all, Func<T, TimeSpan> of) => string.Create(
        CultureInfo.InvariantCulture, $"{Median(all.Select(x => of(x).TotalMilliseconds)):F0} ({all.Max(x => of(x).TotalMilliseconds):F0})");

    private static string Milliseconds(Measured x, double share) => string.Create(
        CultureInfo.InvariantCulture,
        $"{x.Site.Latencies.Within(share).TotalMilliseconds:F2} ({x.Floor.Latencies.Within(share).TotalMilliseconds:F2})");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Line(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Line(string line) => Console.Out.WriteLine(line);
}
