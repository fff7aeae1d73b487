using Inpud.Cms.Backoffice.SignIn.FirstStart;
using Inpud.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Inpud.Web.Cli;

/// <summary>Runs the site.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = SiteHost.Build(args);
        var refused = await app.BringUpAsync();
        await Report.RefusalsAsync(refused);
        if (await DemonstrationContent.BringAsync(app.Services, Report.Progress, CancellationToken.None) is { } seeded
            && !await Report.SeedAsync(seeded))
        {
            return 1;
        }

        var (firstSignIn, problem) = await app.Services.GetRequiredService<FirstAdministrator>().PrepareAsync();
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        await app.StartAsync();
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            if (firstSignIn is not null)
            {
                // On the console alone: a log is read by more people.
                await Console.Out.WriteLineAsync($"First sign-in {address}{firstSignIn}");
            }

            await Console.Out.WriteLineAsync($"Site          {address}/");
            await Console.Out.WriteLineAsync($"Delivery API  {address}/umbraco/delivery/api/v2/content");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }
}
