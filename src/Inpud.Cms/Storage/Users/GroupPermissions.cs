using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Inpud.Cms.Storage.Users;

/// <summary>What groups may do on particular nodes of the trees of documents and elements.</summary>
internal static class GroupPermissions
{
    private static readonly string[] _onNodes = [DocumentGranularPermission.ContextType, ElementGranularPermission.ContextType];

    /// <param name="groups">The groups whose permissions are asked for.</param>
    /// <param name="nodeIds">The nodes; none = every node on which anything was set.</param>
    public static EntityPermissionCollection OnNodes(IEnumerable<UserGroupRow> groups, int[] nodeIds) =>
    [
        .. groups
            .SelectMany(x => x.GranularPermissions)
            .Where(x => x.NodeId is { } node && _onNodes.Contains(x.Context) && (nodeIds.Length == 0 || nodeIds.Contains(node)))
            .GroupBy(x => (x.GroupId, NodeId: x.NodeId!.Value))
            .Select(x => new EntityPermission(
                x.Key.GroupId, x.Key.NodeId, x.Select(permission => permission.Permission).ToHashSet(StringComparer.Ordinal))),
    ];

    /// <summary>Adds each group's own permissions for the nodes on which nothing was set for it.</summary>
    public static EntityPermissionCollection WithDefaults(EntityPermissionCollection set, IReadOnlyUserGroup[] groups, int[] nodeIds)
    {
        var nodes = nodeIds.Length > 0 ? nodeIds : [.. set.Select(x => x.EntityId).Distinct()];
        foreach (var group in groups)
        {
            // The collection is a set by group and node: what was set explicitly stays.
            set.UnionWith(nodes.Select(node => new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true)));
        }

        return set;
    }

    public static void Replace(CmsDbContext db, int groupId, ISet<string> permissions, int[] nodeIds)
    {
        var old = db.GranularPermissions.Where(x => x.GroupId == groupId && _onNodes.Contains(x.Context));
        (nodeIds.Length > 0 ? old.Where(x => x.NodeId != null && nodeIds.Contains(x.NodeId.Value)) : old).ExecuteDelete();
        Add(db, groupId, permissions, nodeIds);
    }

    public static void Assign(CmsDbContext db, int groupId, string permission, int[] nodeIds)
    {
        db.GranularPermissions
            .Where(x => x.GroupId == groupId && x.Permission == permission && x.NodeId != null && nodeIds.Contains(x.NodeId.Value))
            .ExecuteDelete();
        Add(db, groupId, [permission], nodeIds);
    }

    private static void Add(CmsDbContext db, int groupId, IEnumerable<string> permissions, int[] nodeIds)
    {
        var nodes = db.Nodes.Where(x => nodeIds.Contains(x.Id)).Select(x => new { x.Id, x.Key, x.ObjectType }).ToArray();
        db.GranularPermissions.AddRange(
            from node in nodes
            from permission in permissions
            select new GroupGranularPermissionRow
            {
                GroupId = groupId, NodeId = node.Id, Key = node.Key, Permission = permission, Context = ContextOf(node.ObjectType),
            });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    private static string ContextOf(Guid objectType) =>
        objectType == Constants.ObjectTypes.Element || objectType == Constants.ObjectTypes.ElementContainer
            ? ElementGranularPermission.ContextType
            : DocumentGranularPermission.ContextType;
}
