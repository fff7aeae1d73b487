using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Protection;
using Inpud.Content.Network.Public;
using Inpud.Content.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Imports;

/// <summary>Registers import and export. What is public has an internal constructor: it is made of what nobody else needs to know.</summary>
internal static class ImportRegistration
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton(x => new NamedDocuments(x.GetRequiredService<IEntityService>()));
        services.AddSingleton<ImportStore>();
        services.AddSingleton<IImportRows, ContactRows>();
        services.AddSingleton<IImportRows, OrganisationRows>();
        services.AddSingleton<IImportRows, EndorsementRows>();
        services.AddSingleton<IImportRows, DisseminationRows>();
        services.AddSingleton<CheckTable>();
        services.AddSingleton<UploadTable>();
        services.AddSingleton(x => new PreviewImport(x.GetRequiredService<ImportStore>(), x.GetRequiredService<CheckTable>()));
        services.AddSingleton<RunImport>();
        services.AddSingleton<RunImports>();
        services.AddHostedService(x => x.GetRequiredService<RunImports>());
        services.AddSingleton(x => new StartImport(
            x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<ImportStore>(), x.GetRequiredService<PreviewImport>(), x.GetRequiredService<RunImports>()));
        services.AddSingleton(x => new UndoImport(x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<ImportStore>(), x.GetRequiredService<NetworkChanges>(), x.GetRequiredService<TimeProvider>()));
        services.AddSingleton(x => new ResumeImport(x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<ImportStore>(), x.GetRequiredService<RunImports>(), x.GetRequiredService<TimeProvider>()));
        services.AddSingleton(x => new ReadImports(x.GetRequiredService<ImportStore>(), x.GetRequiredService<TimeProvider>()));
        services.AddSingleton(x => new ExportDirectory(
            x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<OpenContacts>(), x.GetRequiredService<IWrapKeys>(), x.GetRequiredService<NamedDocuments>()));
        services.AddSingleton(x => new ExportEndorsements(x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<FindEndorsements>(), x.GetRequiredService<NamedDocuments>()));
        services.AddSingleton(x => new ExportLedger(
            x.GetRequiredService<InpudDatabase>(), x.GetRequiredService<OpenContacts>(), x.GetRequiredService<IWrapKeys>(), x.GetRequiredService<NamedDocuments>()));
    }
}
