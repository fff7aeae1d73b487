using Inpud.Content.Seeding;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Brings a seed folder into the database.</summary>
internal static class Seed
{
    public static async Task<int> RunAsync(string folder, string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        await Report.RefusalsAsync(await app.BringUpAsync());
        var outcome = await app.Services.GetRequiredService<SeedSite>().RunAsync(folder, Report.Progress);
        return await Report.SeedAsync(outcome) ? 0 : 1;
    }
}
