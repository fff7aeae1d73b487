using Inpud.Content.Dissemination;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.Extensions.Options;

namespace Inpud.Web.Storage;

internal static class StorageRegistration
{
    /// <summary>Gives the organisation's own tables what they need of the CMS: its connection and its key folder.</summary>
    public static void AddOwnStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IAmbientDatabase, AmbientDatabase>();
        services.AddSingleton<IWrapKeys, WrapKeys>();
        services.AddSingleton<ContactLookupKeys>();
        services.AddSingleton<IKeepLookupKeys>(x => x.GetRequiredService<ContactLookupKeys>());
        services.AddSingleton<RotateKeys>();
        services.AddSingleton<IJudgeEvidence, JudgeEvidence>();
        services.AddOptions<EvidenceSettings>().BindConfiguration(EvidenceSettings.Section);
        services.AddSingleton(x => x.GetRequiredService<IOptions<EvidenceSettings>>().Value.FolderBelow(
            x.GetRequiredService<IWebHostEnvironment>(), x.GetRequiredService<Cms.Storage.Protection.KeyFolder>()));
        services.AddSingleton(x => new KeyFolder(x.GetRequiredService<Cms.Storage.Protection.KeyFolder>().Path));
    }
}
