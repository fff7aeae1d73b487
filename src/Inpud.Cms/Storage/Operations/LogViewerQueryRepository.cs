using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Operations;

/// <summary>Searches of the log that somebody kept.</summary>
internal sealed class LogViewerQueryRepository(CmsScopeProvider scopes, TimeProvider time) : ILogViewerQueryRepository
{
    public ILogViewerQuery? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<ILogViewerQuery> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public IEnumerable<ILogViewerQuery> Get(IQuery<ILogViewerQuery> query) => Load(Rows.Matching(query));

    public int Count(IQuery<ILogViewerQuery>? query) => Rows.Matching(query).Count();

    public ILogViewerQuery? GetByName(string name) => Load(Rows.Where(x => x.Name == name)).FirstOrDefault();

    public void Save(ILogViewerQuery entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.LogViewerQueries.Single(x => x.Id == entity.Id)
            : db.LogViewerQueries.Add(new LogViewerQueryRow { Name = "", Query = "" }).Entity;
        (row.Name, row.Query) = (entity.Name, entity.Query);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        ((LogViewerQuery)entity).ResetDirtyProperties(true);
    }

    public void Delete(ILogViewerQuery entity)
    {
        scopes.Writing().LogViewerQueries.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    private IQueryable<LogViewerQueryRow> Rows => scopes.Reading().LogViewerQueries.AsNoTracking().OrderBy(x => x.Name);

    private static ILogViewerQuery[] Load(IQueryable<LogViewerQueryRow> rows) => [.. rows.AsEnumerable().Select(ToEntity)];

    private static ILogViewerQuery ToEntity(LogViewerQueryRow row)
    {
        var query = new LogViewerQuery(row.Name, row.Query) { Id = row.Id };
        query.ResetDirtyProperties(false);
        return query;
    }
}
