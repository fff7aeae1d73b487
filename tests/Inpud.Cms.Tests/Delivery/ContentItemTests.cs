using System.Net;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class ContentItemTests : IAsyncLifetime
{
    private DeliverySite _site = null!;
    private Library _library = null!;

    public async ValueTask InitializeAsync() => (_site, _library) = await Library.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_item_has_the_members_that_Umbraco_gives_it()
    {
        var item = await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}", "Accept-Language: en");

        Assert.Equal("publication", (string?)item["contentType"]);
        Assert.Equal("Words Matter", (string?)item["name"]);
        Assert.Equal(_library.WordsMatter.Key, (Guid)item["id"]!);
        Assert.Equal("2024-01-03T00:00:00Z", (string?)item["createDate"]);
        Assert.Equal("2024-01-03T00:00:00Z", (string?)item["updateDate"]);
        Assert.Equal("/en/publications/words-matter/", (string?)item["route"]!["path"]);
        Assert.Equal(_library.Home.Key, (Guid)item["route"]!["startItem"]!["id"]!);
        Assert.Equal("home", (string?)item["route"]!["startItem"]!["path"]);
        Assert.Equal("Words Matter", (string?)item["properties"]!["title"]);
        Assert.Equal("/ar/منشورات/الكلمات-مهمة/", (string?)item["cultures"]!["ar"]!["path"]);
        Assert.Equal(["en", "ar", "fr"], item["cultures"]!.AsObject().Select(x => x.Key));
    }

    [Theory]
    [InlineData("en", "Words Matter")]
    [InlineData("AR", "الكلمات مهمة")]
    [InlineData("fr", "Les mots comptent")]
    public async Task Accept_Language_chooses_the_language_in_whatever_case(string language, string name)
    {
        var item = await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}", $"Accept-Language: {language}");
        Assert.Equal(name, (string?)item["name"]);
        Assert.Equal(name, (string?)item["properties"]!["title"]);
    }

    [Fact]
    public async Task Without_Accept_Language_an_id_answers_in_the_default_language()
    {
        Assert.Equal("Words Matter", (string?)(await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}"))["name"]);
    }

    [Fact]
    public async Task Without_Accept_Language_a_path_answers_in_the_language_of_its_domain()
    {
        Assert.Equal("Les mots comptent", (string?)(await _site.JsonAsync("content/item/fr/publications/les-mots-comptent"))["name"]);
        Assert.Equal("الكلمات مهمة", (string?)(await _site.JsonAsync("content/item/ar/منشورات/الكلمات-مهمة/"))["name"]);
    }

    [Fact]
    public async Task The_list_of_languages_that_a_browser_sends_counts_as_none()
    {
        var item = await _site.JsonAsync("content/item/fr/publications/les-mots-comptent", "Accept-Language: en-GB,en;q=0.9,ar;q=0.8");
        Assert.Equal("Les mots comptent", (string?)item["name"]);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("pt-BR")]
    public async Task A_language_that_the_site_does_not_have_shows_nothing_that_varies_by_language(string language)
    {
        using var varying = await _site.GetAsync($"content/item/{_library.WordsMatter.Key}", $"Accept-Language: {language}");
        Assert.Equal(HttpStatusCode.NotFound, varying.StatusCode);
        var list = await _site.JsonAsync("content?take=100", $"Accept-Language: {language}");
        Assert.Equal(0, (int)list["total"]!);
    }

    [Theory]
    [InlineData("e!")]
    [InlineData("en_US_POSIX;;;")]
    [InlineData("-")]
    [InlineData("zzzzzzzz-zzzzzzzz-zzzzzzzz-zzzzzzzz-zzzzzzzz-zzzzzzzz")]
    public async Task A_language_that_is_none_never_breaks_a_request(string language)
    {
        using var response = await _site.GetAsync($"content/item/{_library.WordsMatter.Key}", $"Accept-Language: {language}");
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound });
    }

    [Fact]
    public async Task An_encoded_path_is_decoded()
    {
        Assert.Equal("Words Matter", (string?)(await _site.JsonAsync("content/item/en%2Fpublications%2fwords-matter"))["name"]);
    }

    [Fact]
    public async Task No_path_is_the_home_of_the_site()
    {
        Assert.Equal("Home", (string?)(await _site.JsonAsync("content/item"))["name"]);
        Assert.Equal("Home", (string?)(await _site.JsonAsync("content/item/"))["name"]);
        Assert.Equal("Accueil", (string?)(await _site.JsonAsync("content/item/fr"))["name"]);
    }

    [Theory]
    [InlineData("content/item/en/publications/no-such-thing")]
    [InlineData("content/item/019ac000-0000-7000-8000-000000000000")]
    [InlineData("content/item/not-a-guid")]
    [InlineData("content/item/en/publications/%3Fx%23y%25")]
    [InlineData("content/item/preview-019ac000-0000-7000-8000-000000000000")]
    public async Task What_is_not_there_answers_404_with_problem_details(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_item_that_is_not_in_the_asked_language_answers_404()
    {
        using var response = await _site.GetAsync($"content/item/{_library.EnglishOnly.Key}", "Accept-Language: fr");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_item_without_languages_has_no_cultures()
    {
        var item = await _site.JsonAsync($"content/item/{_library.Setting.Key}", "Accept-Language: ar");
        Assert.Equal("Setting", (string?)item["name"]);
        Assert.Empty(item["cultures"]!.AsObject());
    }

    [Fact]
    public async Task Cultures_leave_out_a_language_in_which_a_parent_is_not_published()
    {
        _library.Publications.Published.Remove("fr");
        _site.Changed(_library.Publications.Key);
        var item = await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}", "Accept-Language: en");
        Assert.Equal(["en", "ar"], item["cultures"]!.AsObject().Select(x => x.Key));
    }

    [Fact]
    public async Task Update_date_is_that_of_the_language()
    {
        _library.WordsMatter.Published["fr"] = _library.WordsMatter.Published["fr"] with { Date = Library.Day(20) };
        _site.Changed(_library.WordsMatter.Key);
        Assert.Equal("2024-01-20T00:00:00Z", (string?)(await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}", "Accept-Language: fr"))["updateDate"]);
        Assert.Equal("2024-01-03T00:00:00Z", (string?)(await _site.JsonAsync($"content/item/{_library.WordsMatter.Key}", "Accept-Language: en"))["updateDate"]);
    }

    [Fact]
    public async Task Items_by_ids_are_a_bare_list_in_the_order_asked_for_without_those_that_are_not_there()
    {
        var items = await _site.JsonAsync($"content/items?id={_library.Guide.Key}&id={Guid.NewGuid()}&id={_library.WordsMatter.Key}&id={_library.Draft.Key}", "Accept-Language: en");
        Assert.Equal(["A guide", "Words Matter"], items.AsArray().Select(x => (string?)x!["name"]));
        Assert.Empty((await _site.JsonAsync("content/items")).AsArray());
    }

    [Fact]
    public async Task A_start_item_is_named_by_segment_or_by_key_and_paths_are_below_it()
    {
        Assert.Equal("Old note", (string?)(await _site.JsonAsync("content/item/old-note", "Start-Item: archive"))["name"]);
        Assert.Equal("Old note", (string?)(await _site.JsonAsync("content/item/old-note", $"Start-Item: {_library.Archive.Key}"))["name"]);
        var list = await _site.JsonAsync("content", "Start-Item: ARCHIVE", "Accept-Language: en");
        Assert.Equal(["Old note"], list["items"]!.AsArray().Select(x => (string?)x!["name"]));
    }

    [Fact]
    public async Task An_unknown_start_item_answers_404_in_words()
    {
        using var response = await _site.GetAsync("content", "Start-Item: nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("The Start-Item could not be found", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_path_that_changed_leads_to_the_new_one()
    {
        _site.Services.Redirects[($"{_library.Home.Id}/منشورات/قديم", "ar")] = _library.WordsMatter.Key;
        using var response = await _site.GetAsync("content/item/ar/منشورات/قديم/");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/ar/منشورات/الكلمات-مهمة/", Uri.UnescapeDataString(response.Headers.Location!.OriginalString));
        Assert.Equal("home", response.Headers.GetValues("Location-Start-Item-Path").Single());
        Assert.Equal(_library.Home.Key.ToString(), response.Headers.GetValues("Location-Start-Item-Id").Single());
    }
}
