using Inpud.Web.Hosting;

namespace Inpud.Web.Cli;

/// <summary>Brings the database to this program's schema and the types to its model.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = SiteHost.Build(settings);
        var refused = await app.BringUpAsync();
        await Report.RefusalsAsync(refused);
        await Console.Out.WriteLineAsync("The database and the types are up to date.");
        return refused.Count == 0 ? 0 : 1;
    }
}
