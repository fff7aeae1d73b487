using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>What may be read and written of a document, property by property.</summary>
public sealed class PropertyRightsTests(SiteFixture site, Cast cast) : IClassFixture<Cast>, IAsyncLifetime
{
    private const string Read = Cast.ReadProperties;
    private const string Write = Cast.WriteProperties;
    private readonly World _world = new(site, cast, Person.Writer);
    private Guid _key;

    public async ValueTask InitializeAsync() => _key = await _world.PublishedAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_may_not_be_read_is_not_sent_and_stays_when_the_rest_is_saved()
    {
        var editor = await SomebodyAsync([Read, Write], ("summary", []), ("ourRole", []));
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{_key}", await _world.ChangedAsync(_key, "en", "Changed"));
        var version = (await editor.GetAsync($"document-version?documentId={_key}&culture=en"))["items"]![1]!["id"]!.GetValue<string>();
        foreach (var path in new[] { $"document/{_key}", $"document/{_key}/published", $"document-version/{version}" })
        {
            var aliases = (await editor.GetAsync(path))["values"]!.AsArray().Select(x => (string?)x!["alias"]).ToArray();
            Assert.Contains("title", aliases);
            Assert.DoesNotContain("summary", aliases);
            Assert.DoesNotContain("ourRole", aliases);
        }

        var opened = await editor.GetAsync($"document/{_key}");
        Drafts.Entry(opened, "title", "fr")["value"] = "Un autre titre";
        await editor.DoAsync(HttpMethod.Put, $"document/{_key}", opened);
        Assert.Equal(("Un autre titre", $"About {World.French}"), (_world.Title(_key), _world.Stored(_key)!.GetValue("summary", "fr")));
        Assert.NotNull(_world.Stored(_key)!.GetValue("ourRole"));
    }

    [Fact]
    public async Task What_may_not_be_written_is_sent_back_as_it_was_or_refused()
    {
        var editor = await SomebodyAsync([Read, Write], ("summary", [Read]), ("ourRole", [Read]));
        var opened = await editor.GetAsync($"document/{_key}");
        Drafts.Entry(opened, "title", "fr")["value"] = "Un autre titre";
        foreach (var (alias, culture, value) in new[] { ("summary", "fr", (JsonNode)"Changed"), ("ourRole", null, new JsonArray("partner")) })
        {
            var changed = opened.DeepClone();
            Drafts.Entry(changed, alias, culture)["value"] = value;
            await cast.RefusedAsync(editor, HttpMethod.Put, $"document/{_key}", changed);
            changed["culturesToPublish"] = new JsonArray("fr");
            await cast.RefusedAsync(editor, HttpMethod.Put, $"document/{_key}/update-and-publish", changed);
        }

        var (_, problem) = await editor.SendAsync(HttpMethod.Put, $"document/{_key}", Changed(opened, "summary", "fr"));
        Assert.Contains("Summary", problem!["detail"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        await editor.DoAsync(HttpMethod.Put, $"document/{_key}", opened);
        Assert.Equal(("Un autre titre", $"About {World.French}"), (_world.Title(_key), _world.Stored(_key)!.GetValue("summary", "fr")));
    }

    [Fact]
    public async Task Where_nothing_is_said_of_a_property_what_holds_everywhere_holds()
    {
        var reader = await SomebodyAsync([Read]);
        await cast.RefusedAsync(reader, HttpMethod.Put, $"document/{_key}", Changed(await reader.GetAsync($"document/{_key}"), "title", "fr"));
        var blind = await SomebodyAsync([], ("title", [Read, Write]));
        var opened = await blind.GetAsync($"document/{_key}");
        Assert.All(opened["values"]!.AsArray(), x => Assert.Equal("title", (string?)x!["alias"]));
        await blind.DoAsync(HttpMethod.Put, $"document/{_key}", Changed(opened, "title", "fr"));
        Assert.Equal(("Changed", $"About {World.French}"), (_world.Title(_key), _world.Stored(_key)!.GetValue("summary", "fr")));
    }

    [Fact]
    public async Task Rolling_back_does_not_change_what_may_not_be_written()
    {
        var editor = await SomebodyAsync([Read, Write], ("summary", [Read]));
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{_key}", await _world.ChangedAsync(_key));
        var earlier = await EarlierAsync();
        await editor.DoAsync(HttpMethod.Post, $"document-version/{earlier}/rollback?culture=fr");
        Assert.Equal(World.French, _world.Title(_key));

        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{_key}", Changed(await _world.Admin.GetAsync($"document/{_key}"), "summary", "fr"));
        await cast.RefusedAsync(editor, HttpMethod.Post, $"document-version/{earlier}/rollback?culture=fr");
        await cast.RefusedAsync(editor, HttpMethod.Post, $"document-version/{earlier}/rollback");
        Assert.Equal("Changed", _world.Stored(_key)!.GetValue("summary", "fr"));
    }

    [Fact]
    public async Task A_new_document_and_a_new_language_begin_without_what_may_not_be_written()
    {
        var editor = await SomebodyAsync([Read, Write], ("summary", [Read]));
        var body = Drafts.Body("New", "Nouveau");
        var made = Guid.Parse((await editor.DoAsync(HttpMethod.Post, "document", body))!);
        _world.Forget(made.ToString());
        Assert.Equal(("Nouveau", null), (_world.Title(made), _world.Stored(made)!.GetValue("summary", "fr")));

        var opened = await editor.GetAsync($"document/{_key}");
        opened["variants"]!.AsArray().Add(Drafts.Variant("es", "Puertas"));
        opened["values"]!.AsArray().Add(Drafts.Value("title", "es", "Puertas"));
        opened["values"]!.AsArray().Add(Drafts.Value("summary", "es", "Preset"));
        await editor.DoAsync(HttpMethod.Put, $"document/{_key}", opened);
        Assert.Equal(("Puertas", null), (_world.Title(_key, "es"), _world.Stored(_key)!.GetValue("summary", "es")));
    }

    private static JsonNode Changed(JsonNode opened, string alias, string? culture)
    {
        var changed = opened.DeepClone();
        Drafts.Entry(changed, alias, culture)["value"] = "Changed";
        return changed;
    }

    private async Task<Guid> EarlierAsync()
    {
        var versions = await site.Get<IContentVersionService>().GetPagedContentVersionsAsync(_key, "fr", 0, 10);
        return versions.Result!.Items.First(x => x.CurrentPublishedVersion).VersionId.ToGuid();
    }

    private Task<Api> SomebodyAsync(string[] everywhere, params (string Alias, string[] Verbs)[] said) =>
        cast.EditorAsync(everywhere, [.. said.Select(x => (Drafts.PublicationType, x.Alias, x.Verbs))]);
}
