using Inpud.Cms.Management.Documents;
using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Content;

/// <summary>
/// What refers to an item, documents with their languages. What the user may not see is counted, so that nobody deletes what
/// others need without knowing, but not named: one entry says how many there are.
/// </summary>
internal sealed class DescribeReferences(
    IEntityService entities, DescribeEntities describe, IContentPermissionService documents, IMediaPermissionService media,
    IBackOfficeSecurityAccessor security)
{
    private static readonly HashSet<string> _browsing = new(StringComparer.Ordinal) { ActionBrowse.ActionLetter };

    public async Task<PagedResponse<ReferenceResponseModel>> PageAsync(PagedModel<RelationItemModel> found)
    {
        RelationItemModel[] all = [.. found.Items];
        var seen = await SeenAsync(all);
        RelationItemModel[] shown = [.. all.Where(x => x.NodeType is not (Constants.ReferenceType.Document or Constants.ReferenceType.Media) || seen.Contains(x.NodeKey))];
        var draw = await DrawAsync(KeysOf(shown, Constants.ReferenceType.Document));
        return new PagedResponse<ReferenceResponseModel>(
            found.Total,
            shown.Select(x => References.Of(x, draw.GetValueOrDefault(x.NodeKey) ?? [])).Concat(Hidden(all.Length - shown.Length)));
    }

    private static Guid[] KeysOf(IEnumerable<RelationItemModel> items, string type) => [.. items.Where(x => x.NodeType == type).Select(x => x.NodeKey).Distinct()];

    private static ReferenceResponseModel[] Hidden(int count) => count == 0
        ? []
        : [new DefaultReferenceResponseModel(Guid.Empty, $"{count} that you may not see", Type: null, Icon: "icon-lock")];

    private async Task<HashSet<Guid>> SeenAsync(RelationItemModel[] items)
    {
        var user = security.User;
        return
        [
            .. await documents.FilterAuthorizedAccessAsync(user, KeysOf(items, Constants.ReferenceType.Document), _browsing),
            .. await media.FilterAuthorizedAccessAsync(user, KeysOf(items, Constants.ReferenceType.Media)),
        ];
    }

    private async Task<Dictionary<Guid, IReadOnlyList<DocumentVariantItemResponseModel>>> DrawAsync(Guid[] keys)
    {
        IDocumentEntitySlim[] found = keys.Length == 0 ? [] : [.. entities.GetAll(UmbracoObjectTypes.Document, keys).OfType<IDocumentEntitySlim>()];
        return found.ToDictionary(x => x.Key, await describe.DrawAsync(found));
    }
}
