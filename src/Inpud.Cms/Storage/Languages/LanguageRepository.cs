using System.Collections.Frozen;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Languages;

/// <summary>Languages, all of them in memory: every save, URL and read asks for them.</summary>
internal sealed class LanguageRepository(CmsScopeProvider scopes, AppCaches caches, TimeProvider time) : ILanguageRepository
{
    private readonly FullSetCache<ILanguage, Snapshot> _cache = new(caches, scopes);

    public ILanguage? Get(int id) => Copy(All.ById.GetValueOrDefault(id));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) =>
        [.. All.InOrder.Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id)).Select(x => Copy(x)!)];

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) =>
        [.. All.InOrder.AsQueryable().Matching(query).AsEnumerable().Select(x => Copy(x)!)];

    public int Count(IQuery<ILanguage>? query) => All.InOrder.AsQueryable().Matching(query).Count();

    public ILanguage? GetByIsoCode(string isoCode) => Copy(All.ByIsoCode.GetValueOrDefault(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
        {
            return null;
        }

        return All.ByIsoCode.TryGetValue(isoCode, out var language)
            ? language.Id
            : throwOnNotFound ? throw new ArgumentException($"There is no language '{isoCode}'.", nameof(isoCode)) : null;
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
        {
            return null;
        }

        return All.ById.TryGetValue(id.Value, out var language)
            ? language.IsoCode
            : throwOnNotFound ? throw new ArgumentException($"There is no language with id {id}.", nameof(id)) : null;
    }

    public string GetDefaultIsoCode() => All.Default?.IsoCode ?? "en-US";

    public int? GetDefaultId() => All.Default?.Id;

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)!).Where(code => code is not null)];

    public void Save(ILanguage entity)
    {
        var db = scopes.Writing();
        var isNew = !entity.HasIdentity;
        var row = isNew
            ? db.Languages.Add(new LanguageRow { IsoCode = "", CultureName = "" }).Entity
            : db.Languages.Single(x => x.Id == entity.Id);
        if (isNew)
        {
            entity.Key = entity.Key == Guid.Empty ? Guid.CreateVersion7(time.GetUtcNow()) : entity.Key;
        }

        if (entity.IsDefault && !row.IsDefault)
        {
            // There is exactly one default language.
            db.Languages.Where(x => x.IsDefault).ExecuteUpdate(set => set.SetProperty(x => x.IsDefault, false));
        }

        var isoCode = row.IsoCode;
        (row.Key, row.IsoCode, row.CultureName) = (entity.Key, entity.IsoCode, entity.CultureName);
        (row.IsDefault, row.IsMandatory, row.FallbackIsoCode) = (entity.IsDefault, entity.IsMandatory, entity.FallbackIsoCode);
        if (!isNew && !string.Equals(isoCode, entity.IsoCode, StringComparison.Ordinal))
        {
            db.Languages.Where(x => x.FallbackIsoCode == isoCode)
                .ExecuteUpdate(set => set.SetProperty(x => x.FallbackIsoCode, entity.IsoCode));
        }

        db.SaveChanges();
        db.ChangeTracker.Clear();
        entity.Id = row.Id;
        ((Language)entity).ResetDirtyProperties(true);
        _cache.Changed();
    }

    /// <summary>Deletes the language with everything written in it; the other languages keep theirs.</summary>
    public void Delete(ILanguage entity)
    {
        var db = scopes.Writing();
        db.Variants.Where(x => x.LanguageId == entity.Id).ExecuteDelete();
        db.LanguageTexts.Where(x => x.LanguageId == entity.Id).ExecuteDelete();
        db.Schedules.Where(x => x.LanguageId == entity.Id).ExecuteDelete();
        db.DocumentUrls.Where(x => x.LanguageId == entity.Id).ExecuteDelete();
        db.DocumentUrlAliases.Where(x => x.LanguageId == entity.Id).ExecuteDelete();
        db.Languages.Where(x => x.FallbackIsoCode == entity.IsoCode)
            .ExecuteUpdate(set => set.SetProperty(x => x.FallbackIsoCode, (string?)null));
        db.Languages.Where(x => x.Id == entity.Id).ExecuteDelete();
        ((Language)entity).DeleteDate = time.GetUtcNow().UtcDateTime;
        _cache.Changed();
    }

    private Snapshot All => _cache.Get(() => new Snapshot(
        [.. scopes.Reading().Languages.AsNoTracking().OrderBy(x => x.Id).AsEnumerable().Select(ToEntity)]));

    private static ILanguage? Copy(ILanguage? language) => (ILanguage?)language?.DeepClone();

    private static Language ToEntity(LanguageRow row)
    {
        var language = new Language(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackIsoCode,
        };
        language.ResetDirtyProperties(false);
        return language;
    }

    private sealed class Snapshot(ILanguage[] inOrder)
    {
        public ILanguage[] InOrder => inOrder;

        public FrozenDictionary<int, ILanguage> ById { get; } = inOrder.ToFrozenDictionary(x => x.Id);

        public FrozenDictionary<string, ILanguage> ByIsoCode { get; } =
            inOrder.ToFrozenDictionary(x => x.IsoCode, StringComparer.OrdinalIgnoreCase);

        public ILanguage? Default { get; } = inOrder.FirstOrDefault(x => x.IsDefault);
    }
}
