using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>Who did what with a document, and when.</summary>
internal static class DocumentHistory
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("{id:guid}/audit-log", (
            Guid id, Asked asked, IAuditService audit, IEntityService entities, IUserIdKeyResolver users, ICoreScopeProvider scopes) =>
            AuditLog.OfAsync(id, UmbracoObjectTypes.Document, asked, audit, entities, users, scopes))
        .NeedsDocument(ActionBrowse.ActionLetter).WithName("GetDocumentByIdAuditLog").Produces<PagedResponse<AuditLogResponseModel>>();
}
