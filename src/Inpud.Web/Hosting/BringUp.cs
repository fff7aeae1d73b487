using Inpud.Cms.Composition;
using Inpud.Cms.Storage.Databases;
using Inpud.Content.DocumentTypes.Synchronizing;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Hosting;

internal static class BringUp
{
    /// <summary>Brings database, memory and types up to date. Everything that runs – site, verb or test – begins with it.</summary>
    /// <returns>What of the model Core refused, in sentences; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> BringUpAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        await app.BootUmbracoAsync(cancellationToken);
        if (await app.Services.GetRequiredService<UpgradeInpud>().RunAsync(cancellationToken) is { } notReady)
        {
            throw new DatabaseNotReadyException(notReady);
        }

        await app.Services.GetRequiredService<PrepareGroups>().RunAsync();
        MustFit(app.Services.GetRequiredService<LookupKey>());
        await app.Services.GetRequiredService<HonourSuppressions>().AtStartAsync();
        var report = await app.Services.GetRequiredService<SynchronizeTypes>().RunAsync();
        return [.. report.Refused.Select(x => x.ToString()!)];
    }

    private static void MustFit(LookupKey lookup)
    {
        try
        {
            lookup.MustFitFromNowOn();
        }
        catch (InvalidOperationException lost)
        {
            throw new DatabaseNotReadyException(lost.Message, lost);
        }
    }
}
