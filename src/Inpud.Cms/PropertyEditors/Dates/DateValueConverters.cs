using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Dates;

/// <summary>Reads a stored date once; each editor gives the part it has use for, or null.</summary>
internal abstract class DateValueConverterBase(IJsonSerializer json, string editorAlias, Type valueType) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => valueType;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => StoredDate.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is StoredDate stored ? Part(stored.Date) : null;

    protected abstract object Part(DateTimeOffset date);
}

/// <summary>Gives a <see cref="DateOnly"/>.</summary>
[DefaultPropertyValueConverter]
internal sealed class DateOnlyValueConverter(IJsonSerializer json)
    : DateValueConverterBase(json, Constants.PropertyEditors.Aliases.DateOnly, typeof(DateOnly?))
{
    protected override object Part(DateTimeOffset date) => DateOnly.FromDateTime(date.DateTime);
}

/// <summary>Gives a <see cref="TimeOnly"/>.</summary>
[DefaultPropertyValueConverter]
internal sealed class TimeOnlyValueConverter(IJsonSerializer json)
    : DateValueConverterBase(json, Constants.PropertyEditors.Aliases.TimeOnly, typeof(TimeOnly?))
{
    protected override object Part(DateTimeOffset date) => TimeOnly.FromTimeSpan(date.TimeOfDay);
}

/// <summary>Gives a <see cref="DateTime"/> of unspecified kind.</summary>
[DefaultPropertyValueConverter]
internal sealed class DateTimeUnspecifiedValueConverter(IJsonSerializer json)
    : DateValueConverterBase(json, Constants.PropertyEditors.Aliases.DateTimeUnspecified, typeof(DateTime?))
{
    protected override object Part(DateTimeOffset date) => date.DateTime;
}

/// <summary>Gives a <see cref="DateTimeOffset"/>.</summary>
[DefaultPropertyValueConverter]
internal sealed class DateTimeWithTimeZoneValueConverter(IJsonSerializer json)
    : DateValueConverterBase(json, Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, typeof(DateTimeOffset?))
{
    protected override object Part(DateTimeOffset date) => date;
}
