using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inpud.Content.Search;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Site;

namespace Inpud.Web.Tests.Search;

public sealed class SearchApiTests
{
    private readonly SiteFixture site;

    public SearchApiTests(SiteFixture site)
    {
        this.site = site;
        site.Get<KeepIndexCurrent>().Catch(CancellationToken.None);
    }

    [Fact]
    public async Task Other_programs_find_what_readers_find_without_a_key()
    {
        var found = await AskAsync("?q=" + Uri.EscapeDataString("التهاب الكبد") + "&culture=ar&take=3");

        var items = found.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(3, items.Count);
        Assert.True(found.GetProperty("total").GetInt32() > 3);
        Assert.All(items, x => Assert.Equal("ar", x.GetProperty("culture").GetString()));
        var page = await site.ReadAsync("/ar/search/?q=" + Uri.EscapeDataString("التهاب الكبد"));
        Assert.Equal(page.Links(".teaser h3 a").Take(3), items.Select(x => x.GetProperty("address").GetString()));
        Assert.Contains(items[0].GetProperty("snippet").GetProperty("parts").EnumerateArray(), x => x.GetProperty("marked").GetBoolean());
    }

    [Fact]
    public async Task Facets_narrow_pages_follow_each_other_and_the_order_can_be_chosen()
    {
        var all = await AskAsync("?q=health&take=100");
        var statements = all.GetProperty("facets").GetProperty("type").EnumerateArray().Single(x => x.GetProperty("value").GetString() == "statement").GetProperty("count").GetInt32();
        var narrowed = await AskAsync("?q=health&type=statement&sort=newest&take=100");
        Assert.Equal(statements, narrowed.GetProperty("total").GetInt32());
        var dates = narrowed.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("date").GetString()).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        var second = await AskAsync("?q=health&skip=1&take=1");
        Assert.Equal(all.GetProperty("items")[1].GetProperty("key").GetGuid(), second.GetProperty("items")[0].GetProperty("key").GetGuid());
    }

    [Fact]
    public async Task Titles_are_suggested_while_a_word_is_typed()
    {
        var titles = await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/search/suggestions?q=words+mat&culture=en", TestContext.Current.CancellationToken);
        Assert.Contains(titles.EnumerateArray(), x => x.GetProperty("title").GetString()!.StartsWith("Words Matter", StringComparison.Ordinal));
        Assert.Empty((await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/search/suggestions?q=", TestContext.Current.CancellationToken)).EnumerateArray());
    }

    [Theory]
    [InlineData("?culture=xx", "culture")]
    [InlineData("?take=1000", "take")]
    [InlineData("?skip=-1", "skip")]
    [InlineData("?sort=best", "sort")]
    public async Task What_is_wrong_is_named(string query, string field)
    {
        using var answer = await site.Client.GetAsync("/api/v1/search" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        using var answer = await site.Client.GetAsync("/api/v1/search?q=" + new string('a', 401), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<JsonElement> AskAsync(string query) => site.Client.GetFromJsonAsync<JsonElement>("/api/v1/search" + query, TestContext.Current.CancellationToken)!;
}
