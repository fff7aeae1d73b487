using System.Collections.Concurrent;
using System.Collections.Frozen;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>A block as readers see it. It answers in whatever language is being read, so it can be kept for all of them.</summary>
internal sealed class BlockElement : IPublishedElement
{
    private readonly FrozenDictionary<string, IPublishedProperty> _properties;
    private readonly bool _preview;

    public BlockElement(
        BlockItemData item, IPublishedContentType type, bool listVaries, bool preview, IVariationContextAccessor variation)
    {
        Key = item.Key;
        ContentType = type;
        _preview = preview;
        _properties = type.PropertyTypes.ToFrozenDictionary(
            property => property.Alias,
            IPublishedProperty (property) => new BlockProperty(
                property,
                this,
                [.. item.Values.Where(value => value.Alias.InvariantEquals(property.Alias))],
                listVaries,
                preview,
                variation),
            StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    /// <summary>A block is no node: it has no number, name, author or date of its own.</summary>
    public int Id => 0;

    public string Name => "";

    public int SortOrder => 0;

    public int CreatorId => 0;

    public DateTime CreateDate => default;

    public int WriterId => 0;

    public DateTime UpdateDate => default;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; } = FrozenDictionary<string, PublishedCultureInfo>.Empty;

    public PublishedItemType ItemType => PublishedItemType.Element;

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => _preview;

    public bool IsPublished(string? culture = null) => !_preview;
}

/// <summary>
/// A value of a block. The costly half of its conversion is kept per language; the other half, which may depend on other items,
/// is done on each reading.
/// </summary>
internal sealed class BlockProperty(
    IPublishedPropertyType type,
    BlockElement owner,
    BlockPropertyValue[] values,
    bool listVaries,
    bool preview,
    IVariationContextAccessor variation) : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private readonly ConcurrentDictionary<(string Culture, string Segment), object?> _intermediate = new();

    public override bool HasValue(string? culture = null, string? segment = null) =>
        PropertyType.IsValue(GetSourceValue(culture, segment), PropertyValueLevel.Source)
        ?? PropertyType.IsValue(Intermediate(culture, segment), PropertyValueLevel.Inter)
        ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
        ?? false;

    public override object? GetSourceValue(string? culture = null, string? segment = null) => Source(Place(culture, segment));

    public override object? GetValue(string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, Intermediate(culture, segment), preview);

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(owner, ReferenceCacheLevel, Intermediate(culture, segment), preview, expanding);

    private object? Intermediate(string? culture, string? segment) => _intermediate.GetOrAdd(
        Place(culture, segment), place => PropertyType.ConvertSourceToInter(owner, Source(place), preview));

    private (string Culture, string Segment) Place(string? culture, string? segment)
    {
        variation.ContextualizeVariation(PropertyType.Variations, Alias, ref culture, ref segment);
        return (culture?.ToUpperInvariant() ?? "", segment ?? "");
    }

    private object? Source((string Culture, string Segment) place) => Array.Find(values, value => IsAt(value, place))?.Value;

    // In a list that varies itself, the values of each language name no culture.
    private bool IsAt(BlockPropertyValue value, (string Culture, string Segment) place) =>
        string.Equals(value.Segment ?? "", place.Segment, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(value.Culture ?? "", place.Culture, StringComparison.OrdinalIgnoreCase)
            || (listVaries && string.IsNullOrEmpty(value.Culture)));
}
