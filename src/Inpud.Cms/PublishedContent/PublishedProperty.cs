using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// A property for readers. Converted values are kept only where the converter says that they depend on nothing but this
/// item, and then per asked language, segment *and* language of the variation context: what is nested (blocks) is rendered
/// in the context's language, so one language's result is never another's. What is said about the stored value alone –
/// whether it is one – is kept as well.
/// </summary>
internal sealed class PublishedProperty(
    IPublishedPropertyType type, IPublishedElement owner, PublishedItem item, int propertyTypeId, IVariationContextAccessor variation)
    : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private KeptValues? _kept;

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var kept = KeptFor(culture, segment);
        if (kept is { IsValue: not Known.Unknown })
        {
            return kept.IsValue == Known.Yes;
        }

        var source = GetSourceValue(culture, segment);
        var ofItemAlone = PropertyType.IsValue(source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(culture, segment), PropertyValueLevel.Inter);
        var isValue = ofItemAlone ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object) ?? source is not null;
        if (kept is not null && (ofItemAlone is not null || PropertyType.CacheLevel == PropertyCacheLevel.Element))
        {
            kept.IsValue = isValue ? Known.Yes : Known.No;
        }

        return isValue;
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

    public override object? GetValue(string? culture = null, string? segment = null) =>
        Keep(Form.Object, PropertyType.CacheLevel, culture, segment);

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) => expanding
        ? Keep(Form.Expanded, PropertyType.DeliveryApiCacheLevelForExpansion, culture, segment)
        : Keep(Form.Delivery, PropertyType.DeliveryApiCacheLevel, culture, segment);

    private object? Inter(string? culture, string? segment) => Keep(Form.Inter, PropertyCacheLevel.Element, culture, segment);

    private object? Keep(Form form, PropertyCacheLevel level, string? culture, string? segment)
    {
        if (level != PropertyCacheLevel.Element || KeptFor(culture, segment) is not { } kept)
        {
            return Convert(form, culture, segment);
        }

        return kept.TryGet(form, out var known) ? known : kept.Add(form, Convert(form, culture, segment));
    }

    private object? Convert(Form form, string? culture, string? segment) => form switch
    {
        Form.Inter => PropertyType.ConvertSourceToInter(owner, GetSourceValue(culture, segment), item.IsDraft),
        Form.Object => PropertyType.ConvertInterToObject(owner, PropertyCacheLevel.Element, Inter(culture, segment), item.IsDraft),
        Form.Delivery or Form.Expanded => PropertyType.ConvertInterToDeliveryApiObject(
            owner, PropertyCacheLevel.Element, Inter(culture, segment), item.IsDraft, form == Form.Expanded),
    };

    /// <summary>Where what is asked for now is kept; null where nothing is: a draft.</summary>
    private KeptValues? KeptFor(string? culture, string? segment) => item.IsDraft
        ? null
        : KeptValues.Of(ref _kept, culture ?? "", segment ?? "", variation.VariationContext?.Culture ?? "");
}
