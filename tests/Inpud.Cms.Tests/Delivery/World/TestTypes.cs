using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>The types of the test's site.</summary>
internal sealed class TestTypes : IPublishedContentTypeFactory
{
    public const string Text = "Test.Text";
    public const string Picker = "Test.Picker";
    public const string Media = "Test.Media";
    public const string Blocks = "Test.Blocks";
    public const string KeptBlocks = "Test.KeptBlocks";

    private static readonly string[] _editors = [Text, Picker, Media, Blocks, KeptBlocks];
    private readonly PropertyValueConverterCollection _converters;
    private int _ids = 1000;

    public TestTypes(IEnumerable<IPropertyValueConverter> converters)
    {
        _converters = new PropertyValueConverterCollection(() => converters);
        Page = Make("page", PublishedItemType.Content, ContentVariation.Culture, PageProperties);
        Publication = Make("publication", PublishedItemType.Content, ContentVariation.Culture, PageProperties);
        Setting = Make("setting", PublishedItemType.Content, ContentVariation.Nothing, [("title", Text, ContentVariation.Nothing)]);
        Contributor = Make("contributor", PublishedItemType.Element, ContentVariation.Nothing,
            [("name", Text, ContentVariation.Nothing), ("mayBeNamed", Text, ContentVariation.Nothing), ("profile", Picker, ContentVariation.Nothing)]);
        Quote = Make("quote", PublishedItemType.Element, ContentVariation.Culture, [("text", Text, ContentVariation.Culture)]);
        Image = Make("Image", PublishedItemType.Media, ContentVariation.Nothing,
        [
            ("umbracoFile", Text, ContentVariation.Nothing), ("umbracoExtension", Text, ContentVariation.Nothing), ("altText", Text, ContentVariation.Nothing),
        ]);
    }

    public IPublishedContentType Page { get; }

    public IPublishedContentType Publication { get; }

    public IPublishedContentType Setting { get; }

    public IPublishedContentType Contributor { get; }

    public IPublishedContentType Quote { get; }

    public IPublishedContentType Image { get; }

    private static (string Alias, string Editor, ContentVariation Variation)[] PageProperties =>
    [
        ("title", Text, ContentVariation.Culture),
        ("related", Picker, ContentVariation.Nothing),
        ("cover", Media, ContentVariation.Nothing),
        ("quotes", KeptBlocks, ContentVariation.Nothing),
        ("contributors", Blocks, ContentVariation.Nothing),
    ];

    public PublishedDataType GetDataType(int id) => new(id, _editors[id], "", new Lazy<object?>(() => null));

    public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) =>
        new PublishedPropertyType(contentType, propertyTypeAlias, dataTypeId, true, variations, _converters, new NoopPublishedModelFactory(), this);

    public IPublishedPropertyType CreateCorePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) =>
        CreatePropertyType(contentType, propertyTypeAlias, dataTypeId, variations);

    public IPublishedContentType CreateContentType(IContentTypeComposition contentType) => throw new NotSupportedException();

    public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, IPropertyType propertyType) => throw new NotSupportedException();

    public void NotifyDataTypeChanges(params int[] ids)
    {
        // The types never change.
    }

    private PublishedContentType Make(
        string alias, PublishedItemType kind, ContentVariation variation, (string Alias, string Editor, ContentVariation Variation)[] properties) =>
        new(Guid.NewGuid(), _ids++, alias, kind, [], type => properties
            .Select(x => CreatePropertyType(type, x.Alias, Array.IndexOf(_editors, x.Editor), x.Variation)), variation);
}
