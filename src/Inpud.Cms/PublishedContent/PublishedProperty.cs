using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// A property for readers. Converted values are kept only where the converter says that they depend on nothing but this
/// item, and then per asked language, segment *and* language of the variation context: what is nested (blocks) is rendered
/// in the context's language, so one language's result is never another's.
/// </summary>
internal sealed class PublishedProperty(
    IPublishedPropertyType type, IPublishedElement owner, PublishedItem item, int propertyTypeId, IVariationContextAccessor variation)
    : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private ConcurrentDictionary<Slot, object?>? _kept;

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = GetSourceValue(culture, segment);
        return PropertyType.IsValue(source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(culture, segment), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
            ?? source is not null;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        variation.ContextualizeVariation(PropertyType.Variations, owner.Id, Alias, ref culture, ref segment);

        // Core asks for a shared value in a language too (a media item's file, for one): it is the same in every language.
        (culture, segment) = (PropertyType.VariesByCulture() ? culture : "", PropertyType.VariesBySegment() ? segment : "");
        return item.Variants.TryGetValue(culture ?? "", out var variant)
            ? variant.Values.GetValueOrDefault((propertyTypeId, segment ?? ""))
            : null;
    }

    public override object? GetValue(string? culture = null, string? segment = null) => Keep(
        Form.Object, PropertyType.CacheLevel, culture, segment,
        () => PropertyType.ConvertInterToObject(owner, PropertyCacheLevel.Element, Inter(culture, segment), item.IsDraft));

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) => Keep(
        expanding ? Form.Expanded : Form.Delivery,
        expanding ? PropertyType.DeliveryApiCacheLevelForExpansion : PropertyType.DeliveryApiCacheLevel, culture, segment,
        () => PropertyType.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.Element, Inter(culture, segment), item.IsDraft, expanding));

    private object? Inter(string? culture, string? segment) => Keep(
        Form.Inter, PropertyCacheLevel.Element, culture, segment,
        () => PropertyType.ConvertSourceToInter(owner, GetSourceValue(culture, segment), item.IsDraft));

    private object? Keep(Form form, PropertyCacheLevel level, string? culture, string? segment, Func<object?> convert)
    {
        if (level != PropertyCacheLevel.Element || item.IsDraft)
        {
            return convert();
        }

        _kept ??= new ConcurrentDictionary<Slot, object?>();
        var slot = new Slot(form, culture ?? "", segment ?? "", variation.VariationContext?.Culture ?? "");
        return _kept.TryGetValue(slot, out var kept) ? kept : _kept.GetOrAdd(slot, convert());
    }

    private enum Form
    {
        Inter,
        Object,
        Delivery,
        Expanded,
    }

    private readonly record struct Slot(Form Form, string Culture, string Segment, string ContextCulture);
}
