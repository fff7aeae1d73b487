using System.Collections.Frozen;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// A document or media item for readers. It holds all its languages; which one is meant comes from Core's variation context
/// at each call, and whatever is kept is kept per language.
/// </summary>
internal sealed class PublishedDocument : IPublishedContent
{
    private readonly PublishedItem _item;
    private readonly IVariationContextAccessor _variation;
    private readonly FrozenDictionary<string, PublishedProperty> _byAlias;
    private readonly PublishedProperty[] _properties;

    public PublishedDocument(PublishedItem item, IPublishedContentType type, IVariationContextAccessor variation, PropertyIds propertyIds)
    {
        _item = item;
        _variation = variation;
        ContentType = type;
        Cultures = CulturesOf(item, type);
        _properties =
        [
            .. type.PropertyTypes.Where(x => x.IsUserProperty)
                .Select(x => new PublishedProperty(x, this, item, propertyIds.Of(type, x), variation)),
        ];
        _byAlias = _properties.ToFrozenDictionary(x => x.Alias, StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; }

    public int Id => _item.Id;

    public Guid Key => _item.Key;

    public int Level => _item.Level;

    public string Path => _item.Path;

    public int SortOrder => _item.SortOrder;

    public int CreatorId => _item.CreatorId;

    public int WriterId => _item.WriterId;

    public int? TemplateId => _item.TemplateId;

    public DateTime CreateDate => _item.CreateDate;

    public DateTime UpdateDate => _item.UpdateDate;

    public PublishedItemType ItemType => ContentType.ItemType;

    /// <summary>The name in the language of the variation context; empty where the item has no such language.</summary>
    public string Name => Cultures.TryGetValue(ContentType.Variations.VariesByCulture() ? _variation.VariationContext?.Culture ?? "" : "", out var info)
        ? info.Name
        : "";

    /// <summary>Segments belong to Core's document URL service.</summary>
    public string? UrlSegment => null;

    public IEnumerable<IPublishedProperty> Properties => _properties;

    public IPublishedProperty? GetProperty(string alias) => _byAlias.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => _item.IsDraft;

    public bool IsPublished(string? culture = null) =>
        !_item.IsDraft && (culture is null || !ContentType.Variations.VariesByCulture() || Cultures.ContainsKey(culture));

    private static FrozenDictionary<string, PublishedCultureInfo> CulturesOf(PublishedItem item, IPublishedContentType type) =>
        item.Variants
            .Where(x => x.Key.Length > 0 == type.Variations.VariesByCulture() && !string.IsNullOrWhiteSpace(x.Value.Name))
            .ToFrozenDictionary(x => x.Key, x => new PublishedCultureInfo(x.Key, x.Value.Name, null, x.Value.Date), StringComparer.OrdinalIgnoreCase);
}
