using Inpud.Content.Search;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Builds the readers' index anew.</summary>
internal static class Reindex
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        await Report.RefusalsAsync(await app.BringUpAsync());
        var start = TimeProvider.System.GetTimestamp();
        var count = app.Services.GetRequiredService<RebuildPublicIndex>().Run(done => Console.Error.Write($"\r{done} texts"));
        await Console.Error.WriteLineAsync();
        await Console.Out.WriteLineAsync($"{count} texts can be searched; it took {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s");
        return 0;
    }
}
