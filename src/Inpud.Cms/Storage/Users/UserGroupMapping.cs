using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Storage.Users;

/// <summary>Between a user group and its rows.</summary>
internal static class UserGroupMapping
{
    public static UserGroup ToEntity(UserGroupRow row, int users, IShortStringHelper strings)
    {
        var group = new UserGroup(strings, users, row.Alias, row.Name, row.Icon)
        {
            Id = row.Id, Key = row.Key, Description = row.Description, HasAccessToAllLanguages = row.HasAccessToAllLanguages,
            StartContentId = StartId(row, StartNodeTree.Content), StartMediaId = StartId(row, StartNodeTree.Media),
            StartElementId = StartId(row, StartNodeTree.Element), Permissions = Permissions(row), GranularPermissions = Granular(row),
            CreateDate = row.CreateDate, UpdateDate = row.UpdateDate,
        };
        row.Sections.ForEach(x => group.AddAllowedSection(x.Section));
        row.Languages.ForEach(x => group.AddAllowedLanguage(x.LanguageId));
        group.ResetDirtyProperties(false);
        return group;
    }

    /// <summary>The group as its users carry it.</summary>
    public static IReadOnlyUserGroup ToReadOnly(UserGroupRow row) => new ReadOnlyUserGroup(
        row.Id, row.Key, row.Name, row.Description, row.Icon, StartId(row, StartNodeTree.Content), StartId(row, StartNodeTree.Media),
        StartId(row, StartNodeTree.Element), row.Alias, row.Languages.Select(x => x.LanguageId), row.Sections.Select(x => x.Section),
        Permissions(row), Granular(row), row.HasAccessToAllLanguages);

    /// <param name="row">The row with everything that hangs on it.</param>
    /// <param name="group">The group as it shall be.</param>
    /// <param name="known">What the group refers to and still exists.</param>
    public static void Write(UserGroupRow row, IUserGroup group, Known known)
    {
        (row.Key, row.Alias, row.Name, row.Description) = (group.Key, group.Alias, group.Name ?? group.Alias, group.Description);
        (row.Icon, row.HasAccessToAllLanguages) = (group.Icon, group.HasAccessToAllLanguages);
        WriteStartNode(row, StartNodeTree.Content, group.StartContentId, known);
        WriteStartNode(row, StartNodeTree.Media, group.StartMediaId, known);
        WriteStartNode(row, StartNodeTree.Element, group.StartElementId, known);
        Replace(row.Permissions, group.Permissions, x => x.Permission, x => new GroupPermissionRow { Permission = x });
        Replace(row.Sections, group.AllowedSections, x => x.Section, x => new GroupSectionRow { Section = x });
        Replace(
            row.Languages, group.AllowedLanguages.Where(known.Languages.Contains), x => x.LanguageId,
            x => new GroupLanguageRow { LanguageId = x });
        Replace(
            row.GranularPermissions,
            group.GranularPermissions.Select(x => (x.Context, x.Key, x.Permission)),
            x => (x.Context, x.Key, x.Permission),
            x => new GroupGranularPermissionRow
            {
                Context = x.Context, Key = x.Key, Permission = x.Permission,
                NodeId = x.Key is { } key && known.NodesByKey.TryGetValue(key, out var id) ? id : null,
            });
    }

    private static void WriteStartNode(UserGroupRow row, StartNodeTree tree, int? id, Known known)
    {
        var kept = row.StartNodes.Find(x => x.Tree == tree);
        if (id is null || (StartNodes.ToNodeId(id.Value) is { } node && !known.NodeIds.Contains(node)))
        {
            row.StartNodes.RemoveAll(x => x.Tree == tree);
        }
        else if (kept is null)
        {
            row.StartNodes.Add(new GroupStartNodeRow { Tree = tree, NodeId = StartNodes.ToNodeId(id.Value) });
        }
        else
        {
            kept.NodeId = StartNodes.ToNodeId(id.Value);
        }
    }

    private static void Replace<TRow, TKey>(List<TRow> rows, IEnumerable<TKey> wanted, Func<TRow, TKey> keyOf, Func<TKey, TRow> create)
        where TKey : notnull
    {
        var open = wanted.ToHashSet();
        rows.RemoveAll(x => !open.Contains(keyOf(x)));
        open.ExceptWith(rows.Select(keyOf));
        rows.AddRange(open.Select(create));
    }

    private static int? StartId(UserGroupRow row, StartNodeTree tree) =>
        row.StartNodes.Find(x => x.Tree == tree) is { } start ? StartNodes.ToEntityId(start.NodeId) : null;

    private static HashSet<string> Permissions(UserGroupRow row) =>
        row.Permissions.Select(x => x.Permission).ToHashSet(StringComparer.Ordinal);

    private static HashSet<IGranularPermission> Granular(UserGroupRow row) => [.. row.GranularPermissions.Select(ToEntity)];

    private static IGranularPermission ToEntity(GroupGranularPermissionRow row) => (row.Context, row.Key) switch
    {
        (DocumentGranularPermission.ContextType, { } key) => new DocumentGranularPermission { Key = key, Permission = row.Permission },
        (ElementGranularPermission.ContextType, { } key) => new ElementGranularPermission { Key = key, Permission = row.Permission },
        (DocumentPropertyValueGranularPermission.ContextType, { } key) =>
            new DocumentPropertyValueGranularPermission { Key = key, Permission = row.Permission },
        _ => new UnknownTypeGranularPermission { Context = row.Context, Permission = row.Permission },
    };

    /// <summary>Nodes and languages that a group may refer to. A group read before one of them was deleted still names it.</summary>
    internal sealed record Known(
        IReadOnlyDictionary<Guid, int> NodesByKey, IReadOnlySet<int> NodeIds, IReadOnlySet<int> Languages)
    {
        public static Known To(CmsDbContext db, IUserGroup group)
        {
            var keys = group.GranularPermissions.Select(x => x.Key).OfType<Guid>().Distinct().ToArray();
            int?[] starts = [group.StartContentId, group.StartMediaId, group.StartElementId];
            var ids = starts.OfType<int>().ToArray();
            var nodes = db.Nodes.Where(x => keys.Contains(x.Key) || ids.Contains(x.Id)).Select(x => new { x.Id, x.Key }).ToArray();
            return new Known(
                nodes.ToDictionary(x => x.Key, x => x.Id),
                nodes.Select(x => x.Id).ToHashSet(),
                db.Languages.Select(x => x.Id).ToHashSet());
        }
    }
}
