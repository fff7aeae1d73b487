using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.ContentTypes;

/// <summary>
/// Aliases that no property may have: those that the host configured. Umbraco reserves the members of its published models
/// too, because it generates classes from types; no class is generated here, so <c>name</c> is as good an alias as any.
/// </summary>
internal sealed class ReservedFieldNames(
    IOptions<ContentPropertySettings> documents, IOptions<MediaPropertySettings> media, IOptions<MemberPropertySettings> members)
    : IReservedFieldNamesService
{
    public ISet<string> GetDocumentReservedFieldNames() => documents.Value.ReservedFieldNames;

    public ISet<string> GetMediaReservedFieldNames() => media.Value.ReservedFieldNames;

    public ISet<string> GetMemberReservedFieldNames() => members.Value.ReservedFieldNames;
}
