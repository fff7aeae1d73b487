using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>A document is opened, made, checked and saved as the editing client does it.</summary>
public sealed class EditingDocumentsTests(SiteFixture site) : IDisposable
{
    private readonly Drafts _drafts = new(site);

    [Fact]
    public async Task A_document_opens_with_every_field_in_each_of_its_languages_and_says_where_nothing_is()
    {
        var api = await EditorAsync();
        var stored = site.DocumentAt("publications/words-matter");

        var opened = await api.GetAsync($"document/{stored.Key}");

        var cultures = stored.AvailableCultures.ToArray();
        var fields = stored.Properties.SelectMany(x => x.PropertyType.VariesByCulture() ? cultures.Select(c => (x.Alias, (string?)c)) : [(x.Alias, null)]);
        Assert.Equal(
            fields.Order(), opened["values"]!.AsArray().Select(x => ((string)x!["alias"]!, (string?)x["culture"])).Order());
        Assert.All(opened["values"]!.AsArray(), x => Assert.True(x!.AsObject().ContainsKey("value")));
        Assert.Equal(cultures.Order(), opened["variants"]!.AsArray().Select(x => (string)x!["culture"]!).Order());
        Assert.Equal("""{"date":"2020-03-01","timeZone":null}""", Drafts.Entry(opened, "datePublished")["value"]!.ToJsonString());
        var block = Drafts.Entry(opened, "contributors")["value"]!;
        Assert.NotEmpty(block["layout"]!["Umbraco.BlockList"]!.AsArray());
        Assert.Equal("Umbraco.TextBox", (string?)block["contentData"]![0]!["values"]![0]!["editorAlias"]);

        var published = await api.GetAsync($"document/{stored.Key}/published");
        Assert.Equal(Sorted(opened["values"]!), Sorted(published["values"]!));
    }

    [Fact]
    public async Task A_publication_is_made_checked_saved_and_published_in_one_language_and_readers_see_just_that()
    {
        var api = await EditorAsync();
        await api.DoAsync(HttpMethod.Post, "document/validate", Drafts.Body("An atlas of doors", "Un atlas de portes"));
        var key = await _drafts.MakeAsync(api, "An atlas of doors", "Un atlas de portes");

        var opened = await api.GetAsync($"document/{key}");
        Drafts.Entry(opened, "body", "en")["value"] = "Doors, *mostly* open.";
        opened["culturesToPublish"] = new JsonArray("en");
        await api.DoAsync(HttpMethod.Put, $"document/{key}/update-and-publish", opened);

        var after = await api.GetAsync($"document/{key}");
        Assert.Equal("Published", (string?)Drafts.VariantOf(after, "en")["state"]);
        Assert.Equal("Draft", (string?)Drafts.VariantOf(after, "fr")["state"]);
        Assert.Equal(["en"], _drafts.Stored(key).PublishedCultures);
        using var page = await site.Client.GetAsync("/en/publications/an-atlas-of-doors/", TestContext.Current.CancellationToken);
        Assert.Contains("<em>mostly</em>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var urls = await api.GetAsync($"document/urls?id={key}&culture=en");
        Assert.Equal("/en/publications/an-atlas-of-doors/", (string?)urls[0]!["urlInfos"]!.AsArray().Single()!["url"]);
    }

    [Fact]
    public async Task What_is_wrong_points_at_the_field_it_is_wrong_in()
    {
        var api = await EditorAsync();
        var key = await _drafts.MakeAsync(api, "A ledger of storms", "Un registre des orages");
        var opened = await api.GetAsync($"document/{key}");
        Drafts.Entry(opened, "title", "en")["value"] = "";
        Drafts.Entry(opened, "isbn")["value"] = "123";
        Drafts.VariantOf(opened, "fr")["name"] = "";
        Drafts.Entry(opened, "contributors")["value"] = JsonNode.Parse("""
            {"layout":{"Umbraco.BlockList":[{"contentKey":"5f7bd6a2-9d15-4d5b-8ae1-0d2a37a4f001"}]},
             "contentData":[{"key":"5f7bd6a2-9d15-4d5b-8ae1-0d2a37a4f001","contentTypeKey":"b68dd559-dda3-481e-83ae-62c20c950000","values":[]}],
             "settingsData":[],"expose":[{"contentKey":"5f7bd6a2-9d15-4d5b-8ae1-0d2a37a4f001","culture":null,"segment":null}]}
            """);
        opened["cultures"] = new JsonArray("en");

        var (status, name) = await ValidateAsync(api, key, opened);
        Drafts.VariantOf(opened, "fr")["name"] = "Un registre des orages";
        var (_, values) = await ValidateAsync(api, key, opened);
        opened["values"]!.AsArray().Remove(Drafts.Entry(opened, "title", "en"));
        opened["values"]!.AsArray().Add(Drafts.Value("title", "en", null));
        var (_, moved) = await ValidateAsync(api, key, opened);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains($"$.variants[{IndexOf(opened["variants"]!, x => (string?)x["culture"] == "fr")}].name", name);
        var isbn = IndexOf(opened["values"]!, x => (string?)x["alias"] == "isbn");
        Assert.Contains(values, x => x.StartsWith("$.values[", StringComparison.Ordinal) && x.EndsWith("].value", StringComparison.Ordinal));
        Assert.Contains(moved, x => x == $"$.values[{isbn}].value");
        Assert.Contains($"$.values[{opened["values"]!.AsArray().Count - 1}].value", moved);
        var list = IndexOf(opened["values"]!, x => (string?)x["alias"] == "contributors");
        Assert.Contains($"$.values[{list}].value.contentData[0].values[?(@.alias == 'name' && @.culture == null && @.segment == null)].value", moved);
        Assert.DoesNotContain(moved, x => x.Contains("'fr'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mandatory_field_that_a_new_document_does_not_mention_is_named_by_its_place()
    {
        var api = await EditorAsync();
        var body = Drafts.Body("Nothing in it");
        body["values"] = new JsonArray();

        var (status, answer) = await api.SendAsync(HttpMethod.Post, "document/validate", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("$.values[?(@.alias == 'title' && @.culture == 'en' && @.segment == null)].value", answer!["errors"]!.AsObject().Select(x => x.Key));
        Assert.Contains("$.values[?(@.alias == 'ourRole' && @.culture == null && @.segment == null)].value", answer["errors"]!.AsObject().Select(x => x.Key));
    }

    [Fact]
    public async Task Two_people_in_two_languages_lose_nothing_and_the_second_in_the_same_language_is_told_who_came_first()
    {
        var (one, two) = (await EditorAsync(), await EditorAsync());
        var key = await _drafts.MakeAsync(one, "A census of lamps", "Un recensement des lampes");
        var (first, second) = (await one.GetAsync($"document/{key}"), await two.GetAsync($"document/{key}"));
        Drafts.Entry(first, "body", "en")["value"] = "In English";
        Drafts.Entry(second, "body", "fr")["value"] = "En français";
        await one.DoAsync(HttpMethod.Put, $"document/{key}", first);
        await two.DoAsync(HttpMethod.Put, $"document/{key}", second);
        Assert.Equal("In English", _drafts.Stored(key).GetValue<string>("body", "en"));
        Assert.Equal("En français", _drafts.Stored(key).GetValue<string>("body", "fr"));

        Drafts.Entry(second, "body", "en")["value"] = "Something else";
        var (status, problem) = await two.SendAsync(HttpMethod.Put, $"document/{key}", second);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(one.User.Name!, (string)problem!["detail"]!, StringComparison.Ordinal);
        Assert.StartsWith("English", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.True(((string)problem["detail"]!).Length <= 250);
        Assert.Equal("In English", _drafts.Stored(key).GetValue<string>("body", "en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"documentType":"publication"}""")]
    [InlineData("""{"values":[null],"variants":[null]}""")]
    [InlineData("""{"values":{"title":1},"variants":7}""")]
    [InlineData("""{"variants":[{"culture":"en","name":null}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":7}]}""")]
    [InlineData("""{"variants":[{"culture":"xx","name":"Nowhere"}]}""")]
    [InlineData("""{"variants":[{"culture":null,"name":"No language"}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"Twice"},{"culture":"en","name":"Twice"}],"values":[{"alias":"nonsense","value":1}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"Big"}],"values":[{"alias":"edition","value":1e999}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"Shared"}],"values":[{"alias":"edition","culture":"en","value":"x"}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"Segment"}],"values":[{"alias":"edition","segment":"s","value":"x"}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"Date","updateDate":"yesterday"}]}""")]
    [InlineData("""{"variants":[{"culture":"en","name":"No\u0000text"}]}""")]
    public async Task A_body_that_cannot_be_meant_is_refused_and_changes_nothing(string body)
    {
        var api = await EditorAsync();
        var key = await _drafts.MakeAsync(api, "Kept as it was");
        var before = await api.GetAsync($"document/{key}");

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, "document"), (HttpMethod.Post, "document/validate"), (HttpMethod.Post, "document/create-and-publish"),
        })
        {
            var (status, _) = await api.TryAsync(method, path, body);
            Assert.InRange((int)status, 400, 499);
        }

        foreach (var path in new[] { $"document/{key}", $"document/{key}/update-and-publish", $"/umbraco/management/api/v1.1/document/{key}/validate" })
        {
            await api.TryAsync(HttpMethod.Put, path, body);
        }

        var after = await api.GetAsync($"document/{key}");
        Assert.Equal(Sorted(before["values"]!), Sorted(after["values"]!));
        Assert.Equal("Kept as it was", (string?)after["variants"]![0]!["name"]);
    }

    [Fact]
    public async Task Whatever_an_editor_sends_as_a_value_is_stored_or_refused()
    {
        var api = await EditorAsync();
        var key = await _drafts.MakeAsync(api, "A cellar of oddities");
        var fields = (await api.GetAsync($"document/{key}"))["values"]!.AsArray().Select(x => (Alias: (string)x!["alias"]!, Culture: (string?)x["culture"])).ToArray();
        foreach (var odd in new[]
        {
            "7", "-1.5e20", "true", "[]", "{}", "[[]]", "[null]", "[{}]", "\"\"", "\"no\\u0000text\"", "\"\\ud800\"", "[\"a\",1]", """{"date":7}""",
            """{"layout":[],"contentData":{}}""", """{"layout":{"Umbraco.BlockList":[null]},"contentData":[null],"expose":[null]}""",
            """{"contentData":[{"key":"x","contentTypeKey":"y"}]}""", """[{"type":"document","unique":"x"}]""", """[{"mediaKey":"x"}]""",
            """[{"type":"external","url":"javascript:alert(1)","name":null}]""",
        })
        {
            var opened = await api.GetAsync($"document/{key}");
            var values = string.Join(',', fields.Select(x => Entry(x.Alias, x.Culture, x.Alias == "title" ? "\"A cellar of oddities\"" : odd)));
            var body = $$"""{"variants":{{opened["variants"]!.ToJsonString()}},"values":[{{values}}]}""";
            await api.TryAsync(HttpMethod.Put, $"document/{key}", body);
            await api.TryAsync(HttpMethod.Put, $"/umbraco/management/api/v1.1/document/{key}/validate", body);
            await api.GetAsync($"document/{key}");
        }

        Assert.Equal("A cellar of oddities", _drafts.Stored(key).GetValue<string>("title", "en"));
    }

    [Fact]
    public async Task A_key_is_used_once_and_a_name_is_not_endless()
    {
        var api = await EditorAsync();
        var body = Drafts.Body("The first of its key");
        _drafts.Remember(await api.DoAsync(HttpMethod.Post, "document", body));

        Assert.Equal((HttpStatusCode.BadRequest, "DuplicateKey"), await api.TryAsync(HttpMethod.Post, "document", body));
        body["id"] = Guid.Empty;
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidKey"), await api.TryAsync(HttpMethod.Post, "document", body));
        Assert.Equal(HttpStatusCode.BadRequest, (await api.TryAsync(HttpMethod.Post, "document", Drafts.Body(new string('x', 256)))).Status);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "NotAllowed"),
            await api.TryAsync(HttpMethod.Post, "document", Drafts.Body("Where none may be", parent: SiteFixture.KeyOf("topics"))));
        Assert.Equal(
            (HttpStatusCode.NotFound, "ParentNotFound"),
            await api.TryAsync(HttpMethod.Post, "document", Drafts.Body("Nowhere", parent: Guid.NewGuid())));
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"document/{Guid.NewGuid()}")).Status);
    }

    public void Dispose() => _drafts.Dispose();

    private Task<Api> EditorAsync() => Api.AsAsync(site, Constants.Security.EditorGroupKey);

    private static async Task<(HttpStatusCode Status, string[] Errors)> ValidateAsync(Api api, string key, JsonNode body)
    {
        var (status, answer) = await api.SendAsync(HttpMethod.Put, $"/umbraco/management/api/v1.1/document/{key}/validate", body);
        return (status, [.. answer!["errors"]!.AsObject().Select(x => x.Key)]);
    }

    private static int IndexOf(JsonNode list, Func<JsonNode, bool> which) => list.AsArray().Select(x => x!).ToList().FindIndex(x => which(x));

    private static string Entry(string alias, string? culture, string value) =>
        $$"""{"alias":"{{alias}}","culture":{{(culture is null ? "null" : $"\"{culture}\"")}},"value":{{value}}}""";

    private static string[] Sorted(JsonNode list) => [.. list.AsArray().Select(x => x!.ToJsonString()).Order(StringComparer.Ordinal)];
}
