using System.Collections.Frozen;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Storage.Users;

/// <summary>Groups of users, all of them in memory: every question about a permission asks for them.</summary>
internal sealed class UserGroupRepository(CmsScopeProvider scopes, AppCaches caches, IShortStringHelper strings, TimeProvider time)
    : IUserGroupRepository
{
    // In the users' isolated cache: Core empties it on every machine when a group changes, since users carry their groups.
    private readonly FullSetCache<IUser, Snapshot> _cache = new(caches, scopes);

    /// <summary>The groups as users carry them, by id; not to be changed.</summary>
    internal FrozenDictionary<int, IReadOnlyUserGroup> ReadOnly => All.ReadOnly;

    public IUserGroup? Get(int id) => Load(All.Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IUserGroup? Get(string alias) =>
        Load(All.Rows.Where(x => string.Equals(x.Alias, alias, StringComparison.OrdinalIgnoreCase))).FirstOrDefault();

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? All.Rows.Where(x => ids.Contains(x.Id)) : All.Rows);

    public bool Exists(int id) => All.ReadOnly.ContainsKey(id);

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => Load(All.Rows.AsQueryable().Matching(query));

    public int Count(IQuery<IUserGroup>? query) => All.Rows.AsQueryable().Matching(query).Count();

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        Load(All.Rows.Where(x => x.Sections.Exists(section => string.Equals(section.Section, sectionAlias, StringComparison.Ordinal))));

    public void Save(IUserGroup entity)
    {
        var db = scopes.Writing();
        var isNew = !entity.HasIdentity;
        var now = NodeTree.Instant(time);
        var row = isNew
            ? db.UserGroups.Add(new UserGroupRow { Alias = entity.Alias, Name = entity.Alias, CreateDate = now }).Entity
            : Complete(db.UserGroups).Single(x => x.Id == entity.Id);
        UserGroupMapping.Write(row, entity, UserGroupMapping.Known.To(db, entity));
        row.UpdateDate = now;
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.CreateDate, entity.UpdateDate) = (row.Id, row.CreateDate, row.UpdateDate);
        entity.ResetDirtyProperties(true);
        _cache.Changed();
    }

    public void Delete(IUserGroup entity)
    {
        scopes.Writing().UserGroups.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed();
    }

    /// <summary>Saves the group and, where users are given, makes exactly these its members.</summary>
    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
        {
            return;
        }

        var db = scopes.Writing();
        db.UsersInGroups.Where(x => x.GroupId == userGroup.Id).ExecuteDelete();
        db.UsersInGroups.AddRange(userIds.Distinct().Select(id => new UserInGroupRow { UserId = id, GroupId = userGroup.Id }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) =>
        GroupPermissions.OnNodes(All.Rows.Where(x => groupIds.Contains(x.Id)), entityIds);

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        if (groups is not { Length: > 0 })
        {
            return [];
        }

        var explicitly = GetPermissions([.. groups.Select(x => x.Id)], nodeIds);
        return fallbackToDefaultPermissions ? GroupPermissions.WithDefaults(explicitly, groups, nodeIds) : explicitly;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds)
    {
        GroupPermissions.Replace(scopes.Writing(), groupId, permissions, entityIds);
        _cache.Changed();
    }

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds)
    {
        GroupPermissions.Assign(scopes.Writing(), groupId, permission, entityIds);
        _cache.Changed();
    }

    private Snapshot All => _cache.Get(() => new Snapshot(
        [.. Complete(scopes.Reading().UserGroups.AsNoTracking()).OrderBy(x => x.Id)]));

    private static IQueryable<UserGroupRow> Complete(IQueryable<UserGroupRow> rows) => rows
        .Include(x => x.StartNodes).Include(x => x.Permissions).Include(x => x.GranularPermissions)
        .Include(x => x.Sections).Include(x => x.Languages).AsSplitQuery();

    /// <summary>Groups to be changed by whoever asked, with the number of their users as it is now.</summary>
    private IUserGroup[] Load(IEnumerable<UserGroupRow> rows)
    {
        var found = rows.ToArray();
        var ids = found.Select(x => x.Id).ToArray();
        var users = scopes.Reading().UsersInGroups.Where(x => ids.Contains(x.GroupId))
            .GroupBy(x => x.GroupId).Select(x => new { x.Key, Count = x.Count() }).ToDictionary(x => x.Key, x => x.Count);
        return [.. found.Select(x => UserGroupMapping.ToEntity(x, users.GetValueOrDefault(x.Id), strings))];
    }

    private sealed class Snapshot(UserGroupRow[] rows)
    {
        public UserGroupRow[] Rows => rows;

        public FrozenDictionary<int, IReadOnlyUserGroup> ReadOnly { get; } =
            rows.ToFrozenDictionary(x => x.Id, UserGroupMapping.ToReadOnly);
    }
}
