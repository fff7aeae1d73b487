using Inpud.Cms.PropertyEditors.Markup;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class MarkdownPropertyTests
{
    private readonly IVariationContextAccessor _variation = PublishedKit.In("en");

    [Fact]
    public void A_page_gets_markup_and_the_delivery_api_a_string()
    {
        var item = Item("**Права**");
        Assert.Equal("<p><strong>Права</strong></p>\n", Assert.IsType<IHtmlEncodedString>(item.Value("body"), exactMatch: false).ToHtmlString());
        Assert.Equal("<p><strong>Права</strong></p>\n", item.DeliveryValue("body"));
    }

    [Fact]
    public void No_text_is_no_markup()
    {
        Assert.Equal("", Item(null).DeliveryValue("body"));
        Assert.Equal("", Item("  ").Value("body")!.ToString());
    }

    [Fact]
    public void A_link_within_the_site_leads_to_the_language_that_is_being_read()
    {
        var item = Item("[join](/{localLink:umb://document/6b1f3c1e5d0b4a539a086f4f3a1b2c3d})");
        Assert.Contains("href=\"/en/join\"", item.Value("body")!.ToString(), StringComparison.Ordinal);
        _variation.VariationContext = new VariationContext("fr");
        Assert.Contains("href=\"/fr/join\"", item.Value("body")!.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"/fr/join\"", (string)item.DeliveryValue("body")!, StringComparison.Ordinal);
    }

    private Item Item(string? markdown)
    {
        var urls = Stub.Of<IPublishedUrlProvider>((nameof(IPublishedUrlProvider.GetUrl), _ => $"/{_variation.VariationContext!.Culture}/join"));
        var kit = new PublishedKit(_variation, new MarkdownEditorValueConverter(new MarkdownToHtmlConverter(), new HtmlLocalLinkParser(urls)));
        var type = kit.Type("page", PublishedItemType.Content, ContentVariation.Culture, ("body", "Umbraco.MarkdownEditor", null, ContentVariation.Nothing));
        return kit.Content(type, ("body", "", markdown));
    }
}
