using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Servers;

/// <summary>The machines that run the site.</summary>
internal sealed class ServerRegistrationRepository(CmsScopeProvider scopes, TimeProvider time) : IServerRegistrationRepository
{
    public IServerRegistration? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<IServerRegistration> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public IEnumerable<IServerRegistration> Get(IQuery<IServerRegistration> query) => Load(Rows.Matching(query));

    public int Count(IQuery<IServerRegistration>? query) => Rows.Matching(query).Count();

    public void Save(IServerRegistration entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.Servers.Single(x => x.Id == entity.Id)
            : db.Servers.Add(new ServerRow { ServerAddress = "", ServerIdentity = "" }).Entity;
        (row.ServerAddress, row.ServerIdentity) = (entity.ServerAddress ?? "", entity.ServerIdentity ?? "");
        (row.Registered, row.Accessed) = (entity.Registered.ToUniversalTime(), entity.Accessed.ToUniversalTime());
        (row.IsActive, row.IsSchedulingPublisher) = (entity.IsActive, entity.IsSchedulingPublisher);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        entity.ResetDirtyProperties(true);
    }

    public void Delete(IServerRegistration entity)
    {
        scopes.Writing().Servers.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public void DeactiveStaleServers(TimeSpan staleTimeout)
    {
        var oldest = NodeTree.Instant(time) - staleTimeout;
        scopes.Writing().Servers.Where(x => x.Accessed < oldest && (x.IsActive || x.IsSchedulingPublisher))
            .ExecuteUpdate(set => set.SetProperty(x => x.IsActive, false).SetProperty(x => x.IsSchedulingPublisher, false));
    }

    public void ClearCache()
    {
        // Nothing is kept: machines ask each other's state, which is never their own to remember.
    }

    private IQueryable<ServerRow> Rows => scopes.Reading().Servers.AsNoTracking().OrderBy(x => x.Id);

    private static IServerRegistration[] Load(IQueryable<ServerRow> rows) => [.. rows.AsEnumerable().Select(ToEntity)];

    private static IServerRegistration ToEntity(ServerRow row)
    {
        var server = new ServerRegistration(
            row.Id, row.ServerAddress, row.ServerIdentity, row.Registered, row.Accessed, row.IsActive, row.IsSchedulingPublisher);
        server.ResetDirtyProperties(false);
        return server;
    }
}
