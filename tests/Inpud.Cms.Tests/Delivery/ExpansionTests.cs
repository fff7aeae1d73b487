using System.Net;
using System.Text.Json.Nodes;
using Inpud.Cms.Delivery;
using Inpud.Cms.Tests.Delivery.World;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Cms.Tests.Delivery;

public sealed class ExpansionTests : IAsyncLifetime
{
    private DeliverySite _site = null!;
    private Library _library = null!;

    public async ValueTask InitializeAsync() =>
        (_site, _library) = await Library.StartAsync(more: x => x.AddSingleton<IDeliveryPropertyFilter, KeepNamesSecret>());

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task What_is_picked_shows_itself_but_not_its_properties()
    {
        var item = await WordsAsync("");
        var picked = item["related"]![0]!;
        Assert.Equal("A guide", (string?)picked["name"]);
        Assert.Equal("/en/publications/guide/", (string?)picked["route"]!["path"]);
        Assert.Empty(picked["properties"]!.AsObject());
        Assert.Null(picked["cultures"]);
        Assert.Equal("/media/cover.png", (string?)item["cover"]![0]!["url"]);
        Assert.Empty(item["cover"]![0]!["properties"]!.AsObject());
    }

    [Theory]
    [InlineData("?expand=properties[related]")]
    [InlineData("?expand=properties[$all]")]
    public async Task Expanding_shows_one_level_of_properties(string query)
    {
        var picked = (await WordsAsync(query))["related"]![0]!;
        Assert.Equal("A guide", (string?)picked["properties"]!["title"]);
        Assert.Empty(picked["properties"]!["related"]![0]!["properties"]!.AsObject());
    }

    [Fact]
    public async Task Expanding_nests()
    {
        var item = await WordsAsync("?expand=properties[cover,related[properties[related[properties[cover]]]]]");
        var again = item["related"]![0]!["properties"]!["related"]![0]!["properties"]!;
        Assert.Equal("Words Matter", (string?)again["title"]);
        Assert.Equal("Two hands", (string?)again["cover"]![0]!["properties"]!["altText"]);
        Assert.Equal("Two hands", (string?)item["cover"]![0]!["properties"]!["altText"]);
        Assert.Null(item["cover"]![0]!["properties"]!["umbracoExtension"]);
    }

    [Fact]
    public async Task A_named_property_says_more_than_all_properties()
    {
        var item = await WordsAsync("?expand=properties[$all,related[properties[related]]]");
        Assert.Equal("Words Matter", (string?)item["related"]![0]!["properties"]!["related"]![0]!["properties"]!["title"]);
        Assert.Equal("Two hands", (string?)item["cover"]![0]!["properties"]!["altText"]);
    }

    [Fact]
    public async Task Fields_limit_every_level()
    {
        var item = await WordsAsync("?expand=properties[related]&fields=properties[title,related[properties[cover]]]");
        Assert.Equal(["related", "title"], item.AsObject().Select(x => x.Key).Order());
        Assert.Equal(["cover"], item["related"]![0]!["properties"]!.AsObject().Select(x => x.Key));
    }

    [Theory]
    [InlineData("?fields=", 0)]
    [InlineData("?fields=properties[$all]", 5)]
    [InlineData("?fields=properties[nothingByThatName]", 0)]
    public async Task Fields_may_ask_for_all_or_nothing(string query, int count) => Assert.Equal(count, (await WordsAsync(query)).AsObject().Count);

    [Fact]
    public async Task Blocks_show_their_properties_and_expand_like_items()
    {
        var plain = (await WordsAsync(""))["contributors"]!["items"]![0]!["content"]!;
        Assert.Equal("contributor", (string?)plain["contentType"]);
        Assert.Empty(plain["properties"]!["profile"]![0]!["properties"]!.AsObject());
        var expanded = (await WordsAsync("?expand=properties[contributors[properties[profile]]]&fields=properties[contributors[properties[profile[properties[title]]]]]"))
            ["contributors"]!["items"]![0]!["content"]!["properties"]!;
        Assert.Equal("A guide", (string?)expanded["profile"]![0]!["properties"]!["title"]);
        Assert.Equal(["profile"], expanded.AsObject().Select(x => x.Key));
    }

    [Fact]
    public async Task One_language_s_blocks_and_picks_are_never_served_in_another()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            foreach (var (language, quote, guide) in new[] { ("en", "Nothing about us", "A guide"), ("ar", "لا شيء عنا", null), ("fr", null, "Déclaration et guide") })
            {
                var item = await WordsAsync("?expand=properties[$all]", language);
                Assert.Equal(quote, (string?)item["quotes"]!["items"]![0]!["content"]!["properties"]!["text"]);
                Assert.Equal(guide, (string?)item["related"]!.AsArray().FirstOrDefault()?["name"]);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?expand=properties[$all]")]
    [InlineData("?fields=properties[contributors[properties[name]]]")]
    [InlineData("?fields=properties[contributors]&expand=properties[contributors[properties[$all]]]")]
    public async Task A_contributor_who_may_not_be_named_is_in_no_answer(string query)
    {
        using var response = await _site.GetAsync($"content/item/{_library.WordsMatter.Key}{query}", "Accept-Language: en");
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("Named Person", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Person", body, StringComparison.Ordinal);
        Assert.Single(JsonNode.Parse(body)!["properties"]!["contributors"]!["items"]!.AsArray());
        Assert.DoesNotContain("mayBeNamed", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expanding_without_end_is_refused()
    {
        _library.WordsMatter.Values[("related", "")] = Enumerable.Repeat(_library.Guide.Key, 30).ToArray();
        _library.Guide.Values[("related", "")] = Enumerable.Repeat(_library.WordsMatter.Key, 30).ToArray();
        _site.Changed(_library.WordsMatter.Key, _library.Guide.Key);
        var expand = "properties[related[properties[related[properties[related[properties[related]]]]]]]";
        using var response = await _site.GetAsync($"content/item/{_library.WordsMatter.Key}?expand={expand}", "Accept-Language: en");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Too much is expanded", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["title"]);
    }

    [Fact]
    public async Task The_deepest_expansion_that_is_allowed_can_be_written()
    {
        var deepest = string.Concat(Enumerable.Repeat("properties[related[", 23)) + "properties[related]" + string.Concat(Enumerable.Repeat("]]", 23));
        _library.WordsMatter.Values[("related", "")] = new[] { _library.Guide.Key };
        _site.Changed(_library.WordsMatter.Key);
        Assert.Equal("Words Matter", (string?)(await WordsAsync($"?expand={deepest}&fields={deepest}&x=1"))["related"]![0]!["properties"]!["related"]![0]!["name"]);
        using var deeper = await _site.GetAsync($"content/item/{_library.WordsMatter.Key}?expand=properties[related[{deepest}]]");
        Assert.Equal(HttpStatusCode.BadRequest, deeper.StatusCode);
    }

    private async Task<JsonNode> WordsAsync(string query, string language = "en") =>
        (await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}{query}", $"Accept-Language: {language}"))["properties"]!;

    private sealed class KeepNamesSecret : IDeliveryPropertyFilter
    {
        public bool Shows(IPublishedElement owner, IPublishedProperty property) => property.Alias != "mayBeNamed";

        public bool Shows(IPublishedElement block) =>
            block.ContentType.Alias != "contributor" || (string?)block.GetProperty("mayBeNamed")?.GetSourceValue() == "yes";
    }
}
