using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Documents;

/// <summary>The addresses and languages that a document starts: <c>/fr</c> for French.</summary>
internal static class DocumentDomains
{
    public static void Map(RouteGroupBuilder documents)
    {
        documents.MapGet("{id:guid}/domains", Read)
            .NeedsDocument(ActionAssignDomain.ActionLetter).WithName("GetDocumentByIdDomains").Produces<DomainsModel>();
        documents.MapPut("{id:guid}/domains", Write)
            .NeedsDocument(ActionAssignDomain.ActionLetter).WithName("PutDocumentByIdDomains");
    }

    private static async Task<IResult> Read(Guid id, IDomainService service, IEntityService entities)
    {
        if (!entities.Exists(id, UmbracoObjectTypes.Document))
        {
            return Answers.NotFound();
        }

        IDomain[] assigned = [.. (await service.GetAssignedDomainsAsync(id, includeWildcards: true)).OrderBy(x => x.SortOrder)];
        return Answers.Ok(new DomainsModel(
            Array.Find(assigned, x => x.IsWildcard)?.LanguageIsoCode,
            [.. assigned.Where(x => !x.IsWildcard).Select(x => new DomainPresentationModel(x.DomainName, x.LanguageIsoCode))]));
    }

    private static async Task<IResult> Write(Guid id, Body<DomainsModel> body, IDomainService service)
    {
        var domains = body.Value.Domains ?? [];
        if (domains.Any(x => x is not { DomainName.Length: > 0, IsoCode.Length: > 0 }))
        {
            return Problem(DomainOperationStatus.InvalidDomainName);
        }

        var written = await service.UpdateDomainsAsync(id, new DomainsUpdateModel
        {
            DefaultIsoCode = string.IsNullOrEmpty(body.Value.DefaultIsoCode) ? null : body.Value.DefaultIsoCode,
            Domains = [.. domains.Select(x => new DomainModel { DomainName = x!.DomainName!, IsoCode = x.IsoCode! })],
        });
        return written.Success ? Answers.Done() : Problem(written.Status);
    }

    private static IResult Problem(DomainOperationStatus status)
    {
        var (http, title, detail) = status switch
        {
            DomainOperationStatus.Success => throw new ArgumentException("Success is no problem.", nameof(status)),
            DomainOperationStatus.CancelledByNotification => (400, "Cancelled by notification", "The site's own rules do not allow this."),
            DomainOperationStatus.ContentNotFound => (404, "Not found", "The document could not be found."),
            DomainOperationStatus.LanguageNotFound => (400, "Language not found", "One of the languages is not a language of this site."),
            DomainOperationStatus.DuplicateDomainName => (409, "Duplicate domain name", "A domain is named twice."),
            DomainOperationStatus.ConflictingDomainName => (409, "Conflicting domain name", "A domain belongs to another document."),
            DomainOperationStatus.InvalidDomainName => (400, "Invalid domain name", "A domain is neither a path nor a host name, or its language is missing."),
        };
        return Answers.Problem(http, title, detail, status.ToString());
    }
}

internal sealed record DomainsModel(string? DefaultIsoCode, IReadOnlyList<DomainPresentationModel?>? Domains);

internal sealed record DomainPresentationModel(string? DomainName, string? IsoCode);
