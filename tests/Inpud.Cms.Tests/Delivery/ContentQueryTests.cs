using System.Net;
using System.Text.Json.Nodes;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class ContentQueryTests : IAsyncLifetime
{
    private DeliverySite _site = null!;
    private Library _library = null!;

    public async ValueTask InitializeAsync() => (_site, _library) = await Library.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Without_options_a_query_lists_what_the_language_has_in_the_order_of_the_tree()
    {
        var page = await _site.JsonAsync("content", "Accept-Language: fr");
        Assert.Equal(6, (int)page["total"]!);
        Assert.Equal(["Accueil", "Publications", "Les mots comptent", "Déclaration et guide", "Setting", "Archives"], Names(page));
    }

    [Fact]
    public async Task Items_of_a_list_are_whole_items()
    {
        var item = (await _site.JsonAsync("content?filter=name:words", "Accept-Language: en"))["items"]![0]!;
        Assert.Equal("/en/publications/words-matter/", (string?)item["route"]!["path"]);
        Assert.Equal("Words Matter", (string?)item["properties"]!["title"]);
        Assert.Equal(3, item["cultures"]!.AsObject().Count);
    }

    [Theory]
    [InlineData("children", "Words Matter,A guide,English only")]
    [InlineData("CHILDREN", "Words Matter,A guide,English only")]
    [InlineData("descendants", "Words Matter,A guide,English only")]
    [InlineData("ancestors", "Home")]
    public async Task Fetch_looks_around_an_item_named_by_id_or_by_path(string selector, string names)
    {
        Assert.Equal(names, string.Join(',', Names(await _site.JsonAsync($"content?fetch={selector}:{_library.Publications.Key}", "Accept-Language: en"))));
        Assert.Equal(names, string.Join(',', Names(await _site.JsonAsync($"content?fetch={selector}:/en/publications/", "Accept-Language: en"))));
    }

    [Theory]
    [InlineData("children:019ac000-0000-7000-8000-000000000000")]
    [InlineData("ancestors:019ac000-0000-7000-8000-000000000000")]
    [InlineData("descendants:/en/nowhere")]
    [InlineData("children:")]
    public async Task Fetch_around_what_is_not_there_finds_nothing(string fetch)
    {
        Assert.Equal(0, (int)(await _site.JsonAsync($"content?fetch={fetch}"))["total"]!);
    }

    [Theory]
    [InlineData("filter=contentType:publication", "Words Matter,A guide,English only")]
    [InlineData("filter=ContentType:PUBLICATION", "Words Matter,A guide,English only")]
    [InlineData("filter=contentType:!publication", "Home,Publications,Setting,Archive,Old note")]
    [InlineData("filter=contentType:setting,page", "Home,Publications,Setting,Archive,Old note")]
    [InlineData("filter=name:MATTER", "Words Matter")]
    [InlineData("filter=name:!e", "Publications,Setting,Archive,Old note,Home,Words Matter,English only,A guide", true)]
    [InlineData("filter=contentType:publication&filter=name:guide", "A guide")]
    [InlineData("filter=createDate>2024-01-06", "Setting,Archive,Old note")]
    [InlineData("filter=createDate>:2024-01-05T00:00:00Z", "English only,Setting,Archive,Old note")]
    [InlineData("filter=createDate<2024-01-02", "Home")]
    [InlineData("filter=updateDate<:2024-01-02", "Home,Publications")]
    [InlineData("filter=", "Home,Publications,Words Matter,A guide,English only,Setting,Archive,Old note")]
    public async Task Filters_keep_what_holds_for_all_of_them(string query, string names, bool isNegation = false)
    {
        var found = Names(await _site.JsonAsync($"content?take=50&{query}", "Accept-Language: en"));
        if (isNegation)
        {
            Assert.Equal(names.Split(',').Where(x => !x.Contains('e', StringComparison.OrdinalIgnoreCase)).Order(), found.Order());
            return;
        }

        Assert.Equal(names.Split(','), found);
    }

    [Fact]
    public async Task Accents_and_case_do_not_count_in_names()
    {
        Assert.Equal(["Déclaration et guide"], Names(await _site.JsonAsync("content?filter=name:declarátion", "Accept-Language: fr")));
        Assert.Equal(["الكلمات مهمة"], Names(await _site.JsonAsync("content?filter=name:مهمة", "Accept-Language: ar")));
    }

    [Theory]
    [InlineData("sort=name:asc", "A guide,Archive,English only,Home,Old note,Publications,Setting,Words Matter")]
    [InlineData("sort=name:DESC", "Words Matter,Setting,Publications,Old note,Home,English only,Archive,A guide")]
    [InlineData("sort=level:desc&sort=name:asc", "A guide,English only,Words Matter,Old note,Publications,Setting,Archive,Home")]
    [InlineData("sort=createDate:desc", "Old note,Archive,Setting,English only,A guide,Words Matter,Publications,Home")]
    [InlineData("sort=sortOrder:asc", "Home,Publications,Words Matter,A guide,English only,Setting,Archive,Old note")]
    [InlineData("sort=updateDate:asc&skip=1&take=2", "Publications,Words Matter")]
    [InlineData("sort=", "Home,Publications,Words Matter,A guide,English only,Setting,Archive,Old note")]
    public async Task Sorts_decide_one_after_the_other(string query, string names)
    {
        Assert.Equal(names.Split(','), Names(await _site.JsonAsync($"content?{query}", "Accept-Language: en")));
    }

    [Fact]
    public async Task Skip_and_take_cut_a_page_out_of_the_same_total()
    {
        Assert.Equal(["A guide", "English only"], Names(await _site.JsonAsync("content?skip=3&take=2", "Accept-Language: en")));
        var none = await _site.JsonAsync("content?take=0", "Accept-Language: en");
        Assert.Equal((8, 0), ((int)none["total"]!, none["items"]!.AsArray().Count));
        Assert.Empty(Names(await _site.JsonAsync("content?skip=2000000000", "Accept-Language: en")));
    }

    [Theory]
    [InlineData("filter=bogus:x", "Filter option not found")]
    [InlineData("filter=createDate>yesterday", "Filter option not found")]
    [InlineData("filter=contentType:page&filter=updateDate", "Filter option not found")]
    [InlineData("fetch=siblings:x", "Selector option not found")]
    [InlineData("sort=colour:asc", "Sort option not found")]
    [InlineData("sort=name:sideways", "Sort option not found")]
    [InlineData("sort=name", "Sort option not found")]
    [InlineData("fetch=children:a&fetch=children:b", "Too many 'fetch' options")]
    [InlineData("skip=-1", "Invalid 'skip' option")]
    [InlineData("take=ten", "Invalid 'take' option")]
    [InlineData("take=99999999999999999999", "Invalid 'take' option")]
    [InlineData("take=1001", "Invalid 'take' option")]
    [InlineData("expand=properties[", "Invalid 'expand' option")]
    [InlineData("fields=[a]", "Invalid 'fields' option")]
    public async Task What_cannot_be_understood_answers_400_with_a_title_that_says_what(string query, string title)
    {
        using var response = await _site.GetAsync($"content?{query}");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(title, (string?)problem["title"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]));
    }

    [Fact]
    public async Task Too_large_a_page_is_told_the_limit()
    {
        using var response = await _site.GetAsync("content?take=1001");
        Assert.Contains("1000", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_id_and_too_long_a_query_answer_400()
    {
        using var badId = await _site.GetAsync("content/items?id=7");
        Assert.Equal(HttpStatusCode.BadRequest, badId.StatusCode);
        using var tooLong = await _site.GetAsync($"content?filter=name:{new string('a', 7000)}");
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Fact]
    public async Task A_parameter_that_nobody_knows_says_nothing()
    {
        Assert.Equal(8, (int)(await _site.JsonAsync("content?utm_source=x&colour=blue", "Accept-Language: en"))["total"]!);
    }

    [Fact]
    public async Task A_change_shows_in_the_next_query()
    {
        Assert.Equal(8, (int)(await _site.JsonAsync("content", "Accept-Language: en"))["total"]!);
        _library.Draft.Published["en"] = ("Now published", "now", Library.Day(25));
        _library.Guide.Published.Remove("en");
        _site.Changed(_library.Draft.Key, _library.Guide.Key);

        var names = Names(await _site.JsonAsync("content?filter=contentType:publication", "Accept-Language: en"));
        Assert.Equal(["Words Matter", "English only", "Now published"], names);
    }

    [Fact]
    public async Task What_lies_below_an_unpublished_parent_is_in_no_list()
    {
        _library.Publications.Published.Remove("fr");
        _site.Changed(_library.Publications.Key);
        Assert.Equal(["Accueil", "Setting", "Archives"], Names(await _site.JsonAsync("content", "Accept-Language: fr")));
        Assert.Equal(6, (int)(await _site.JsonAsync("content", "Accept-Language: ar"))["total"]! + 2);
    }

    private static IEnumerable<string?> Names(JsonNode page) => page["items"]!.AsArray().Select(x => (string?)x!["name"]);
}
