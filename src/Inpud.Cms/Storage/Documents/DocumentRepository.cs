using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
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

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet)
    {
        var db = Scopes.Writing();
        db.NodePermissions.Where(x => x.NodeId == permissionSet.EntityId).ExecuteDelete();
        foreach (var group in permissionSet.PermissionsSet)
        {
            Add(db, permissionSet.EntityId, group.UserGroupId, group.AssignedPermissions);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds)
    {
        var db = Scopes.Writing();
        int[] groups = [.. groupIds];
        var had = db.NodePermissions.Where(x => x.NodeId == entity.Id && x.Permission == permission && groups.Contains(x.UserGroupId))
            .Select(x => x.UserGroupId).ToHashSet();
        foreach (var group in groups.Where(x => !had.Contains(x)))
        {
            Add(db, entity.Id, group, [permission]);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => new(
        Scopes.Reading().NodePermissions.AsNoTracking().Where(x => x.NodeId == entityId).AsEnumerable()
            .GroupBy(x => x.UserGroupId)
            .Select(x => new EntityPermission(x.Key, entityId, x.Select(row => row.Permission).ToHashSet(StringComparer.Ordinal))));

    public void AddOrUpdatePermissions(ContentPermissionSet permission)
    {
        var db = Scopes.Writing();
        var groups = permission.PermissionsSet.Select(x => x.UserGroupId).ToArray();
        db.NodePermissions.Where(x => x.NodeId == permission.EntityId && groups.Contains(x.UserGroupId)).ExecuteDelete();
        foreach (var group in permission.PermissionsSet)
        {
            Add(db, permission.EntityId, group.UserGroupId, group.AssignedPermissions);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    private static void Add(CmsDbContext db, int nodeId, int groupId, IEnumerable<string> permissions) =>
        db.NodePermissions.AddRange(permissions.Distinct(StringComparer.Ordinal)
            .Select(x => new NodePermissionRow { NodeId = nodeId, UserGroupId = groupId, Permission = x }));
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
