using System.Collections.Concurrent;
using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Cms.PublishedContent;

/// <summary>Types as readers' items have them, made once and thrown away when a type or data type changes.</summary>
internal sealed class PublishedContentTypes(
    CmsScopeProvider scopes,
    DocumentTypeRepository documentTypes,
    MediaTypeRepository mediaTypes,
    MemberTypeRepository memberTypes,
    IPublishedContentTypeFactory factory) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<(PublishedItemType Kind, int Id), IPublishedContentType> _types = new();

    public void ClearAll() => _types.Clear();

    // A type may be composed into others: one change clears all. There are a few dozen, made in microseconds.
    public void ClearContentType(int id) => ClearAll();

    public void ClearContentTypes(IEnumerable<int> ids) => ClearAll();

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        var affected = _types.Values.Where(x => x.PropertyTypes.Any(property => property.DataType.Id == id)).ToArray();
        ClearAll();
        return affected;
    }

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public IPublishedContentType Get(PublishedItemType itemType, int id)
    {
        if (_types.TryGetValue((itemType, id), out var known))
        {
            return known;
        }

        var made = factory.CreateContentType(Find(itemType, x => x.Id == id, $"id {id}"));
        return scopes.Ambient?.Session.IsWriting == true ? made : _types.GetOrAdd((itemType, id), made);
    }

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        Get(itemType, Find(itemType, x => x.Key == key, $"key {key}").Id);

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Get(itemType, Find(itemType, x => string.Equals(x.Alias, alias, StringComparison.OrdinalIgnoreCase), $"alias '{alias}'").Id);

    private IContentTypeComposition Find(PublishedItemType itemType, Func<IContentTypeComposition, bool> isMeant, string what)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        IEnumerable<IContentTypeComposition> types = itemType switch
        {
            PublishedItemType.Media => mediaTypes.Shared.Values,
            PublishedItemType.Member => memberTypes.Shared.Values,
            PublishedItemType.Content or PublishedItemType.Element or PublishedItemType.Unknown => documentTypes.Shared.Values,
        };
        return types.FirstOrDefault(isMeant) ?? throw new InvalidOperationException($"There is no {itemType} type with {what}.");
    }
}

/// <summary>Which stored id a published property has; the published types know only aliases.</summary>
internal sealed class PropertyIds(DocumentTypeRepository documentTypes, MediaTypeRepository mediaTypes, CmsScopeProvider scopes)
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<IPublishedContentType, Dictionary<string, int>> _ids = [];

    public int Of(IPublishedContentType type, IPublishedPropertyType property) =>
        _ids.GetValue(type, IdsOf).GetValueOrDefault(property.Alias);

    private Dictionary<string, int> IdsOf(IPublishedContentType type)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        IContentTypeComposition? stored = type.ItemType == PublishedItemType.Media
            ? mediaTypes.Shared.GetValueOrDefault(type.Id)
            : documentTypes.Shared.GetValueOrDefault(type.Id);
        return stored?.CompositionPropertyTypes.ToDictionary(x => x.Alias, x => x.Id, StringComparer.OrdinalIgnoreCase) ?? [];
    }
}
