using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>Documents.</summary>
internal class DocumentRepository(PublishableStorage storage, Guid objectType)
    : PublishableRepository<IContent>(objectType, storage), IDocumentRepository
{
    public DocumentRepository(PublishableStorage storage)
        : this(storage, Constants.ObjectTypes.Document)
    {
    }

    public override int RecycleBinId => Constants.System.RecycleBinContent;

    protected override PublishableContentBase Create(string name, int parentId, IContentType type) => new Content(name, parentId, type);

    protected override void FillMore(PublishableContentBase entity, LoadedItem item) => ((Content)entity).TemplateId = item.Row.TemplateId;

    /// <inheritdoc/>
    /// <param name="loadTemplates">Ignored: a document holds only its template's id.</param>
    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter,
        Ordering? ordering, bool loadTemplates) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    // Permissions on documents are the user groups' granular permissions: one place, which groups and documents share.
    public void ReplaceContentPermissions(EntityPermissionSet permissionSet)
    {
        var wanted = permissionSet.PermissionsSet.ToDictionary(x => x.UserGroupId, x => x.AssignedPermissions);
        foreach (var group in Groups())
        {
            Storage.Groups.Value.ReplaceGroupPermissions(
                group, wanted.GetValueOrDefault(group) ?? new HashSet<string>(StringComparer.Ordinal), permissionSet.EntityId);
        }
    }

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds)
    {
        foreach (var group in groupIds)
        {
            Storage.Groups.Value.AssignGroupPermission(group, permission, entity.Id);
        }
    }

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => Storage.Groups.Value.GetPermissions(Groups(), entityId);

    public void AddOrUpdatePermissions(ContentPermissionSet permission)
    {
        foreach (var group in permission.PermissionsSet)
        {
            Storage.Groups.Value.ReplaceGroupPermissions(group.UserGroupId, group.AssignedPermissions, permission.EntityId);
        }
    }

    private int[] Groups() => [.. Storage.Groups.Value.GetMany(Array.Empty<int>()).Select(x => x.Id)];
}

/// <summary>Blueprints: documents that new documents start from.</summary>
internal sealed class DocumentBlueprintRepository(PublishableStorage storage)
    : DocumentRepository(storage, Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintRepository
{
    protected override void FillMore(PublishableContentBase entity, LoadedItem item)
    {
        base.FillMore(entity, item);
        ((Content)entity).Blueprint = true;
    }
}

/// <summary>Elements of Umbraco's Library: reusable pieces without an address.</summary>
internal sealed class ElementRepository(PublishableStorage storage)
    : PublishableRepository<IElement>(Constants.ObjectTypes.Element, storage), IElementRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinElement;

    protected override PublishableContentBase Create(string name, int parentId, IContentType type) => new Element(name, parentId, type);
}
