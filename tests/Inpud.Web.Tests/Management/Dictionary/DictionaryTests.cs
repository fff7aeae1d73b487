using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Dictionary;

public sealed class DictionaryTests(SiteFixture site)
{
    private IDictionaryItemService Words => site.Get<IDictionaryItemService>();

    [Fact]
    public async Task A_word_is_made_found_moved_and_taken_away()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var parent = await MakeAsync(desk, "Test.Parent");
        var child = await MakeAsync(desk, "Test.Child", ("en", "Child"), ("fr", ""));
        Assert.Equal(["en"], (await Words.GetAsync(Guid.Parse(child)))!.Translations.Select(x => x.LanguageIsoCode));
        await desk.DoAsync(HttpMethod.Put, $"dictionary/{child}/move", new { target = new { id = parent } });
        Assert.Equal(child, (await desk.GetAsync($"tree/dictionary/children?parentId={parent}"))["items"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(2, (await desk.GetAsync($"tree/dictionary/ancestors?descendantId={child}")).AsArray().Count);
        Assert.Contains((await desk.GetAsync("tree/dictionary/root?take=1000"))["items"]!.AsArray(), x => x!["id"]!.GetValue<string>() == parent && x["hasChildren"]!.GetValue<bool>());
        Assert.Equal(1, (await desk.GetAsync("dictionary?filter=test.child"))["total"]!.GetValue<int>());
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"dictionary/{parent}/move", new { target = new { id = child } });
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Put, $"dictionary/{parent}/move", new { target = new { id = Guid.NewGuid() } });
        await desk.DoAsync(HttpMethod.Delete, $"dictionary/{parent}");
        Assert.Null(await Words.GetAsync(Guid.Parse(child)));
    }

    [Fact]
    public async Task Two_who_change_two_languages_lose_nothing_in_either_order()
    {
        using var first = await Seat.OfAsync(site, "admin");
        using var second = await Seat.OfAsync(site, "admin");
        var key = await MakeAsync(first, "Test.Both", ("en", "One"), ("fr", "Un"));
        var (mine, theirs) = (await first.GetAsync($"dictionary/{key}"), await second.GetAsync($"dictionary/{key}"));
        await SaveAsync(first, key, Written(mine, "en", "Two"));
        await SaveAsync(second, key, Written(theirs, "fr", "Deux"));
        Assert.Equal(("Two", "Deux"), (await TextAsync(key, "en"), await TextAsync(key, "fr")));
        await first.DoAsync(HttpMethod.Delete, $"dictionary/{key}");
    }

    [Fact]
    public async Task Whoever_changes_the_same_language_second_is_told_and_nothing_of_theirs_is_saved()
    {
        using var first = await Seat.OfAsync(site, "admin");
        using var second = await Seat.OfAsync(site, "admin");
        var key = await MakeAsync(first, "Test.Same", ("en", "One"), ("fr", "Un"));
        var (mine, theirs) = (await first.GetAsync($"dictionary/{key}"), await second.GetAsync($"dictionary/{key}"));
        await SaveAsync(first, key, Written(mine, "en", "Two"));
        await second.RefusedAsync(
            HttpStatusCode.Conflict, HttpMethod.Put, $"dictionary/{key}", Written(Written(theirs, "en", "Three"), "fr", "Trois"));
        Assert.Equal(("Two", "Un"), (await TextAsync(key, "en"), await TextAsync(key, "fr")));
        await SaveAsync(second, key, Written(await second.GetAsync($"dictionary/{key}"), "en", "Three"));
        Assert.Equal("Three", await TextAsync(key, "en"));
        await first.DoAsync(HttpMethod.Delete, $"dictionary/{key}");
    }

    [Fact]
    public async Task A_translator_of_French_changes_French_and_nothing_else()
    {
        using var admin = await Seat.OfAsync(site, "admin");
        var group = await Groups.MakeAsync(site, ["translation"], [], "fr");
        using var desk = await Seat.OfAsync(site, group.Alias);
        var key = await MakeAsync(admin, "Test.French", ("en", "One"), ("fr", "Un"));
        var loaded = await desk.GetAsync($"dictionary/{key}");
        await SaveAsync(desk, key, Written(Written(loaded, "fr", "Deux"), "en", "Hacked"));
        await desk.DoAsync(HttpMethod.Put, $"dictionary/{key}", new { name = "Test.French", translations = new[] { new { isoCode = "en", translation = "Hacked" } } });
        Assert.Equal(("One", "Deux"), (await TextAsync(key, "en"), await TextAsync(key, "fr")));
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, $"dictionary/{key}", new { name = "Test.Renamed" });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, $"dictionary/{key}");
        await desk.RefusedAsync(
            HttpStatusCode.Forbidden, HttpMethod.Post, "dictionary", new { name = "Test.New", translations = new[] { new { isoCode = "en", translation = "x" } } });
        Assert.Equal("Test.French", (await Words.GetAsync(Guid.Parse(key)))!.ItemKey);
        await admin.DoAsync(HttpMethod.Delete, $"dictionary/{key}");
    }

    [Fact]
    public async Task Words_go_out_as_a_file_and_come_in_without_overwriting()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var parent = await MakeAsync(desk, "Test.Export", ("en", "Words & <more>"));
        var child = await desk.DoAsync(HttpMethod.Post, "dictionary", new { name = "Test.Export.Child", parent = new { id = parent }, translations = new[] { new { isoCode = "fr", translation = "Enfant" } } });
        using var response = await desk.SendAsync(HttpMethod.Get, $"dictionary/{parent}/export?includeChildren=true");
        var file = await response.Content.ReadAsByteArrayAsync();
        await desk.DoAsync(HttpMethod.Delete, $"dictionary/{parent}");

        var made = await desk.DoAsync(HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = await desk.UploadAsync("words.udt", file) } });
        Assert.Equal(parent, made);
        Assert.Equal(("Words & <more>", "Enfant"), (await TextAsync(parent, "en"), await TextAsync(child, "fr")));

        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("Enfant", "Autre", StringComparison.Ordinal));
        await desk.DoAsync(HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = await desk.UploadAsync("words.udt", changed) } });
        Assert.Equal("Enfant", await TextAsync(child, "fr"));
        await desk.DoAsync(HttpMethod.Delete, $"dictionary/{parent}");
    }

    [Fact]
    public async Task What_cannot_be_stored_or_read_is_refused()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        foreach (var body in new object[]
        {
            new { name = "" }, new { name = new string('x', 451) }, new { name = 7 }, new { translations = "x" },
            new { name = "Test.Bad", translations = new[] { new { isoCode = "en", translation = "\0" } } },
            new { name = "Test.Bad", translations = new[] { new { isoCode = "en", translation = "a" }, new { isoCode = "EN", translation = "b" } } },
        })
        {
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "dictionary", body);
        }

        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "dictionary", new { name = "Test.Bad", parent = new { id = Guid.NewGuid() } });
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"dictionary/{Guid.NewGuid()}");
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = Guid.NewGuid() } });
        foreach (var text in new[] { "no xml", "<DictionaryItem/>", "<Other/>", "<!DOCTYPE x [<!ENTITY e 'x'>]><DictionaryItem Name='&e;'/>" })
        {
            await desk.RefusedAsync(
                HttpStatusCode.BadRequest, HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = await desk.UploadAsync("x.udt", Encoding.UTF8.GetBytes(text)) } });
        }

        var key = await MakeAsync(desk, "Test.Twice");
        await desk.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "dictionary", new { name = "Test.Twice" });
        await desk.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "dictionary", new { id = key, name = "Test.Other" });
        await desk.DoAsync(HttpMethod.Delete, $"dictionary/{key}");
    }

    [Fact]
    public async Task Without_its_section_the_dictionary_is_closed()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, "dictionary");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "dictionary", new { name = "Test.Writer" });
        Assert.False(await Words.ExistsAsync("Test.Writer"));
    }

    private static Task<string> MakeAsync(Seat desk, string name, params (string Culture, string Text)[] texts) => desk.DoAsync(
        HttpMethod.Post, "dictionary", new { name, translations = texts.Select(x => new { isoCode = x.Culture, translation = x.Text }) });

    private static Task SaveAsync(Seat desk, string key, JsonNode item) => desk.DoAsync(HttpMethod.Put, $"dictionary/{key}", item);

    /// <summary>What the client does when somebody types: it keeps every member and replaces the text.</summary>
    private static JsonNode Written(JsonNode item, string culture, string text)
    {
        var changed = item.DeepClone();
        changed["translations"]!.AsArray().Single(x => x!["isoCode"]!.GetValue<string>() == culture)!["translation"] = text;
        return changed;
    }

    private async Task<string?> TextAsync(string key, string culture) =>
        (await Words.GetAsync(Guid.Parse(key)))!.Translations.SingleOrDefault(x => x.LanguageIsoCode == culture)?.Value;
}
