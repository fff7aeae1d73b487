using Inpud.Cms.PublishedContent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>A document, media item or block as readers get it, with the real properties: what they keep per language is under test too.</summary>
internal sealed class TestContent : IPublishedContent
{
    private readonly Dictionary<string, IPublishedProperty> _properties;
    private readonly PublishedItem _item;
    private readonly IVariationContextAccessor _variation;

    public TestContent(PublishedItem item, IPublishedContentType type, IVariationContextAccessor variation)
    {
        (_item, _variation, ContentType) = (item, variation, type);
        _properties = type.PropertyTypes.Select((property, number) => new PublishedProperty(property, this, item, number, variation))
            .ToDictionary(x => x.Alias, IPublishedProperty (x) => x);
        Cultures = item.Variants.Where(x => x.Key.Length > 0 == type.Variations.VariesByCulture() && x.Value.Name is not null)
            .ToDictionary(x => x.Key, x => new PublishedCultureInfo(x.Key, x.Value.Name!, null, x.Value.Date), StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; }

    public Guid Key => _item.Key;

    public int Id => _item.Id;

    public string Name => Cultures.GetValueOrDefault(ContentType.Variations.VariesByCulture() ? _variation.VariationContext?.Culture ?? "" : "")?.Name ?? "";

    public int Level => _item.Level;

    public string Path => _item.Path;

    public int SortOrder => _item.SortOrder;

    public int CreatorId => -1;

    public int WriterId => -1;

    public int? TemplateId => null;

    public DateTime CreateDate => _item.CreateDate;

    public DateTime UpdateDate => _item.UpdateDate;

    public PublishedItemType ItemType => ContentType.ItemType;

    public string? UrlSegment => null;

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => _item.IsDraft;

    public bool IsPublished(string? culture = null) => !_item.IsDraft && (culture is null || Cultures.ContainsKey(culture));
}
