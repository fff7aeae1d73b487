using Inpud.Cms.Backoffice.Packages;
using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Cultures;
using Inpud.Cms.Management.CurrentUser;
using Inpud.Cms.Management.DataTypes;
using Inpud.Cms.Management.Dictionary;
using Inpud.Cms.Management.DocumentBlueprints;
using Inpud.Cms.Management.DocumentRecycleBin;
using Inpud.Cms.Management.DocumentTypes;
using Inpud.Cms.Management.DocumentVersions;
using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Elements;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Languages;
using Inpud.Cms.Management.Media;
using Inpud.Cms.Management.MediaTypes;
using Inpud.Cms.Management.OpenApi;
using Inpud.Cms.Management.Preview;
using Inpud.Cms.Management.Redirects;
using Inpud.Cms.Management.Relations;
using Inpud.Cms.Management.Rights;
using Inpud.Cms.Management.Segments;
using Inpud.Cms.Management.Server;
using Inpud.Cms.Management.Tags;
using Inpud.Cms.Management.TemporaryFiles;
using Inpud.Cms.Management.UserData;
using Inpud.Cms.Management.UserGroups;
using Inpud.Cms.Management.Users;
using Inpud.Cms.Management.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Cms.Management;

/// <summary>The API that the editing client calls: thin endpoints over Core's services, one folder per group.</summary>
public static class ManagementRegistration
{
    internal const string Root = "/umbraco/management/api";

    public static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddContentManagement();
        services.AddDocuments();
        services.AddSingleton<DocumentRights>();
        services.AddSingleton<MediaRights>();
        services.AddDictionaryEditing();
        services.AddManagementOpenApi();
        services.AddMediaManagement();
        services.AddTemporaryFiles();

        // After media: who sees pictures of users is asked before who sees other files.
        services.AddUserEditing();
        return builder;
    }

    /// <summary>Maps every group, and a 404 that the client understands for what is not built.</summary>
    public static IEndpointRouteBuilder MapManagementApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapManagementOpenApi();
        var api = Group(endpoints, "/v1");
        CultureEndpoints.Map(api);
        CurrentUserEndpoints.Map(api);
        DataTypeEndpoints.Map(api);
        DictionaryEndpoints.Map(api);
        DocumentBlueprintEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        DocumentRecycleBinEndpoints.Map(api);
        DocumentTypeEndpoints.Map(api);
        DocumentVersionEndpoints.Map(api);
        ElementEndpoints.Map(api);
        LanguageEndpoints.Map(api);
        ManifestEndpoints.Map(api);
        MediaEndpoints.Map(api);
        MediaTypeEndpoints.Map(api);
        PreviewEndpoints.Map(api);
        RedirectEndpoints.Map(api);
        RelationEndpoints.Map(api);
        SegmentEndpoints.Map(api);
        ServerEndpoints.Map(api);
        TagEndpoints.Map(api);
        TemporaryFileEndpoints.Map(api);
        UserDataEndpoints.Map(api);
        UserEndpoints.Map(api);
        UserGroupEndpoints.Map(api);
        WebhookEndpoints.Map(api);
        SaveDocuments.MapValidation(Group(endpoints, "/v1.1"));
        endpoints.MapFallback(Root + "/{**path}", () => Answers.NotFound("The Management API has no such operation.")).ExcludeFromDescription();
        return endpoints;
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder endpoints, string version) =>
        endpoints.MapGroup(Root + version).WithGroupName(ManagementOpenApi.Document)
            .AddEndpointFilter<CheckRights>().AddEndpointFilter<TellMessages>().AddEndpointFilter<AnswerFailures>();
}
