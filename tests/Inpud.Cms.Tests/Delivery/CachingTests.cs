using System.Net;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class CachingTests : IAsyncLifetime
{
    private DeliverySite _site = null!;
    private Library _library = null!;

    public async ValueTask InitializeAsync() => (_site, _library) = await Library.StartAsync(x => x["Umbraco:CMS:DeliveryApi:OutputCache:Enabled"] = "true");

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private string Words => $"content/item/{_library.WordsMatter.Key}";

    [Theory]
    [InlineData("content")]
    [InlineData("content/item/en")]
    [InlineData("content/item/nowhere")]
    [InlineData("content?sort=x:asc")]
    public async Task Every_answer_about_content_says_what_it_varies_by(string path)
    {
        using var response = await _site.GetAsync(path);
        var vary = string.Join(", ", response.Headers.Vary);
        Assert.All(["Accept-Language", "Preview", "Start-Item"], x => Assert.Contains(x, vary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_the_bytes_gets_304_until_they_change()
    {
        using var first = await _site.GetAsync(Words, "Accept-Language: en");
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var known in new[] { tag.Tag, $"W/{tag.Tag}", $"\"other\", {tag.Tag}", "*" })
        {
            using var again = await _site.GetAsync(Words, "Accept-Language: en", $"If-None-Match: {known}");
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        using var french = await _site.GetAsync(Words, "Accept-Language: fr", $"If-None-Match: {tag.Tag}");
        Assert.Equal(HttpStatusCode.OK, french.StatusCode);
        _library.WordsMatter.Values[("title", "en")] = "New words";
        _site.Changed(_library.WordsMatter.Key);
        using var changed = await _site.GetAsync(Words, "Accept-Language: en", $"If-None-Match: {tag.Tag}");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_kept_answer_is_served_again_with_its_age()
    {
        using var first = await _site.GetAsync(Words, "Accept-Language: en");
        Assert.Null(first.Headers.Age);
        Assert.True(await IsKeptAsync(Words, "Accept-Language: EN"));
        Assert.True(await IsKeptAsync(Words + "?utm_source=x", "Accept-Language: en"));
        Assert.False(await IsKeptAsync(Words + "?fields=properties[title]", "Accept-Language: en"));
    }

    [Fact]
    public async Task Languages_start_items_and_the_order_of_options_are_kept_apart()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("Words Matter", (string?)(await _site.JsonAsync(Words, "Accept-Language: en"))["name"]);
            Assert.Equal("Les mots comptent", (string?)(await _site.JsonAsync(Words, "Accept-Language: fr"))["name"]);
            Assert.Equal("Old note", (string?)(await _site.JsonAsync("content/item/old-note", "Start-Item: archive"))["name"]);
            using var nowhere = await _site.GetAsync("content/item/old-note");
            Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
            Assert.Equal("Setting", await FirstAsync("sort=level:asc&sort=name:desc"));
            Assert.Equal("Words Matter", await FirstAsync("sort=name:desc&sort=level:asc"));
        }

        async Task<string?> FirstAsync(string query) =>
            (string?)(await _site.JsonAsync($"content?fetch=descendants:{_library.Home.Key}&{query}", "Accept-Language: en"))["items"]![0]!["name"];
    }

    [Fact]
    public async Task Previews_and_what_needs_a_key_are_never_kept()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.False(await IsKeptAsync(Words, "Preview: true", "Api-Key: the-key"));
        }

        var (closed, library) = await Library.StartAsync(x =>
        {
            x["Umbraco:CMS:DeliveryApi:OutputCache:Enabled"] = "true";
            x["Umbraco:CMS:DeliveryApi:PublicAccess"] = "false";
        });
        await using var running = closed;
        await closed.JsonAsync($"content/item/{library.Home.Key}", "Api-Key: the-key");
        using var without = await closed.GetAsync($"content/item/{library.Home.Key}", "Api-Key: wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
    }

    [Fact]
    public async Task A_change_throws_away_what_shows_the_item_and_nothing_else()
    {
        var setting = $"content/item/{_library.Setting.Key}";
        foreach (var path in new[] { Words, setting, "content" })
        {
            // A response is kept a moment after it was sent.
            while (!await IsKeptAsync(path))
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }

        _library.Guide.Published["en"] = _library.Guide.Published["en"] with { Name = "A better guide" };
        _site.Changed(_library.Guide.Key);

        Assert.True(await IsKeptAsync(setting));
        Assert.Contains("A better guide", (await _site.JsonAsync(Words)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("A better guide", (await _site.JsonAsync("content")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picked_item_appears_once_it_is_published()
    {
        _library.WordsMatter.Values[("related", "")] = new[] { _library.Draft.Key };
        _site.Changed(_library.WordsMatter.Key);
        Assert.Empty((await _site.JsonAsync(Words))["properties"]!["related"]!.AsArray());
        _library.Draft.Published["en"] = ("Now published", "now", Library.Day(25));
        _site.Changed(_library.Draft.Key);
        Assert.Single((await _site.JsonAsync(Words))["properties"]!["related"]!.AsArray());
    }

    [Fact]
    public async Task A_parent_s_new_address_shows_in_what_lies_below()
    {
        await _site.JsonAsync(Words, "Accept-Language: en");
        _library.Publications.Published["en"] = ("Library", "library", Library.Day(9));
        _site.Changed(_library.Publications.Key);
        Assert.Equal("/en/library/words-matter/", (string?)(await _site.JsonAsync(Words, "Accept-Language: en"))["route"]!["path"]);
    }

    private async Task<bool> IsKeptAsync(string path, params string[] headers)
    {
        using var response = await _site.GetAsync(path, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.Age is not null;
    }
}
