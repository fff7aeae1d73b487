using Inpud.Content.Exporting;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Writes the content as a seed folder.</summary>
internal static class Export
{
    private const string PublicFlag = "--public";

    public static async Task<int> RunAsync(string folder, string[] settings)
    {
        await using var app = SiteHost.Build([.. settings.Where(x => x != PublicFlag)]);
        await Report.RefusalsAsync(await app.BringUpAsync());
        var outcome = await app.Services.GetRequiredService<ExportSite>().RunAsync(folder, settings.Contains(PublicFlag));
        if (outcome.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        await Console.Out.WriteLineAsync($"{outcome.Documents} documents and {outcome.Media} files written to {folder}");
        foreach (var sentence in outcome.LeftOut)
        {
            await Console.Out.WriteLineAsync($"  left out: {sentence}");
        }

        return 0;
    }
}
