using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.KeyValues;

/// <summary>Small facts that parts of the program keep for themselves.</summary>
internal sealed class KeyValueRepository(CmsScopeProvider scopes, TimeProvider time) : IKeyValueRepository
{
    public IKeyValue? Get(string? id) => id is null ? null : Rows.Where(x => x.Key == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) =>
        [.. (ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Key)) : Rows).AsEnumerable().Select(ToEntity)];

    public bool Exists(string id) => Rows.Any(x => x.Key == id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) =>
        Rows.Where(x => x.Key.StartsWith(keyPrefix)).ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);

    public void Save(IKeyValue entity)
    {
        var db = scopes.Writing();
        var now = NodeTree.Instant(time);
        var updated = db.KeyValues.Where(x => x.Key == entity.Identifier)
            .ExecuteUpdate(set => set.SetProperty(x => x.Value, entity.Value).SetProperty(x => x.Updated, now));
        if (updated == 0)
        {
            db.KeyValues.Add(new KeyValueRow { Key = entity.Identifier, Value = entity.Value, Updated = now });
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }

        entity.UpdateDate = now;
        ((KeyValue)entity).ResetDirtyProperties(true);
    }

    public void Delete(IKeyValue entity)
    {
        scopes.Writing().KeyValues.Where(x => x.Key == entity.Identifier).ExecuteDelete();
        entity.DeleteDate = NodeTree.Instant(time);
    }

    private IQueryable<KeyValueRow> Rows => scopes.Reading().KeyValues.AsNoTracking().OrderBy(x => x.Key);

    private static IKeyValue ToEntity(KeyValueRow row)
    {
        var pair = new KeyValue { Identifier = row.Key, Value = row.Value, UpdateDate = row.Updated };
        pair.ResetDirtyProperties(false);
        return pair;
    }
}
