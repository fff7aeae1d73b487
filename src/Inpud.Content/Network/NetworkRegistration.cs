using Inpud.Content.Network.Imports;
using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Public;
using Inpud.Content.Network.Retention;
using Inpud.Content.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Content.Network;

/// <summary>Registers the directory of organisations and contacts, and the tables of the organisation's own.</summary>
public static class NetworkRegistration
{
    /// <summary>The host brings <see cref="IAmbientDatabase"/>, <see cref="IWrapKeys"/>, <see cref="IKeepLookupKeys"/> and <see cref="KeyFolder"/>.</summary>
    public static IUmbracoBuilder AddNetwork(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<InpudDatabase>();
        services.AddSingleton<UpgradeInpud>();
        services.AddSingleton<LookupKey>();
        services.AddSingleton<RotateSeals>();
        services.AddSingleton<SuppressionFile>();
        services.AddSingleton<ContactHashes>();
        services.AddSingleton<SuppressionList>();
        services.AddSingleton<HonourSuppressions>();
        services.AddSingleton<CountNetwork>();
        services.AddSingleton<FindOrganisations>();
        services.AddSingleton<SaveOrganisation>();
        services.AddSingleton<FindContacts>();
        services.AddSingleton<ContactLists>();
        services.AddSingleton<SaveContact>();
        services.AddSingleton<OpenContacts>();
        services.AddSingleton<EraseContact>();
        services.AddSingleton<Segments.ContactSegments>();
        services.AddSingleton<Segments.ReadSegment>();
        services.AddSingleton<NetworkChanges>();
        services.AddSingleton<FindEndorsements>();
        services.AddSingleton<SaveEndorsement>();
        services.AddSingleton<PublicEndorsements>();
        services.AddSingleton<PublicDirectory>();
        services.AddImports();
        services.AddOptions<RetentionSettings>().BindConfiguration(RetentionSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ApplyRetention>();
        services.AddSingleton<RetentionTurn>();
        services.AddHostedService<RetainByItself>();
        services.AddSingleton<TellContact>();
        return builder;
    }
}
