using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Audit;

/// <summary>Consents; of those for the same source, context and action the newest is the consent and the others its history.</summary>
internal sealed class ConsentRepository(CmsScopeProvider scopes, TimeProvider time) : IConsentRepository
{
    public IConsent? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IEnumerable<IConsent> GetMany(params int[]? ids) => Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    public IEnumerable<IConsent> Get(IQuery<IConsent> query) => Load(Rows.Matching(query));

    public int Count(IQuery<IConsent>? query) => Rows.Matching(query).Count();

    public void Save(IConsent entity)
    {
        var db = scopes.Writing();
        var row = entity.HasIdentity
            ? db.Consents.Single(x => x.Id == entity.Id)
            : db.Consents.Add(new ConsentRow { Source = "", Context = "", Action = "", CreateDate = NodeTree.Instant(time) }).Entity;
        (row.Source, row.Context, row.Action) = (entity.Source ?? "", entity.Context ?? "", entity.Action ?? "");
        (row.Current, row.State, row.Comment) = (entity.Current, entity.State, entity.Comment);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.CreateDate, entity.UpdateDate) = (row.Id, row.CreateDate, row.CreateDate);
        entity.ResetDirtyProperties(true);
    }

    public void Delete(IConsent entity)
    {
        scopes.Writing().Consents.Where(x => x.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    public void ClearCurrent(string source, string context, string action) => scopes.Writing().Consents
        .Where(x => x.Source == source && x.Context == context && x.Action == action && x.Current)
        .ExecuteUpdate(set => set.SetProperty(x => x.Current, false));

    private IQueryable<ConsentRow> Rows => scopes.Reading().Consents.AsNoTracking();

    private static IConsent[] Load(IQueryable<ConsentRow> rows) =>
    [
        .. rows.OrderByDescending(x => x.Id).AsEnumerable()
            .GroupBy(x => (x.Source, x.Context, x.Action))
            .Select(x => WithHistory([.. x.Select(ToEntity)])),
    ];

    private static Consent WithHistory(Consent[] newestFirst)
    {
        var consent = newestFirst[0];
        consent.HistoryInternal = newestFirst.Length > 1 ? [.. newestFirst[1..]] : null;
        consent.ResetDirtyProperties(false);
        return consent;
    }

    private static Consent ToEntity(ConsentRow row)
    {
        var consent = new Consent
        {
            Id = row.Id, Current = row.Current, Source = row.Source, Context = row.Context, Action = row.Action, State = row.State,
            Comment = row.Comment, CreateDate = row.CreateDate, UpdateDate = row.CreateDate,
        };
        consent.ResetDirtyProperties(false);
        return consent;
    }
}
