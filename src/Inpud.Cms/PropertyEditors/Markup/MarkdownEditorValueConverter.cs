using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Inpud.Cms.PropertyEditors.Markup;

/// <summary>
/// Gives a Markdown property as HTML: <see cref="IHtmlEncodedString"/> to pages, a string to the Delivery API.
/// The HTML is made once per value; only links to documents and media of this site are resolved anew on each reading,
/// because their URLs differ per language and change when a page is renamed.
/// </summary>
[DefaultPropertyValueConverter]
internal sealed class MarkdownEditorValueConverter(IMarkdownToHtmlConverter markdown, HtmlLocalLinkParser localLinks)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private const string LocalLinkMark = "localLink:";

    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MarkdownEditor;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? markdown.ToHtml(text) : null;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(Html(inter));

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(string);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => Html(inter);

    private string Html(object? inter) => inter switch
    {
        string html when html.Contains(LocalLinkMark, StringComparison.OrdinalIgnoreCase) => localLinks.EnsureInternalLinks(html),
        string html => html,
        _ => string.Empty,
    };
}
