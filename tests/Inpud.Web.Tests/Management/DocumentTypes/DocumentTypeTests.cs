using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.DocumentTypes;

/// <summary>The client builds its workspaces from the types as they are defined in code.</summary>
public sealed class DocumentTypeTests(SiteFixture site)
{
    [Fact]
    public async Task A_type_comes_with_its_own_fields_in_their_tabs_and_names_what_it_is_composed_of()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        foreach (var type in site.Get<IContentTypeService>().GetAll())
        {
            var told = await api.GetAsync($"document-type/{type.Key}");
            Assert.Equal(type.PropertyTypes.Select(x => x.Alias).Order(), told["properties"]!.AsArray().Select(x => (string)x!["alias"]!).Order());
            var tabs = told["containers"]!.AsArray().Select(x => (Guid)x!["id"]!).ToArray();
            Assert.All(told["properties"]!.AsArray(), x => Assert.Contains((Guid)x!["container"]!["id"]!, tabs));
            Assert.Equal(type.ContentTypeComposition.Select(x => x.Key).Order(), told["compositions"]!.AsArray().Select(x => (Guid)x!["documentType"]!["id"]!).Order());
            Assert.Equal(type.IsElement, (bool)told["isElement"]!);
        }

        var publication = await api.GetAsync($"document-type/{Drafts.PublicationType}");
        var typeField = publication["properties"]!.AsArray().Single(x => (string?)x!["alias"] == "publicationType")!;
        Assert.True((bool)typeField["validation"]!["mandatory"]!);
        Assert.Equal(Constants.DataTypes.Guids.ListViewContentGuid, (Guid)(await api.GetAsync($"document-type/{FolderType}"))["collection"]!["id"]!);
    }

    [Fact]
    public async Task Several_types_are_asked_for_at_once_and_those_that_are_not_there_are_left_out()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);

        var batch = await api.GetAsync($"document-type/batch?id={Drafts.PublicationType}&id={FolderType}&id={Guid.NewGuid()}");

        Assert.Equal((2, 2), ((int)batch["total"]!, batch["items"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"document-type/{Guid.NewGuid()}")).Status);
        Assert.Equal(2, (await api.GetAsync($"item/document-type?id={Drafts.PublicationType}&id={FolderType}")).AsArray().Count);
        Assert.Empty((await api.GetAsync("item/document-type")).AsArray());
    }

    [Fact]
    public async Task What_may_be_made_where_is_told()
    {
        var api = await Api.AsAsync(site, Constants.Security.EditorGroupKey);

        Assert.Equal("Home", (string?)Items(await api.GetAsync("document-type/allowed-at-root")).Single()["name"]);
        Assert.Equal(
            Drafts.PublicationType,
            (Guid)Items(await api.GetAsync($"document-type/{FolderType}/allowed-children?parentContentKey={Drafts.Publications}")).Single()["id"]!);
        Assert.Equal(FolderType, (Guid)(await api.GetAsync($"document-type/{Drafts.PublicationType}/allowed-parents"))["allowedParentIds"]![0]!["id"]!);
        Assert.Equal(0, (int)(await api.GetAsync($"document-type/{Drafts.PublicationType}/blueprint"))["total"]!);
        foreach (var part in new[] { "allowed-children", "allowed-parents", "blueprint" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Get, $"document-type/{Guid.NewGuid()}/{part}")).Status);
        }
    }

    [Fact]
    public async Task The_tree_and_the_search_of_types_find_them_by_name()
    {
        var api = await Api.AsAsync(site, Constants.Security.AdminGroupKey);
        var root = await api.GetAsync("tree/document-type/root?take=1000");
        var names = Items(root).Select(x => (string)x["name"]!).ToArray();

        Assert.Equal(site.Get<IContentTypeService>().GetAll().Select(x => x.Name!).Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(names[3..5], Items(await api.GetAsync("tree/document-type/root?skip=3&take=2")).Select(x => (string)x["name"]!));
        Assert.Equal(0, (int)(await api.GetAsync("tree/document-type/root?foldersOnly=true"))["total"]!);
        var around = await api.GetAsync($"tree/document-type/siblings?target={(string)Items(root)[4]["id"]!}&before=1&after=1");
        Assert.Equal(names[3..6], Items(around).Select(x => (string)x["name"]!));
        Assert.Single((await api.GetAsync($"tree/document-type/ancestors?descendantId={Drafts.PublicationType}")).AsArray());
        Assert.Contains("Contributor", Items(await api.GetAsync("item/document-type/search?query=CONTRIB&isElement=true")).Select(x => (string)x["name"]!));
        Assert.Empty(Items(await api.GetAsync("item/document-type/search?query=CONTRIB&isElement=false")));
    }

    [Fact]
    public async Task Who_has_no_section_that_needs_types_is_not_told_of_them()
    {
        var users = await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Users], [])).Key);
        var media = await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Media], [])).Key);

        Assert.Equal(HttpStatusCode.Forbidden, (await users.TryAsync(HttpMethod.Get, $"document-type/{Drafts.PublicationType}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await users.TryAsync(HttpMethod.Get, $"data-type/{Constants.DataTypes.Guids.Textstring}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await media.TryAsync(HttpMethod.Get, "tree/document-type/root")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await media.TryAsync(HttpMethod.Get, "tree/data-type/root")).Status);
        Assert.Equal(HttpStatusCode.OK, (await media.TryAsync(HttpMethod.Get, $"data-type/{Constants.DataTypes.Guids.Textstring}")).Status);
    }

    private Guid FolderType => site.Get<IContentTypeService>().Get("publicationFolder")!.Key;

    private static JsonNode[] Items(JsonNode page) => [.. page["items"]!.AsArray().Select(x => x!)];
}
