using Inpud.Cms.PropertyEditors.Pickers;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class LinkPickerTests
{
    private static readonly Guid Page = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly string StoredPage = $$"""[{"name":"Join","udi":"umb://document/{{Page:N}}","queryString":"#how"}]""";

    private readonly IVariationContextAccessor _variation = PublishedKit.In("fr");
    private readonly EditorKit _kit;

    public LinkPickerTests() => _kit = new EditorKit(services => services
        .AddSingleton(Stub.Of<IEntityService>((nameof(IEntityService.GetAll), call => ((Guid[])call[1]!).Select(IEntitySlim (key) =>
            new DocumentEntitySlim { Key = key, Published = true, ContentTypeIcon = "icon-page", CultureNames = new Dictionary<string, string> { ["en"] = "x" }, PublishedCultures = ["en"] }))))
        .AddSingleton(Urls()));

    private MultiUrlPickerPropertyEditor Editor => _kit.Create<MultiUrlPickerPropertyEditor>();

    [Fact]
    public void A_link_to_a_page_is_stored_by_identifier_and_any_other_by_address()
    {
        Assert.Equal(
            $$"""[{"name":"Join","udi":"umb://document/{{Page:N}}","queryString":"#how"},{"name":null,"target":"_blank","url":"https://example.org"}]""",
            _kit.Store(Editor, $$"""
                [{"icon":"x","name":"Join","published":true,"queryString":"#how","trashed":false,"type":"document","unique":"{{Page}}","url":"/en/join"},
                 {"type":"external","target":"_blank","url":"https://example.org"}]
                """));
        Assert.Null(_kit.Store(Editor, "[]"));
        Assert.Null(_kit.Store(Editor, "\"nonsense\""));
    }

    [Fact]
    public void The_client_sees_where_a_link_leads_and_whether_its_target_is_published()
    {
        var property = new Property(_kit.Type(Editor, "links", ContentVariation.Culture));
        property.SetValue(StoredPage, "en");
        property.SetValue(StoredPage, "fr");
        Assert.Contains("\"icon\":\"icon-page\",\"name\":\"Join\",\"published\":true", _kit.Json.Serialize(Editor.GetValueEditor().ToEditor(property, "en")), StringComparison.Ordinal);
        Assert.Contains("\"published\":false", _kit.Json.Serialize(Editor.GetValueEditor().ToEditor(property, "fr")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"type":"external","url":"javascript:alert(1)"}]""")]
    [InlineData("""[{"type":"external","url":"java","queryString":"script:alert(1)"}]""")]
    [InlineData("""[{"type":"external","url":" data:text/html,x"}]""")]
    [InlineData("3")]
    public void A_link_that_could_do_harm_is_refused(string posted)
    {
        Assert.Equal(["validation/invalidPattern"], _kit.ComplaintsAboutPosted(Editor, posted, new MultiUrlPickerConfiguration()));
    }

    [Fact]
    public void The_number_of_links_is_checked_in_both_forms()
    {
        var one = new MultiUrlPickerConfiguration { MaxNumber = 1 };
        Assert.Equal(["validation/entriesExceed 1 1"], _kit.ComplaintsAboutPosted(Editor, """[{"type":"external","url":"/a"},{"type":"external","url":"/b"}]""", one));
        Assert.Equal(["validation/entriesExceed 1 1"], _kit.Complaints(Editor, """[{"url":"/a"},{"url":"/b"}]""", one));
    }

    [Fact]
    public void Linked_pages_are_tracked()
    {
        var references = Assert.IsType<IDataValueReference>(Editor.GetValueEditor(), exactMatch: false);
        Assert.Equal(Udi.Create("document", Page), Assert.Single(references.GetReferences(StoredPage)).Udi);
    }

    [Fact]
    public void A_reader_gets_links_in_the_language_that_is_being_read()
    {
        var item = Item(0, StoredPage);
        Assert.Equal("/fr/join#how", Assert.Single(Assert.IsType<IEnumerable<Link>>(item.Value("links"), exactMatch: false)).Url);
        _variation.VariationContext = new VariationContext("ru");
        Assert.Equal("/ru/join#how", Assert.Single(Assert.IsType<IEnumerable<Link>>(item.Value("links"), exactMatch: false)).Url);
    }

    [Fact]
    public void A_picker_of_one_link_gives_one()
    {
        Assert.Equal("Join", Assert.IsType<Link>(Item(1, StoredPage).Value("links")).Name);
        Assert.Null(Item(1, null).Value("links"));
    }

    [Fact]
    public void Links_that_lead_nowhere_or_could_do_harm_are_left_out()
    {
        var stored = $$"""[{"udi":"umb://document/{{Guid.Empty:N}}"},{"name":"x","url":"javascript:alert(1)"},{"name":"ok","url":"/ok"}]""";
        Assert.Equal("ok", Assert.Single(Assert.IsType<IEnumerable<Link>>(Item(0, stored).Value("links"), exactMatch: false)).Name);
        Assert.Equal("ok", Assert.Single(Assert.IsType<ApiLink[]>(Item(0, stored).DeliveryValue("links"))).Title);
    }

    [Fact]
    public void The_delivery_api_gets_the_route_of_a_page()
    {
        var link = Assert.Single(Assert.IsType<ApiLink[]>(Item(1, StoredPage).DeliveryValue("links")));
        Assert.Equal((LinkType.Content, "Join", "#how", "/join", "page"), (link.LinkType, link.Title, link.QueryString, link.Route!.Path, link.DestinationType));
    }

    private IPublishedUrlProvider Urls() => Stub.Of<IPublishedUrlProvider>(
        (nameof(IPublishedUrlProvider.GetUrl), call => $"/{call[2] ?? _variation.VariationContext!.Culture}/join"));

    private Item Item(int limit, string? stored)
    {
        PublishedKit types = new(_variation);
        var page = types.Content(types.Type("page", PublishedItemType.Content, ContentVariation.Culture));
        var documents = Stub.Of<IPublishedContentCache>((nameof(IPublishedContentCache.GetById), call => call[1] is Guid key && key == Page ? page : null));
        var routes = Stub.Of<IApiContentRouteBuilder>((nameof(IApiContentRouteBuilder.Build), _ => new ApiContentRoute("/join", new ApiContentStartItem(Page, "home"))));
        var kit = new PublishedKit(_variation, new MultiUrlPickerValueConverter(
            _kit.Json, documents, Stub.Of<IPublishedMediaCache>(), Urls(), new ApiContentNameProvider(), Stub.Of<IApiMediaUrlProvider>(), routes));
        var type = kit.Type(
            "item", PublishedItemType.Content, ContentVariation.Culture, ("links", "Umbraco.MultiUrlPicker", new MultiUrlPickerConfiguration { MaxNumber = limit }, ContentVariation.Nothing));
        return kit.Content(type, ("links", "", stored));
    }
}
