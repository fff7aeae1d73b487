using Inpud.Bench.Corpus;
using Inpud.Bench.Load;
using Inpud.Bench.Sites;

namespace Inpud.Bench.Measures;

/// <summary>From the start of the process to the first page, again and again.</summary>
internal static class MeasureStarts
{
    private static readonly Ask _home = new("/en/");

    /// <summary>Starts over a database that has been started before.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> AgainAsync(CorpusFolder corpus, int times)
    {
        var starts = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            await using var site = await Site.StartAsync(corpus, isCaching: true, _home);
            starts.Add(site.Server.UntilAnswer);
        }

        return starts;
    }

    /// <summary>The very first start: no database, the demonstration content to bring.</summary>
    public static async Task<TimeSpan> FirstAsync()
    {
        await using var site = await Site.StartEmptyAsync(_home);
        return site.Server.UntilAnswer;
    }
}
