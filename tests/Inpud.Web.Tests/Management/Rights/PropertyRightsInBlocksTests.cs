using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>What may be read and written of a document's blocks, property by property: a publication's contributors.</summary>
public sealed class PropertyRightsInBlocksTests(SiteFixture site, Cast cast) : IClassFixture<Cast>, IAsyncLifetime
{
    private const string Read = Cast.ReadProperties;
    private const string Write = Cast.WriteProperties;
    private readonly World _world = new(site, cast, Person.Writer);
    private Guid _key;

    private Guid Contributor => site.Get<IContentTypeService>().Get("contributor")!.Key;

    public async ValueTask InitializeAsync()
    {
        _key = await _world.PublishedAsync();
        var opened = await OpenAsync(_world.Admin);
        var list = new JsonObject
        {
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray() },
            ["contentData"] = new JsonArray(), ["settingsData"] = new JsonArray(), ["expose"] = new JsonArray(),
        };
        Add(list, "Nour", "Ulm");
        Add(list, "Ada", "Kyiv");
        Drafts.Entry(opened, "contributors")["value"] = list;
        await _world.Admin.DoAsync(HttpMethod.Put, Document, opened);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_may_not_be_read_of_a_block_is_not_sent_and_stays_when_the_rest_is_saved()
    {
        var editor = await SomebodyAsync(("organisation", []));
        await _world.Admin.DoAsync(HttpMethod.Put, $"{Document}/publish", new { publishSchedules = new[] { new { culture = "en" } } });
        foreach (var path in new[] { Document, $"{Document}/published" })
        {
            var sent = Drafts.Entry(await editor.GetAsync(path), "contributors")["value"]!;
            Assert.Equal(("Nour", null), (Value(sent, 0, "name"), Value(sent, 0, "organisation")));
            Assert.DoesNotContain("Ulm", sent.ToJsonString(), StringComparison.Ordinal);
        }

        var opened = await OpenAsync(editor);
        await editor.DoAsync(HttpMethod.Put, Document, opened);
        Set(List(opened), 1, "name", "Ada L.");
        await editor.DoAsync(HttpMethod.Put, Document, opened);
        Assert.Equal([("Nour", "Ulm"), ("Ada L.", "Kyiv")], await StoredAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_may_not_be_written_of_a_block_is_sent_back_as_it_was_or_refused_with_its_name(bool asText)
    {
        var editor = await SomebodyAsync(("organisation", [Read]));
        var opened = await OpenAsync(editor);
        Set(List(opened), 0, "name", "Nour A.");
        var changed = opened.DeepClone();
        Set(List(changed), 0, "organisation", "Elsewhere");
        if (asText)
        {
            // A client of somebody's own may write a list in another way.
            Drafts.Entry(changed, "contributors")["value"] = List(changed).ToJsonString();
        }

        await cast.RefusedAsync(editor, HttpMethod.Put, Document, changed);
        var (_, problem) = await editor.SendAsync(HttpMethod.Put, Document, changed);
        Assert.Contains("Contributors: Organisation", problem!["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        var cleared = opened.DeepClone();
        var values = List(cleared)["contentData"]![0]!["values"]!.AsArray();
        values.Remove(values.Single(x => (string?)x!["alias"] == "organisation"));
        await cast.RefusedAsync(editor, HttpMethod.Put, Document, cleared);

        await editor.DoAsync(HttpMethod.Put, Document, opened);
        Assert.Equal([("Nour A.", "Ulm"), ("Ada", "Kyiv")], await StoredAsync());
    }

    [Fact]
    public async Task A_new_block_begins_without_what_may_not_be_written_and_any_may_be_thrown_out()
    {
        var editor = await SomebodyAsync(("organisation", [Read]));
        var opened = await OpenAsync(editor);
        Add(List(opened), "Lin", "Preset");
        Remove(List(opened), 0);
        await editor.DoAsync(HttpMethod.Put, Document, opened);
        Assert.Equal([("Ada", "Kyiv"), ("Lin", null)], await StoredAsync());

        var body = Drafts.Body("New", "Nouveau");
        body["values"]!.AsArray().Add(Drafts.Value("contributors", null, List(await OpenAsync(_world.Admin)).DeepClone()));
        var made = Guid.Parse((await editor.DoAsync(HttpMethod.Post, "document", body))!);
        _world.Forget(made.ToString());
        Assert.Equal([("Ada", null), ("Lin", null)], await StoredAsync(made));
    }

    [Fact]
    public async Task A_block_that_is_thrown_out_does_not_come_back_with_what_may_not_be_written()
    {
        var editor = await SomebodyAsync(("organisation", [Read]));
        await _world.Admin.DoAsync(HttpMethod.Put, $"{Document}/publish", new { publishSchedules = new[] { new { culture = "en" } } });
        var published = (await _world.Admin.GetAsync($"document-version?documentId={_key}&culture=en"))["items"]!.AsArray()
            .First(x => x!["isCurrentPublishedVersion"]!.GetValue<bool>())!["id"]!.GetValue<string>();
        var opened = await OpenAsync(editor);
        Remove(List(opened), 0);
        await editor.DoAsync(HttpMethod.Put, Document, opened);
        await cast.RefusedAsync(editor, HttpMethod.Post, $"document-version/{published}/rollback");
        Assert.Equal([("Ada", "Kyiv")], await StoredAsync());
    }

    private string Document => $"document/{_key}";

    private Task<Api> SomebodyAsync(params (string Alias, string[] Verbs)[] said) =>
        cast.EditorAsync([Read, Write], [.. said.Select(x => (Contributor, x.Alias, x.Verbs))]);

    private Task<JsonNode> OpenAsync(Api who) => who.GetAsync(Document);

    private static JsonNode List(JsonNode opened) => Drafts.Entry(opened, "contributors")["value"]!;

    private void Add(JsonNode list, string name, string organisation)
    {
        var key = Guid.NewGuid().ToString();
        list["layout"]!["Umbraco.BlockList"]!.AsArray().Add(new JsonObject { ["contentKey"] = key });
        list["expose"]!.AsArray().Add(new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null });
        list["contentData"]!.AsArray().Add(new JsonObject
        {
            ["key"] = key,
            ["contentTypeKey"] = Contributor.ToString(),
            ["values"] = new JsonArray(
                Drafts.Value("name", null, name), Drafts.Value("role", null, new JsonArray("author")), Drafts.Value("organisation", null, organisation)),
        });
    }

    private static void Remove(JsonNode list, int at)
    {
        foreach (var part in new[] { list["layout"]!["Umbraco.BlockList"], list["contentData"], list["expose"] })
        {
            part!.AsArray().RemoveAt(at);
        }
    }

    private static string? Value(JsonNode list, int at, string alias) =>
        (string?)list["contentData"]![at]!["values"]!.AsArray().SingleOrDefault(x => (string?)x!["alias"] == alias)?["value"];

    private static void Set(JsonNode list, int at, string alias, string value) =>
        list["contentData"]![at]!["values"]!.AsArray().Single(x => (string?)x!["alias"] == alias)!["value"] = value;

    private async Task<(string?, string?)[]> StoredAsync(Guid? key = null)
    {
        var list = List(await _world.Admin.GetAsync($"document/{key ?? _key}"));
        return [.. list["contentData"]!.AsArray().Select((_, at) => (Value(list, at, "name"), Value(list, at, "organisation")))];
    }
}
