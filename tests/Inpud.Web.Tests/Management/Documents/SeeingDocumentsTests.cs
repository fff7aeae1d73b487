using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>Trees, lists and searches show what a user may see, and the names on the way to it.</summary>
public sealed class SeeingDocumentsTests(SiteFixture site) : IDisposable
{
    private readonly Drafts _drafts = new(site);

    private Guid Home => site.Get<IContentService>().GetRootContent().First().Key;

    [Fact]
    public async Task Who_starts_at_a_branch_sees_it_and_the_names_that_lead_there_and_nothing_else()
    {
        var statements = SiteFixture.KeyOf("statements");
        var api = await LimitedAsync(statements);

        var root = Items(await api.GetAsync("tree/document/root")).Single();
        Assert.Equal((Home, true), ((Guid)root["id"]!, (bool)root["noAccess"]!));
        var below = Items(await api.GetAsync($"tree/document/children?parentId={Home}")).Single();
        Assert.Equal((statements, false), ((Guid)below["id"]!, (bool)below["noAccess"]!));
        Assert.True((long)(await api.GetAsync($"tree/document/children?parentId={statements}"))["total"]! > 1);
        Assert.Equal(0, (long)(await api.GetAsync($"tree/document/children?parentId={Drafts.Publications}"))["total"]!);
        var siblings = await api.GetAsync($"tree/document/siblings?target={statements}&before=5&after=5");
        Assert.Single(siblings["items"]!.AsArray());
        Assert.Equal((0, 0), ((long)siblings["totalBefore"]!, (long)siblings["totalAfter"]!));
        var ancestors = (await api.GetAsync($"tree/document/ancestors?descendantId={statements}")).AsArray();
        Assert.Equal([Home, statements], ancestors.Select(x => (Guid)x!["id"]!));

        Assert.Empty((await api.GetAsync($"item/document?id={SiteFixture.KeyOf("publications/words-matter")}")).AsArray());
        Assert.Equal(0, (long)(await api.GetAsync("item/document/search?query=words%20matter"))["total"]!);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.TryAsync(HttpMethod.Get, $"collection/document/{Drafts.Publications}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await api.TryAsync(HttpMethod.Get, $"collection/document/{statements}")).Status);
    }

    [Fact]
    public async Task What_a_group_may_not_read_is_in_no_tree_list_or_search()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await _drafts.MakeAsync(editor, "A sealed envelope");
        var group = await Groups.MakeAsync(site, [Constants.Applications.Content], ["Umb.Document.Read"]);
        group.GranularPermissions.Add(new DocumentGranularPermission { Key = Guid.Parse(key), Permission = "" });
        Assert.True((await site.Get<IUserGroupService>().UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        var api = await Api.AsAsync(site, group.Key);

        foreach (var path in new[]
        {
            $"tree/document/children?parentId={Drafts.Publications}&take=1000", $"collection/document/{Drafts.Publications}?take=1000",
            $"collection/document/{Drafts.Publications}?filter=sealed", "item/document/search?query=sealed%20envelope",
        })
        {
            Assert.DoesNotContain(key, Items(await api.GetAsync(path)).Select(x => (string)x["id"]!));
            Assert.Contains(key, Items(await editor.GetAsync(path)).Select(x => (string)x["id"]!));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await api.TryAsync(HttpMethod.Get, $"document/{key}")).Status);
    }

    [Fact]
    public async Task Any_part_of_a_long_branch_can_be_asked_for_and_its_neighbours_are_counted()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var all = Items(await api.GetAsync($"tree/document/children?parentId={Drafts.Publications}&take=1000")).Select(x => (string)x["id"]!).ToArray();

        foreach (var (skip, take) in new[] { (0, 3), (3, 3), (2, 5), (7, 4), (all.Length - 1, 10), (all.Length + 5, 10) })
        {
            var part = await api.GetAsync($"tree/document/children?parentId={Drafts.Publications}&skip={skip}&take={take}");
            Assert.Equal(all.Length, (int)part["total"]!);
            Assert.Equal(all.Skip(skip).Take(take), Items(part).Select(x => (string)x["id"]!));
        }

        Assert.Equal((all.Length, 0), Count(await api.GetAsync($"tree/document/children?parentId={Drafts.Publications}&take=0")));
        var around = await api.GetAsync($"tree/document/siblings?target={all[5]}&before=2&after=1");
        Assert.Equal(all[3..7], Items(around).Select(x => (string)x["id"]!));
        Assert.Equal((3, all.Length - 7), ((int)around["totalBefore"]!, (int)around["totalAfter"]!));
        Assert.All(Items(around), x => Assert.Equal(Drafts.Publications, (Guid)x["parent"]!["id"]!));
    }

    [Fact]
    public async Task A_name_is_found_in_any_language_whatever_its_case_and_the_asked_language_comes_first()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var words = SiteFixture.KeyOf("publications/words-matter");

        foreach (var query in new[] { "words MATTER", "ИМЕЮТ значение", "matter words", "Las%20palabras", words.ToString() })
        {
            Assert.Contains(words, Items(await api.GetAsync($"item/document/search?query={query}")).Select(x => (Guid)x["id"]!));
        }

        var first = Items(await api.GetAsync("item/document/search?query=words%20matter&culture=fr"))[0];
        Assert.Equal("fr", (string?)first["variants"]![0]!["culture"]);
        Assert.Empty(Items(await api.GetAsync("item/document/search?query=words%20matter&trashed=true")));
        Assert.Empty(Items(await api.GetAsync($"item/document/search?query=words%20matter&parentId={SiteFixture.KeyOf("topics")}")));
        Assert.Empty(Items(await api.GetAsync($"item/document/search?query=words%20matter&allowedDocumentTypes={Guid.NewGuid()}")));
        Assert.NotEmpty(Items(await api.GetAsync($"item/document/search?query=words%20matter&allowedDocumentTypes={Drafts.PublicationType}&parentId={Drafts.Publications}&dataTypeId=")));
        foreach (var strange in new[] { "", "%25", "_", "'", "\\", "[a-z]", new string('x', 3000) })
        {
            Assert.Equal(HttpStatusCode.OK, (await api.TryAsync(HttpMethod.Get, $"item/document/search?query={strange}")).Status);
        }

        Assert.Empty(Items(await api.GetAsync("item/document/search?query=%25")));
    }

    [Fact]
    public async Task A_list_is_ordered_filtered_and_paged_and_names_who_made_and_changed_what()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await _drafts.MakeAsync(api, "Zebra crossings", "Passages piétons");
        var list = $"collection/document/{Drafts.Publications}?id=&dataTypeId=";

        var names = Items(await api.GetAsync($"{list}&orderBy=name&orderCulture=en&orderDirection=Ascending&take=1000")).Select(x => (string)Drafts.VariantOf(x, "en")["name"]!).ToArray();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        var newest = Items(await api.GetAsync($"{list}&orderBy=updateDate&orderDirection=Descending&take=1")).Single();
        Assert.Equal(key, (string?)newest["id"]);
        Assert.Equal((api.User.Name, api.User.Name), ((string?)newest["creator"], (string?)newest["updater"]));
        Assert.Equal([Home, Drafts.Publications], newest["ancestors"]!.AsArray().Select(x => (Guid)x!["id"]!));
        Assert.Equal(key, (string?)Items(await api.GetAsync($"{list}&filter=passages%20pi%C3%A9tons&orderBy=creator")).Single()["id"]);
        Assert.Equal((1, 0), Count(await api.GetAsync($"{list}&filter=zebra&take=0")));

        Assert.Equal("ContentNotCollection", (await api.TryAsync(HttpMethod.Get, $"collection/document/{Home}")).Why);
        Assert.Equal("ContentNotFound", (await api.TryAsync(HttpMethod.Get, $"collection/document/{Guid.NewGuid()}")).Why);
        Assert.Equal("DataTypeNotFound", (await api.TryAsync(HttpMethod.Get, $"collection/document/{Home}?dataTypeId={Guid.NewGuid()}")).Why);
        Assert.Equal("DataTypeNotCollection", (await api.TryAsync(HttpMethod.Get, $"collection/document/{Home}?dataTypeId={Constants.DataTypes.Guids.Textstring}")).Why);
        Assert.Equal("DataTypeNotContentProperty", (await api.TryAsync(HttpMethod.Get, $"collection/document/{Home}?dataTypeId={Constants.DataTypes.Guids.ListViewMedia}")).Why);
        Assert.Equal("OrderByNotPartOfCollectionConfiguration", (await api.TryAsync(HttpMethod.Get, $"{list}&orderBy=nonsense")).Why);
    }

    [Fact]
    public async Task A_list_is_ordered_by_any_of_its_columns_that_may_be_read()
    {
        var types = site.Get<IDataTypeService>();
        var list = (await types.GetAsync(Constants.DataTypes.Guids.ListViewContentGuid))!;
        var before = list.ConfigurationData;
        try
        {
            list.ConfigurationData = new Dictionary<string, object>(before)
            {
                ["includeProperties"] = new[] { new Dictionary<string, object> { ["alias"] = "title", ["header"] = "Title", ["isSystem"] = false } },
            };
            await types.UpdateAsync(list, Constants.Security.SuperUserKey);
            var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
            var path = $"collection/document/{Drafts.Publications}?take=1000&orderCulture=en&orderBy=";
            foreach (var direction in new[] { "Ascending", "Descending" })
            {
                string[] titles = [.. Items(await api.GetAsync($"{path}title&orderDirection={direction}")).Select(x => (string?)Drafts.Entry(x, "title", "en")["value"] ?? "")];
                string[] sorted = [.. titles.Order(StringComparer.OrdinalIgnoreCase)];
                Assert.Equal(direction == "Ascending" ? sorted : Enumerable.Reverse(sorted), titles);
            }

            Assert.Equal("OrderByNotPartOfCollectionConfiguration", (await api.TryAsync(HttpMethod.Get, $"{path}summary")).Why);
        }
        finally
        {
            list.ConfigurationData = before;
            await types.UpdateAsync(list, Constants.Security.SuperUserKey);
        }
    }

    [Fact]
    public async Task A_question_that_cannot_be_meant_is_refused_in_words()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);

        foreach (var path in new[]
        {
            "item/document?id=7", "tree/document/root?take=many", "tree/document/root?skip=-1", "tree/document/children?parentId=x",
            $"collection/document/{Drafts.Publications}?orderDirection=Sideways", "document/are-referenced?id=x", "item/document/search?query=a&trashed=perhaps",
            $"document/{Drafts.Publications}/audit-log?sinceDate=once", "item/document/search?query=a%00b",
        })
        {
            var (status, problem) = await api.SendAsync(HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Equal("Invalid request", (string?)problem!["title"]);
            Assert.NotNull(problem["detail"]);
        }

        Assert.Equal(HttpStatusCode.OK, (await api.TryAsync(HttpMethod.Get, "tree/document/root?skip=2147483647&take=1000")).Status);
        Assert.Empty(Items(await api.GetAsync($"tree/document/children?parentId={Guid.NewGuid()}")));
        Assert.Empty((await api.GetAsync("item/document")).AsArray());
    }

    [Fact]
    public async Task What_links_to_a_document_is_told_with_its_languages()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var words = SiteFixture.KeyOf("publications/words-matter");

        var found = Items(await api.GetAsync($"document/{words}/referenced-by?skip=0&take=10"));

        Assert.NotEmpty(found);
        Assert.All(found, x => Assert.Equal("DocumentReferenceResponseModel", (string?)x["$type"]));
        Assert.All(found, x => Assert.NotEmpty(x["variants"]!.AsArray()));
        Assert.Equal([words], Items(await api.GetAsync($"document/are-referenced?id={words}&id={Home}")).Select(x => (Guid)x["id"]!));
        Assert.Contains(words, Items(await api.GetAsync($"document/{Drafts.Publications}/referenced-descendants?take=100")).Select(x => (Guid)x["id"]!));
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"document/{Guid.NewGuid()}/referenced-by")).Status);
    }

    [Fact]
    public async Task A_preview_address_puts_the_browser_into_preview()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await _drafts.MakeAsync(api, "Looked at before");

        using var answer = await api.RawAsync(HttpMethod.Get, $"document/{key}/preview-url?providerAlias=umbDocumentUrlProvider&culture=en&segment=");

        var url = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal($"preview?id={key}&culture=en&segment=", (string?)url["url"]);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), x => x.StartsWith("UMB_PREVIEW=", StringComparison.Ordinal));
        Assert.Equal("InvalidCulture", (await api.TryAsync(HttpMethod.Get, $"document/{key}/preview-url?culture=xx")).Why);
        Assert.Equal("InvalidProvider", (await api.TryAsync(HttpMethod.Get, $"document/{key}/preview-url?providerAlias=none")).Why);
    }

    public void Dispose() => _drafts.Dispose();

    private async Task<Api> LimitedAsync(Guid start)
    {
        var group = await Groups.MakeAsync(site, [Constants.Applications.Content], ["Umb.Document.Read"]);
        group.StartContentId = site.Get<IContentService>().GetById(start)!.Id;
        Assert.True((await site.Get<IUserGroupService>().UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        return await Api.AsAsync(site, group.Key);
    }

    private static JsonNode[] Items(JsonNode page) => [.. page["items"]!.AsArray().Select(x => x!)];

    private static (int Total, int Here) Count(JsonNode page) => ((int)page["total"]!, page["items"]!.AsArray().Count);
}
