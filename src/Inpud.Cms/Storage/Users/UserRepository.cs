using System.Data;
using System.Linq.Expressions;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Users;

/// <summary>The users of the back office, with their groups and start nodes. One user by key costs no SQL on a warm path.</summary>
internal sealed partial class UserRepository(
    CmsScopeProvider scopes,
    AppCaches caches,
    UserGroupRepository groups,
    UserSeal seal,
    UserIdKeyResolver keys,
    IOptionsMonitor<GlobalSettings> settings,
    TimeProvider time) : IUserRepository
{
    private readonly UserCache _cache = new(caches, scopes);
    private readonly LoginSessions _sessions = new(scopes, settings, time);

    public IUser? Get(Guid id) => _cache.Get(id, () => Load(Rows.Where(x => x.Key == id)).FirstOrDefault());

    public IUser? Get(int id) => keys.Find(id) is { } key ? Get(key) : null;

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? Load(Rows.Where(x => x.Id == known)).FirstOrDefault() : null;

    public IUser? GetByUsername(string username, bool includeSecurityData)
    {
        var hashes = seal.OfUsername(username);
        return Load(Rows.Where(x => hashes.Contains(x.UsernameHash))).FirstOrDefault();
    }

    public IUser? GetForUpgradeByEmail(string email)
    {
        var hashes = seal.OfEmail(email);
        return Load(Rows.Where(x => hashes.Contains(x.EmailHash)).OrderBy(x => x.Id).Take(1)).FirstOrDefault();
    }

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Key)) : Rows);

    public bool Exists(Guid id) => Rows.Any(x => x.Key == id);

    public bool ExistsByUserName(string username)
    {
        var hashes = seal.OfUsername(username);
        return Rows.Any(x => hashes.Contains(x.UsernameHash));
    }

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IEnumerable<IUser> Get(IQuery<IUser> query) => Load(Matching(Rows, query));

    public int Count(IQuery<IUser>? query) => Matching(Rows, query).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Load(Rows.Where(x => x.Groups.Any(group => group.GroupId == groupId)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => Load(Rows.Where(x => x.Groups.All(group => group.GroupId != groupId)));

    public IProfile? GetProfile(string username)
    {
        var hashes = seal.OfUsername(username);
        return Profile(x => hashes.Contains(x.UsernameHash));
    }

    public IProfile? GetProfile(int id) => Profile(x => x.Id == id);

    public IDictionary<UserState, int> GetUserStates()
    {
        var counts = Rows.Select(UserStates.Of).GroupBy(x => x).Select(x => new { x.Key, Count = x.Count() })
            .ToDictionary(x => x.Key, x => x.Count);
        var states = Enum.GetValues<UserState>().Where(x => x != UserState.All).ToDictionary(x => x, x => counts.GetValueOrDefault(x));
        states[UserState.All] = counts.Values.Sum();
        return states;
    }

    /// <exception cref="DuplicateNameException">Another user has this user name.</exception>
    public void Save(IUser entity)
    {
        var db = scopes.Writing();
        var isNew = !entity.HasIdentity;
        var hashes = seal.OfUsername(entity.Username);
        if (db.Users.Any(x => hashes.Contains(x.UsernameHash) && x.Id != entity.Id))
        {
            throw new DuplicateNameException($"A user with the name '{entity.Username}' already exists.");
        }

        var row = isNew ? db.Users.Add(new UserRow()).Entity : seal.Open(Complete(db.Users).Single(x => x.Id == entity.Id));
        var before = row.Details;
        entity.UpdateDate = NodeTree.Instant(time);
        entity.CreateDate = isNew ? entity.UpdateDate : entity.CreateDate;
        SecurityStamps.Renew(entity, isNew, entity.UpdateDate);
        UserMapping.Write(row, entity, isNew, KnownStartNodes(db, entity));
        (row.Key, row.CreateDate, row.UpdateDate) = (entity.Key, entity.CreateDate, entity.UpdateDate);
        if (isNew || row.Details != before)
        {
            seal.Close(row);
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        entity.ResetDirtyProperties(true);
        _cache.Changed(entity.Key);
    }

    public void Delete(IUser entity)
    {
        var db = scopes.Writing();
        db.ExternalLogins.Where(x => x.UserOrMemberKey == entity.Key).ExecuteDelete();
        db.TwoFactorLogins.Where(x => x.UserOrMemberKey == entity.Key).ExecuteDelete();
        db.Users.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
        _cache.Changed(entity.Key);
    }

    private IQueryable<UserRow> Rows => scopes.Reading().Users.AsNoTracking();

    private static IQueryable<UserRow> Complete(IQueryable<UserRow> rows) =>
        rows.Include(x => x.Groups).Include(x => x.StartNodes).AsSplitQuery();

    private static HashSet<int> KnownStartNodes(CmsDbContext db, IUser user)
    {
        int[] ids = [.. user.StartContentIds ?? [], .. user.StartMediaIds ?? [], .. user.StartElementIds ?? []];
        return ids.All(x => StartNodes.ToNodeId(x) is null) ? [] : [.. db.Nodes.Where(x => ids.Contains(x.Id)).Select(x => x.Id)];
    }

    private User[] Load(IQueryable<UserRow> rows)
    {
        var known = groups.ReadOnly;
        var current = settings.CurrentValue;
        return [.. Complete(rows).AsEnumerable().Select(x => UserMapping.ToEntity(seal.Open(x), known, current))];
    }

    private UserProfile? Profile(Expression<Func<UserRow, bool>> filter) =>
        Rows.Where(filter).FirstOrDefault() is { } found ? new UserProfile(found.Id, seal.Open(found).Name) : null;
}
