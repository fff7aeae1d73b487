using Inpud.Cms.Delivery.Caching;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Delivery.Expansion;

/// <summary>
/// Which properties of an item, and of what it picks, are shown. It follows the builders down the tree: while a property is
/// rendered, what the request says about that property is in force. One request or one thread at a time.
/// </summary>
internal sealed class ExpansionStrategy(
    IApiPropertyRenderer renderer, IEnumerable<IDeliveryPropertyFilter> filters, DeliveryResponseTags tags, IOptions<DeliveryLimits> limits)
    : IOutputExpansionStrategy
{
    private readonly IDeliveryPropertyFilter[] _filters = [.. filters];
    private Selection? _expand = Selection.Unsaid;
    private Selection? _fields = Selection.Unsaid;
    private int _depth;
    private int _rendered;

    /// <summary>Takes over what the request asks for.</summary>
    /// <param name="expand">The value of <c>expand</c>; null if the request has none.</param>
    /// <param name="fields">The value of <c>fields</c>; null if the request has none.</param>
    /// <exception cref="DeliveryRequestException">A value does not follow the grammar.</exception>
    public void Use(string? expand, string? fields)
    {
        var depth = limits.Value.MaxExpandDepth;
        _expand = expand is null ? Selection.Unsaid : SelectionParser.Parse("expand", expand, depth);
        _fields = fields is null ? Selection.Unsaid : SelectionParser.Parse("fields", fields, depth);
    }

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content)
    {
        tags.AddContent(content.Key);
        return IsShallow ? Empty() : Map(content, content.Properties);
    }

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true)
    {
        tags.AddMedia(media.Key);
        return IsShallow
            ? Empty()
            : Map(media, media.Properties.Where(x => !skipUmbracoProperties || !x.Alias.StartsWith("umbraco", StringComparison.Ordinal)));
    }

    /// <summary>Blocks always show their properties: without them there is nothing to see.</summary>
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
        Array.TrueForAll(_filters, x => x.Shows(element)) ? Map(element, element.Properties) : new HiddenBlock();

    /// <summary>Whether what is built now was picked by a property that the request does not expand.</summary>
    private bool IsShallow => _depth > 0 && _expand is null;

    private Dictionary<string, object?> Map(IPublishedElement owner, IEnumerable<IPublishedProperty> properties)
    {
        if (++_rendered > limits.Value.MaxRenderedElements)
        {
            throw new DeliveryRequestException("Too much is expanded", $"A response may hold at most {limits.Value.MaxRenderedElements} items and blocks. Expand less or take fewer items.");
        }

        var (expand, fields) = (_expand, _fields);
        var shown = new Dictionary<string, object?>(properties.TryGetNonEnumeratedCount(out var count) ? count : 0, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var nextFields = fields?.Of(property.Alias);
            var isLeftOut = fields is { NamesNothing: false } && nextFields is null;
            if (!isLeftOut && Shows(owner, property))
            {
                shown[property.Alias] = Render(property, expand?.Of(property.Alias), nextFields);
            }
        }

        return shown;
    }

    private bool Shows(IPublishedElement owner, IPublishedProperty property)
    {
        foreach (var filter in _filters)
        {
            if (!filter.Shows(owner, property))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, object?> Empty() => new(StringComparer.Ordinal);

    private object? Render(IPublishedProperty property, Selection? expand, Selection? fields)
    {
        var (outerExpand, outerFields) = (_expand, _fields);
        (_expand, _fields) = (expand, fields);
        _depth++;
        try
        {
            return HiddenBlocks.Remove(renderer.GetPropertyValue(property, expand is not null));
        }
        finally
        {
            (_expand, _fields) = (outerExpand, outerFields);
            _depth--;
        }
    }
}
