using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Dictionary;

/// <summary>The interface words and their translations.</summary>
internal sealed class DictionaryRepository(CmsScopeProvider scopes, ILanguageRepository languages, TimeProvider time) : IDictionaryRepository
{
    public IDictionaryItem? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public IDictionaryItem? Get(Guid uniqueId) => Load(Rows.Where(x => x.Key == uniqueId)).FirstOrDefault();

    public IDictionaryItem? Get(string key) => Load(Rows.Where(x => x.ItemKey == key)).FirstOrDefault();

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) =>
        Load(uniqueIds.Length > 0 ? Rows.Where(x => uniqueIds.Contains(x.Key)) : Rows);

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) =>
        Load(keys.Length > 0 ? Rows.Where(x => keys.Contains(x.ItemKey)) : Rows);

    public bool Exists(int id) => scopes.Reading().Dictionary.Any(x => x.Id == id);

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => Load(Rows.Matching(query));

    public int Count(IQuery<IDictionaryItem>? query) => Rows.Matching(query).Count();

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        // The whole dictionary is a few hundred words; walking it here costs one statement.
        var all = Load(Rows).ToLookup(x => x.ParentId ?? Guid.Empty);
        List<IDictionaryItem> found = [];
        Stack<IDictionaryItem> open = new(all[parentId ?? Guid.Empty].Reverse());
        while (open.TryPop(out var item))
        {
            if (Matches(item, filter))
            {
                found.Add(item);
            }

            foreach (var child in all[item.Key].Reverse())
            {
                open.Push(child);
            }
        }

        return found;
    }

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() =>
        scopes.Reading().Dictionary.AsNoTracking().ToDictionary(x => x.ItemKey, x => x.Key, StringComparer.Ordinal);

    public void Save(IDictionaryItem entity)
    {
        var db = scopes.Writing();
        var isNew = !entity.HasIdentity;
        var row = isNew
            ? db.Dictionary.Add(new DictionaryRow { ItemKey = entity.ItemKey }).Entity
            : db.Dictionary.Include(x => x.Texts).Single(x => x.Id == entity.Id);
        var now = time.GetUtcNow().UtcDateTime;
        if (isNew)
        {
            entity.Key = entity.Key == Guid.Empty ? Guid.CreateVersion7(time.GetUtcNow()) : entity.Key;
            entity.CreateDate = now;
        }

        entity.UpdateDate = now;
        (row.Key, row.ParentId, row.ItemKey) = (entity.Key, entity.ParentId, entity.ItemKey);
        (row.CreateDate, row.UpdateDate) = (entity.CreateDate, entity.UpdateDate);
        WriteTexts(row, entity);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        ((DictionaryItem)entity).ResetDirtyProperties(true);
    }

    /// <summary>Deletes the item with everything below it.</summary>
    public void Delete(IDictionaryItem entity)
    {
        var db = scopes.Writing();
        Guid[] keys = [entity.Key, .. GetDictionaryItemDescendants(entity.Key).Select(x => x.Key)];
        var ids = db.Dictionary.Where(x => keys.Contains(x.Key)).Select(x => x.Id).ToArray();
        db.LanguageTexts.Where(x => ids.Contains(x.DictionaryId)).ExecuteDelete();
        db.Dictionary.Where(x => ids.Contains(x.Id)).ExecuteDelete();
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    private IQueryable<DictionaryRow> Rows => scopes.Reading().Dictionary.AsNoTracking();

    private static bool Matches(IDictionaryItem item, string? filter) =>
        string.IsNullOrWhiteSpace(filter)
        || item.ItemKey.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || item.Translations.Any(x => x.Value.Contains(filter, StringComparison.OrdinalIgnoreCase));

    private void WriteTexts(DictionaryRow row, IDictionaryItem entity)
    {
        var wanted = entity.Translations
            .Select(x => (Id: languages.GetIdByIsoCode(x.LanguageIsoCode, throwOnNotFound: false), Text: x))
            .Where(x => x.Id is not null)
            .ToDictionary(x => x.Id!.Value, x => x.Text);
        row.Texts.RemoveAll(x => !wanted.ContainsKey(x.LanguageId));
        foreach (var (languageId, translation) in wanted)
        {
            var text = row.Texts.Find(x => x.LanguageId == languageId);
            if (text is null)
            {
                var key = translation.Key == Guid.Empty ? Guid.CreateVersion7(time.GetUtcNow()) : translation.Key;
                row.Texts.Add(text = new LanguageTextRow { Key = key, LanguageId = languageId, Value = "" });
            }

            text.Value = translation.Value;
        }
    }

    private IDictionaryItem[] Load(IQueryable<DictionaryRow> rows)
    {
        var known = languages.GetMany().ToDictionary(x => x.Id);
        return [.. rows.Include(x => x.Texts).OrderBy(x => x.ItemKey).AsEnumerable().Select(x => ToEntity(x, known))];
    }

    private static DictionaryItem ToEntity(DictionaryRow row, Dictionary<int, ILanguage> known)
    {
        var item = new DictionaryItem(row.ParentId, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Translations = [.. row.Texts.Where(x => known.ContainsKey(x.LanguageId)).Select(x => ToEntity(x, known[x.LanguageId]))],
        };
        item.ResetDirtyProperties(false);
        return item;
    }

    private static IDictionaryTranslation ToEntity(LanguageTextRow row, ILanguage language) =>
        new DictionaryTranslation(language, row.Value, row.Key) { Id = row.Id };
}
