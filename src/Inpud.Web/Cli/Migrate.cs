using Inpud.Content.Network;
using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Brings the database to this program's schema and the types to its model, and looks at every contact for whom the suppression list says.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        var refused = await app.BringUpAsync();
        await Report.RefusalsAsync(refused);
        var back = await app.Services.GetRequiredService<HonourSuppressions>().RunAsync();
        if (back > 0)
        {
            await Console.Out.WriteLineAsync($"{back} contacts who were erased, or are not to be written to, had come back with older rows: they are so again.");
        }

        await Console.Out.WriteLineAsync("The database and the types are up to date.");
        return refused.Count == 0 ? 0 : 1;
    }
}
