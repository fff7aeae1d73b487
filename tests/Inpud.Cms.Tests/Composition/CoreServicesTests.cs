using System.Reflection;
using Inpud.Cms.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Cms.Tests.Composition;

public sealed class CoreServicesTests(CmsFixture cms)
{
    /// <summary>What Core registers and this runtime cannot make, and why nothing asks for it.</summary>
    private static readonly Dictionary<string, string> _cannotBeMade = new(StringComparer.Ordinal)
    {
        ["ISiteIdentifierService"] = "telemetry: this site tells nobody that it exists",
        ["ITelemetryService"] = "telemetry",
        ["IMetricsConsentService"] = "telemetry",
        ["IWebProfilerService"] = "the profiler is not part of Core",
        ["ILogViewerService"] = "logs go to the host, not to files that could be viewed",
        ["IContentTypeImportService"] = "import of packages is not part of Core",
        ["IMediaTypeImportService"] = "import of packages",
        ["IMemberTypeImportService"] = "import of packages",
        ["ITemporaryFileToXmlImportService"] = "import of packages",
        ["IHmacSecretKeyService"] = "writes its key into appsettings.json; image addresses are signed with a key of our own",
        ["IMainDom"] = "knows only Windows; machines sort themselves out through the database",
        ["IMainDomLock"] = "knows only Windows",
    };

    /// <summary>Contracts among Core's services that nobody implements here, and why.</summary>
    private static readonly Dictionary<string, string> _notImplemented = new(StringComparer.Ordinal)
    {
        ["IService"] = "a marker",
        ["IContentServiceBase"] = "the base of others",
        ["IContentTypeBaseService"] = "the base of others",
        ["IEntitySearchService"] = "the base of others",
        ["IMembershipMemberService"] = "the base of others",
        ["IMembershipUserService"] = "the base of others",
        ["INavigationManagementService"] = "the base of others",
        ["INavigationQueryService"] = "the base of others",
        ["IRecycleBinNavigationManagementService"] = "the base of others",
        ["IRecycleBinNavigationQueryService"] = "the base of others",
        ["IPublishedStatusFilteringService"] = "the base of others",
        ["IContentTypeFilter"] = "for the host to add, none by default",
        ["IContentSearchService"] = "comes with the index of drafts",
        ["IContentTypeSearchService"] = "comes with the index of drafts",
        ["IMediaSearchService"] = "comes with the index of drafts",
        ["IIndexedEntitySearchService"] = "comes with the index of drafts",
        ["IDeferredSearchReindexService"] = "comes with the index of drafts",
        ["IExamineIndexCountService"] = "counts Examine's indexes, which are not here",
        ["IContentListViewService"] = "comes with the Management API",
        ["IMediaListViewService"] = "comes with the Management API",
        ["IPropertyEditorSchemaService"] = "comes with the Management API",
        ["IMemberEditingService"] = "this site has no members",
        ["IMemberFilterService"] = "this site has no members",
        ["ICacheInstructionService"] = "replaced by Sync",
        ["IRuntime"] = "replaced by Composition",
        ["IInstallService"] = "there is no installer",
        ["IUpgradeService"] = "there is no installer",
        ["IPackagingService"] = "packages are not part of Core",
        ["IPackageDataInstallation"] = "packages are not part of Core",
        ["ILogViewerRepository"] = "logs go to the host",
        ["IBasicAuthService"] = "sign-in is the host's",
        ["IIpAddressUtilities"] = "no address is looked at",
        ["ISystemTroubleshootingInformationService"] = "tells of the machine to whoever asks",
        ["IUsageInformationService"] = "telemetry",
    };

    [Fact]
    public void Every_service_that_Core_registers_can_be_made_with_all_that_it_asks_for_later()
    {
        var isService = cms.Get<IServiceProviderIsService>();
        var broken = Interfaces(_ => true).Where(isService.IsService)
            .Select(x => (x.Name, Problem: ProblemWith(x)))
            .Where(x => x.Problem is not null)
            .ToDictionary(x => x.Name, x => x.Problem!, StringComparer.Ordinal);

        var unexpected = broken.Where(x => !_cannotBeMade.ContainsKey(x.Key)).Select(x => $"{x.Key}: {x.Value}").ToArray();
        Assert.True(unexpected.Length == 0, string.Join("\n", unexpected));
        Assert.Equal(_cannotBeMade.Keys.Order(StringComparer.Ordinal), broken.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Services_without_an_implementation_are_those_known()
    {
        var isService = cms.Get<IServiceProviderIsService>();
        var missing = Interfaces(x => x.Namespace!.StartsWith("Umbraco.Cms.Core.Services", StringComparison.Ordinal))
            .Where(x => !isService.IsService(x)).Select(x => x.Name).Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(_notImplemented.Keys.Order(StringComparer.Ordinal), missing);
    }

    private static IEnumerable<Type> Interfaces(Func<Type, bool> filter) =>
        typeof(IUmbracoBuilder).Assembly.GetExportedTypes().Where(x => x.IsInterface && !x.IsGenericType && filter(x));

    /// <summary>Makes a service and forces everything that it would make only when it is needed.</summary>
    private string? ProblemWith(Type type)
    {
        try
        {
            using var scope = cms.Services.CreateScope();
            var service = scope.ServiceProvider.GetRequiredService(type);
            foreach (var field in service.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
            {
                if (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Lazy<>) && field.GetValue(service) is { } lazy)
                {
                    _ = field.FieldType.GetProperty("Value")!.GetValue(lazy);
                }
            }

            return null;
        }
        catch (Exception failure)
        {
            return failure.GetBaseException().Message;
        }
    }
}
