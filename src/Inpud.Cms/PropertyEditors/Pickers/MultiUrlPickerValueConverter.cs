using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary>
/// Gives links: <see cref="Link"/>s to pages – one, if the picker takes one –, <see cref="ApiLink"/>s to the Delivery API.
/// A link to what is not published, or that is unsafe, is left out. Never kept: where a link leads differs per language and
/// changes with its target.
/// </summary>
[DefaultPropertyValueConverter]
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer json,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    IApiContentNameProvider names,
    IApiMediaUrlProvider mediaUrls,
    IApiContentRouteBuilder routes) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override bool? IsValue(object? value, PropertyValueLevel level) => value switch
    {
        string stored => !string.IsNullOrWhiteSpace(stored) && !stored.DetectIsEmptyJson(),
        _ => value is not null,
    };

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        Limit(propertyType) is 1 ? typeof(Link) : typeof(IEnumerable<Link>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => StoredLink.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        var links = Stored(inter).Select(link => ToLink(link, preview)).WhereNotNull();
        return Limit(propertyType) switch
        {
            1 => links.FirstOrDefault(),
            > 1 and var limit => links.Take(limit).ToArray(),
            _ => links.ToArray(),
        };
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => Stored(inter).Select(link => ToApiLink(link, preview)).WhereNotNull().ToArray();

    private static IEnumerable<StoredLink> Stored(object? inter) =>
        (inter as StoredLink[] ?? []).Where(link => !link.IsUnsafe);

    private static int Limit(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber ?? 0;

    private IPublishedContent? Target(GuidUdi udi, bool preview) => udi.EntityType switch
    {
        Constants.UdiEntityType.Document => documents.GetById(preview, udi.Guid),
        Constants.UdiEntityType.Media => media.GetById(preview, udi.Guid),
        _ => null,
    };

    private Link? ToLink(StoredLink link, bool preview)
    {
        if (link.Udi is not { } udi)
        {
            return Link(link, LinkType.External, link.Url);
        }

        return Target(udi, preview) switch
        {
            null => null,
            { ItemType: PublishedItemType.Media } file => Link(link, LinkType.Media, urls.GetMediaUrl(file, UrlMode.Default, link.Culture)),
            var page => Link(link, LinkType.Content, urls.GetUrl(page, UrlMode.Default, link.Culture)),
        };
    }

    private static Link? Link(StoredLink link, LinkType type, string? url) =>
        type is not LinkType.External && url is Constants.Routing.Unroutable
        ? null
        : new Link { Name = link.Name, Target = link.Target, Type = type, Udi = link.Udi, Url = url + link.QueryString };

    private ApiLink? ToApiLink(StoredLink link, bool preview)
    {
        if (link.Udi is not { } udi)
        {
            return ApiLink.External(link.Name, link.Url ?? "", link.QueryString, link.Target);
        }

        return Target(udi, preview) switch
        {
            null => null,
            { ItemType: PublishedItemType.Media } file => ApiLink.Media(
                Title(link, file), mediaUrls.GetUrl(file), link.QueryString, link.Target, file.Key, file.ContentType.Alias),
            var page => routes.Build(page, link.Culture) is { } route
                ? ApiLink.Content(Title(link, page), link.QueryString, link.Target, page.Key, page.ContentType.Alias, route, link.Culture)
                : null,
        };
    }

    private string Title(StoredLink link, IPublishedContent target) =>
        string.IsNullOrWhiteSpace(link.Name) ? names.GetName(target) : link.Name;
}
