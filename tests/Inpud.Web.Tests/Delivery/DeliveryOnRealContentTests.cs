using System.Net;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Delivery;

public sealed class DeliveryOnRealContentTests(SiteFixture site)
{
    private const string Api = "/umbraco/delivery/api/v2";

    [Theory]
    [InlineData("en", "ar")]
    [InlineData("ar", "en")]
    [InlineData("ru", "fr")]
    [InlineData("fr", "ru")]
    [InlineData("es", "pt")]
    [InlineData("pt", "es")]
    public async Task An_item_answers_in_the_asked_language_whatever_was_asked_before(string first, string second)
    {
        var key = SiteFixture.KeyOf("publications/words-matter");
        var titles = new List<string?>();
        foreach (var culture in new[] { first, second, first })
        {
            var item = await GetAsync($"{Api}/content/item/{key}", culture);
            titles.Add(item.GetProperty("properties").GetProperty("title").GetString());
            Assert.StartsWith($"/{culture}/", item.GetProperty("route").GetProperty("path").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(titles[0], titles[2]);
        var document = site.DocumentAt("publications/words-matter");
        Assert.Equal(document.GetValue("title", first), titles[0]);
        Assert.Equal(document.GetValue("title", second), titles[1]);
    }

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public async Task A_picked_items_expanded_title_is_in_the_asked_language_in_both_orders(string first, string second)
    {
        var key = SiteFixture.KeyOf("publications/words-matter");
        var names = new List<string>();
        foreach (var culture in new[] { first, second })
        {
            var item = await GetAsync($"{Api}/content/item/{key}?expand=properties[topics]", culture);
            names.Add(string.Join('|', item.GetProperty("properties").GetProperty("topics").EnumerateArray().Select(x => x.GetProperty("name").GetString())));
        }

        Assert.NotEqual("", names[0]);
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public async Task A_missing_language_header_answers_in_the_paths_language()
    {
        var document = await GetAsync($"{Api}/content/item/{SiteFixture.KeyOf("publications/words-matter")}", "ru");
        var path = document.GetProperty("route").GetProperty("path").GetString()!;

        var item = await GetAsync($"{Api}/content/item/{Uri.EscapeDataString(path)}", culture: null);

        Assert.Equal(site.DocumentAt("publications/words-matter").GetValue("title", "ru"), item.GetProperty("properties").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Every_item_lists_exactly_the_languages_in_which_it_is_published()
    {
        var all = await GetAsync($"{Api}/content?take=100&fields=properties[title]", "en");
        Assert.Equal(all.GetProperty("total").GetInt32(), all.GetProperty("items").GetArrayLength());
        var documents = site.Get<IContentService>();
        foreach (var item in all.GetProperty("items").EnumerateArray())
        {
            var document = documents.GetById(item.GetProperty("id").GetGuid())!;
            Assert.Equal(document.PublishedCultures.Order(StringComparer.Ordinal), item.GetProperty("cultures").EnumerateObject().Select(x => x.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("Zinnia Quill-Harrow")]
    [InlineData("Tamarisk")]
    public async Task A_contributor_who_may_not_be_named_appears_nowhere(string name)
    {
        foreach (var culture in new[] { "en", "es", "fr", "ru", "ar", "pt" })
        {
            var text = await TextAsync($"{Api}/content?take=100&expand=properties[$all]", culture);
            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(name, site.DocumentAt(name == "Tamarisk" ? "publications/strategic-plan-2021-2024" : "publications/taking-back-whats-ours").GetValue<string>("contributors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_seen_only_in_preview_with_the_key()
    {
        var key = SiteFixture.KeyOf("publications/dupi-stigma");

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync($"{Api}/content/item/{key}", "es")).StatusCode);
        var preview = await SendAsync($"{Api}/content/item/{key}", "es", ("Preview", "true"), ("Api-Key", "key-of-the-tests"));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("no-store", preview.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync($"{Api}/content/item/{key}", "es")).StatusCode);
    }

    [Fact]
    public async Task An_unchanged_item_costs_the_client_nothing_the_second_time()
    {
        var first = await SendAsync($"{Api}/content/item/{SiteFixture.KeyOf("publications/words-matter")}", "en");
        var tag = first.Headers.ETag!.ToString();

        var second = await SendAsync($"{Api}/content/item/{SiteFixture.KeyOf("publications/words-matter")}", "en", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Contains("Accept-Language", string.Join(',', first.Headers.Vary), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?filter=nonsense:1", "Filter option not found")]
    [InlineData("?fetch=nonsense:1", "Selector option not found")]
    [InlineData("?sort=nonsense:asc", "Sort option not found")]
    public async Task An_unknown_option_is_refused_by_name(string query, string title)
    {
        var response = await SendAsync($"{Api}/content{query}", "en");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(title, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<JsonElement> GetAsync(string url, string? culture)
    {
        using var json = JsonDocument.Parse(await TextAsync(url, culture));
        return json.RootElement.Clone();
    }

    private async Task<string> TextAsync(string url, string? culture)
    {
        var response = await SendAsync(url, culture);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {response.StatusCode} {text}");
        return text;
    }

    private Task<HttpResponseMessage> SendAsync(string url, string? culture, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (culture is not null)
        {
            request.Headers.Add("Accept-Language", culture);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
