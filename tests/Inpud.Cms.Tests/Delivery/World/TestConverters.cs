using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>A converter whose stored value is already what it should be, and which renders it for the API with Core's builders.</summary>
internal abstract class TestConverter(string editor, PropertyCacheLevel level) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editor;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => level;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => level;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => level;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(object);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        inter is null ? null : Render(inter, preview);

    protected abstract object Render(object value, bool preview);
}

internal sealed class TextConverter() : TestConverter(TestTypes.Text, PropertyCacheLevel.Element)
{
    protected override object Render(object value, bool preview) => value;
}

internal sealed class PickerConverter(IPublishedContentCache contents, Lazy<IApiContentBuilder> builder)
    : TestConverter(TestTypes.Picker, PropertyCacheLevel.None)
{
    protected override object Render(object value, bool preview) =>
        ((Guid[])value).Select(x => contents.GetById(preview, x)).OfType<IPublishedContent>().Select(builder.Value.Build).WhereNotNull().ToArray();
}

internal sealed class MediaConverter(IPublishedMediaCache media, Lazy<IApiMediaBuilder> builder) : TestConverter(TestTypes.Media, PropertyCacheLevel.None)
{
    protected override object Render(object value, bool preview) =>
        ((Guid[])value).Select(media.GetById).OfType<IPublishedContent>().Select(builder.Value.Build).ToArray();
}

/// <summary>
/// A block list, not kept – as it should be – or kept with its item, as Umbraco's was when one language's blocks were served
/// in another.
/// </summary>
internal sealed class BlocksConverter(Lazy<IApiElementBuilder> builder, string editor, PropertyCacheLevel level) : TestConverter(editor, level)
{
    protected override object Render(object value, bool preview) =>
        new ApiBlockListModel(((TestContent[])value).Select(x => new ApiBlockItem(builder.Value.Build(x), null)).ToArray());
}
