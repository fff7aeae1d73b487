using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Inpud.Cms.Tests.PropertyEditors;

/// <summary>Published types and items composed by hand from Core's own classes and given converters.</summary>
internal sealed class PublishedKit(IVariationContextAccessor variation, params IPropertyValueConverter[] converters) : IPublishedContentTypeFactory
{
    private readonly PropertyValueConverterCollection _converters = new(() => converters);
    private readonly Dictionary<int, PublishedDataType> _dataTypes = [];

    public static IVariationContextAccessor In(string? culture) =>
        new Language { VariationContext = new VariationContext(culture) };

    public PublishedContentType Type(
        string alias, PublishedItemType itemType, ContentVariation variations, params (string Alias, string Editor, object? Configuration, ContentVariation Variations)[] properties) =>
        new(
            Guid.CreateVersion7(),
            1,
            alias,
            itemType,
            [],
            type => [.. properties.Select(property => Property(type, property.Alias, property.Editor, property.Configuration, property.Variations))],
            variations,
            itemType is PublishedItemType.Element);

    public PublishedPropertyType Property(
        IPublishedContentType type, string alias, string editor, object? configuration, ContentVariation variations = ContentVariation.Nothing)
    {
        var id = _dataTypes.Count + 1;
        _dataTypes[id] = new PublishedDataType(id, editor, null, new Lazy<object?>(() => configuration));
        return new PublishedPropertyType(type, alias, id, true, variations, _converters, new NoopPublishedModelFactory(), this);
    }

    /// <summary>An item whose values are given per alias and culture (empty for invariant).</summary>
    public Item Content(IPublishedContentType type, params (string Alias, string Culture, object? Value)[] values) => new(type, variation, values);

    public PublishedDataType GetDataType(int id) => _dataTypes[id];

    public IPublishedContentType CreateContentType(IContentTypeComposition contentType) => throw new NotSupportedException();

    public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, IPropertyType propertyType) => throw new NotSupportedException();

    public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) =>
        throw new NotSupportedException();

    public IPublishedPropertyType CreateCorePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) =>
        throw new NotSupportedException();

    public void NotifyDataTypeChanges(params int[] ids) => throw new NotSupportedException();

    private sealed class Language : IVariationContextAccessor
    {
        public VariationContext? VariationContext { get; set; }
    }
}

/// <summary>A published item that keeps intermediate values as a cache does, and nothing else.</summary>
internal sealed class Item : IPublishedContent
{
    private readonly IVariationContextAccessor _variation;
    private readonly Dictionary<string, IPublishedProperty> _properties;

    public Item(IPublishedContentType type, IVariationContextAccessor variation, (string Alias, string Culture, object? Value)[] values)
    {
        _variation = variation;
        ContentType = type;
        _properties = type.PropertyTypes.ToDictionary(
            property => property.Alias,
            IPublishedProperty (property) => new ItemProperty(
                property, this, values.Where(value => value.Alias == property.Alias).ToDictionary(value => value.Culture, value => value.Value)),
            StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; init; } = Guid.CreateVersion7();

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public int Id => 1;

    public string Name { get; init; } = "An item";

    public int SortOrder => 0;

    public int CreatorId => -1;

    public DateTime CreateDate => DateTime.UnixEpoch;

    public int WriterId => -1;

    public DateTime UpdateDate => DateTime.UnixEpoch;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; } = new Dictionary<string, PublishedCultureInfo>();

    public PublishedItemType ItemType => ContentType.ItemType;

    public string? UrlSegment => null;

    public int? TemplateId => null;

    public int Level => 1;

    public string Path => "-1,1";

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public object? Value(string alias, string? culture = null) => GetProperty(alias)!.GetValue(culture);

    public object? DeliveryValue(string alias, bool expanding = false) => GetProperty(alias)!.GetDeliveryApiValue(expanding);

    public bool IsDraft(string? culture = null) => false;

    public bool IsPublished(string? culture = null) => true;

    private sealed class ItemProperty(IPublishedPropertyType type, Item owner, Dictionary<string, object?> values)
        : PublishedPropertyBase(type, PropertyCacheLevel.Element)
    {
        private readonly Dictionary<string, object?> _intermediate = [];

        public override bool HasValue(string? culture = null, string? segment = null) =>
            PropertyType.IsValue(GetSourceValue(culture), PropertyValueLevel.Source) ?? GetSourceValue(culture) is not null;

        public override object? GetSourceValue(string? culture = null, string? segment = null) => values.GetValueOrDefault(In(culture));

        public override object? GetValue(string? culture = null, string? segment = null) =>
            PropertyType.ConvertInterToObject(owner, PropertyCacheLevel.Element, Intermediate(culture), false);

        public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
            PropertyType.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.Element, Intermediate(culture), false, expanding);

        private object? Intermediate(string? culture)
        {
            var key = In(culture);
            return _intermediate.TryGetValue(key, out var kept)
                ? kept
                : _intermediate[key] = PropertyType.ConvertSourceToInter(owner, values.GetValueOrDefault(key), false);
        }

        private string In(string? culture) =>
            PropertyType.Variations.HasFlag(ContentVariation.Culture) ? culture ?? owner._variation.VariationContext?.Culture ?? "" : "";
    }
}
