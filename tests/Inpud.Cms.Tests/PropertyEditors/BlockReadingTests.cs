using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.PropertyEditors.Markup;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Templates;
using Umbraco.Extensions;
using static Inpud.Cms.Tests.PropertyEditors.BlockKit;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class BlockReadingTests
{
    private static readonly string Quotes = Value(
        (One, Quote, $"{V("name", "\"Ana\"")},{V("note", "\"**hello**\"", "en")},{V("note", "\"**salut**\"", "fr")}", ["en", "fr"]),
        (Two, Quote, $"{V("name", "\"Li\"")},{V("note", "\"only here\"", "en")}", ["en"]));

    private readonly IVariationContextAccessor _variation = PublishedKit.In("en");
    private readonly EditorKit _kit = new();

    [Fact]
    public void A_reader_sees_the_blocks_of_a_list_in_order()
    {
        var blocks = Assert.IsType<BlockListModel>(Item(Quotes).Value("quotes"));
        Assert.Equal(["Ana", "Li"], blocks.Select(block => block.Content.GetProperty("name")!.GetValue()));
        Assert.Equal((One, "quote", PublishedItemType.Element), (blocks[0].Content.Key, blocks[0].Content.ContentType.Alias, blocks[0].Content.ItemType));
    }

    [Fact]
    public void Whichever_language_was_read_first_each_language_gets_its_own_values_and_blocks()
    {
        foreach (var first in new[] { "en", "fr" })
        {
            _variation.VariationContext = new VariationContext(first);
            var item = Item(Quotes);
            _ = Assert.IsType<BlockListModel>(item.Value("quotes"))[0].Content.GetProperty("note")!.GetValue();
            Assert.Equal(["<p><strong>hello</strong></p>\n", "<p>only here</p>\n"], Notes(item, "en"));
            Assert.Equal(["<p><strong>salut</strong></p>\n"], Notes(item, "fr"));
            Assert.Empty(Notes(item, "ru"));
            Assert.Equal(["<p><strong>hello</strong></p>\n", "<p>only here</p>\n"], DeliveredNotes(item, "en"));
            Assert.Equal(["<p><strong>salut</strong></p>\n"], DeliveredNotes(item, "fr"));
        }
    }

    [Fact]
    public void A_block_says_which_languages_it_has()
    {
        var note = Assert.IsType<BlockListModel>(Item(Quotes).Value("quotes"))[1].Content.GetProperty("note")!;
        Assert.True(note.HasValue("en"));
        Assert.False(note.HasValue("fr"));
        Assert.True(note.HasValue());
    }

    [Fact]
    public void A_list_that_varies_itself_shows_the_blocks_of_its_language()
    {
        var item = Item(
            ContentVariation.Culture,
            ("en", Value((One, Quote, V("note", "\"hello\""), [null]))),
            ("fr", Value((Two, Quote, V("note", "\"salut\"", "fr"), ["fr"]))));
        Assert.Equal(["<p>hello</p>\n"], Notes(item, "en"));
        Assert.Equal(["<p>salut</p>\n"], Notes(item, "fr"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"layout\":{\"Umbraco.BlockList\":[{\"contentKey\":\"bbbbbbbb-0000-4000-8000-000000000001\"}]}}")]
    public void What_is_no_block_list_shows_no_blocks(string? stored)
    {
        Assert.Empty(Assert.IsType<BlockListModel>(Item(stored).Value("quotes")));
        Assert.Empty(Assert.IsType<ApiBlockListModel>(Item(stored).DeliveryValue("quotes")).Items);
    }

    [Fact]
    public void Blocks_of_a_type_that_is_gone_or_not_wanted_any_more_are_left_out()
    {
        Assert.Empty(Assert.IsType<BlockListModel>(Item(Value((One, Picked, V("name", "\"x\""), [null]))).Value("quotes")));
        Assert.Empty(Assert.IsType<BlockListModel>(Item(Value((One, Contributor, V("name", "\"x\""), [null]))).Value("quotes")));
    }

    [Fact]
    public void The_delivery_api_gets_a_list_of_elements()
    {
        var model = Item(Quotes).DeliveryValue("quotes");
        Assert.Equal(
            $$$"""{"items":[{"content":{"contentType":"quote","id":"{{{One}}}","name":"","properties":{"name":"Ana","note":"\u003Cp\u003E\u003Cstrong\u003Ehello\u003C/strong\u003E\u003C/p\u003E\n"}},"settings":null},{"content":{"contentType":"quote","id":"{{{Two}}}","name":"","properties":{"name":"Li","note":"\u003Cp\u003Eonly here\u003C/p\u003E\n"}},"settings":null}]}""",
            _kit.Json.Serialize(model));
    }

    [Fact]
    public async Task A_single_block_can_be_made_on_its_own()
    {
        var elements = Elements(new PublishedKit(_variation));
        var element = await elements.BuildElementAsync(new BlockItemData(One, Quote, "quote") { Values = [new BlockPropertyValue { Alias = "name", Value = "Ana" }] }, preview: true);
        Assert.Equal("Ana", element!.GetProperty("name")!.GetValue());
        Assert.True(element.IsDraft());
        Assert.Null(await elements.BuildElementAsync(new BlockItemData(One, Picked, "gone")));
    }

    private string[] Notes(Item item, string culture)
    {
        _variation.VariationContext = new VariationContext(culture);
        return [.. Assert.IsType<BlockListModel>(item.Value("quotes")).Select(block => block.Content.GetProperty("note")!.GetValue()!.ToString()!)];
    }

    private string[] DeliveredNotes(Item item, string culture)
    {
        _variation.VariationContext = new VariationContext(culture);
        return [.. Assert.IsType<ApiBlockListModel>(item.DeliveryValue("quotes")).Items.Select(block => (string)block.Content.Properties["note"]!)];
    }

    private Item Item(string? stored) => Item(ContentVariation.Nothing, ("", stored));

    private Item Item(ContentVariation listVariations, params (string Culture, string? Stored)[] values)
    {
        var apiElements = Stub.Of<IApiElementBuilder>((nameof(IApiElementBuilder.Build), call => Deliver((IPublishedElement)call[0]!)));
        var kit = new PublishedKit(_variation, new BlockListPropertyValueConverter(_kit.Json, Elements(new PublishedKit(_variation, Markdown())), _variation, apiElements));
        var type = kit.Type(
            "item",
            PublishedItemType.Content,
            ContentVariation.Culture,
            ("quotes", "Umbraco.BlockList", new BlockListConfiguration { Blocks = [new() { ContentElementTypeKey = Quote }, new() { ContentElementTypeKey = Picked }] }, listVariations));
        return kit.Content(type, [.. values.Select(value => ("quotes", value.Culture, (object?)value.Stored))]);
    }

    private BlockElements Elements(PublishedKit kit)
    {
        var quote = kit.Type(
            "quote",
            PublishedItemType.Element,
            ContentVariation.Culture,
            ("name", "Umbraco.Label", null, ContentVariation.Nothing),
            ("note", "Umbraco.MarkdownEditor", null, ContentVariation.Culture));
        var types = Stub.Of<IPublishedContentTypeCache>((nameof(IPublishedContentTypeCache.Get), call =>
            call[1] is Guid key && key == Quote ? quote : throw new InvalidOperationException("No such type.")));
        return new BlockElements(types, _variation, new NoopPublishedModelFactory(), _kit.Json);
    }

    private static MarkdownEditorValueConverter Markdown() => new(new MarkdownToHtmlConverter(), new HtmlLocalLinkParser(Stub.Of<IPublishedUrlProvider>()));

    private static ApiElement Deliver(IPublishedElement element) => new(
        element.Key,
        element.Name,
        element.ContentType.Alias,
        element.Properties.ToDictionary(property => property.Alias, property => property.HasValue() ? property.GetDeliveryApiValue(false) : null));
}
