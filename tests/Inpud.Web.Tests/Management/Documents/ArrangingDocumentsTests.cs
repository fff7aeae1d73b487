using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>Documents are copied, moved, sorted, thrown away and brought back.</summary>
public sealed class ArrangingDocumentsTests(SiteFixture site) : IDisposable
{
    private readonly Drafts _drafts = new(site);

    private static Guid Statements => SiteFixture.KeyOf("statements");

    [Fact]
    public async Task What_is_thrown_away_lies_in_the_bin_comes_back_where_it_was_and_can_be_deleted_for_ever()
    {
        var api = await EditorAsync();
        var key = await _drafts.MakeAsync(api, "To be thrown away");
        await api.DoAsync(HttpMethod.Put, $"document/{key}/move-to-recycle-bin");

        var bin = await api.GetAsync("recycle-bin/document/root?take=100");
        Assert.Contains(key, bin["items"]!.AsArray().Select(x => (string)x!["id"]!));
        Assert.True((long)(await api.GetAsync("recycle-bin/document/root?take=0"))["total"]! > 0);
        Assert.Equal("Trashed", (string?)(await api.GetAsync($"document/{key}"))["variants"]![0]!["state"]);
        Assert.Equal(Drafts.Publications, (Guid)(await api.GetAsync($"recycle-bin/document/{key}/original-parent"))["id"]!);
        Assert.Equal("InTrash", (await api.TryAsync(HttpMethod.Put, $"document/{key}/move-to-recycle-bin")).Why);
        await api.DoAsync(HttpMethod.Put, $"recycle-bin/document/{key}/restore", Target(Drafts.Publications));
        Assert.False(_drafts.Stored(key).Trashed);
        Assert.Equal("NotInTrash", (await api.TryAsync(HttpMethod.Put, $"recycle-bin/document/{key}/restore", Target(Drafts.Publications))).Why);
        Assert.Equal("NotInTrash", (await api.TryAsync(HttpMethod.Delete, $"recycle-bin/document/{key}")).Why);
        Assert.Equal("NotInTrash", (await api.TryAsync(HttpMethod.Get, $"recycle-bin/document/{key}/original-parent")).Why);

        await api.DoAsync(HttpMethod.Put, $"document/{key}/move-to-recycle-bin");
        await api.DoAsync(HttpMethod.Delete, $"document/{key}");
        Assert.False(_drafts.Exists(key));
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Delete, $"document/{key}")).Status);
    }

    [Fact]
    public async Task What_stood_at_the_root_goes_back_there_and_says_so_in_words_the_client_reads()
    {
        var api = await Api.AsAsync(site, Constants.Security.AdminGroupKey);
        var body = Drafts.Body("Another home");
        body["parent"] = null;
        body["documentType"] = new JsonObject { ["id"] = site.Get<IContentTypeService>().Get("home")!.Key };
        body["values"] = new JsonArray();
        var key = (await api.DoAsync(HttpMethod.Post, "document", body))!;
        _drafts.Remember(key);
        await api.DoAsync(HttpMethod.Put, $"document/{key}/move-to-recycle-bin");

        using var answer = await api.RawAsync(HttpMethod.Get, $"recycle-bin/document/{key}/original-parent");

        Assert.Equal("null", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_copy_is_another_document_and_a_move_goes_only_where_the_type_may_be()
    {
        var api = await EditorAsync();
        var key = await _drafts.MakeAsync(api, "An original", "Un original");
        var copy = await api.DoAsync(HttpMethod.Post, $"document/{key}/copy", new { target = new { id = Drafts.Publications }, relateToOriginal = false, includeDescendants = false });
        _drafts.Remember(copy);

        Assert.NotEqual(key, copy);
        Assert.Equal("An original (1)", _drafts.Stored(copy!).GetCultureName("en"));
        Assert.Equal("NotAllowed", (await api.TryAsync(HttpMethod.Put, $"document/{key}/move", Target(Statements))).Why);
        Assert.Equal("ParentNotFound", (await api.TryAsync(HttpMethod.Put, $"document/{key}/move", Target(Guid.NewGuid()))).Why);
        Assert.Equal("NotAllowed", (await api.TryAsync(HttpMethod.Put, $"document/{key}/move", Target(null))).Why);
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Post, $"document/{Guid.NewGuid()}/copy", Target(Drafts.Publications))).Status);
    }

    [Fact]
    public async Task Children_stand_in_the_order_they_were_put_in_or_in_that_of_their_names()
    {
        var api = await EditorAsync();
        var topic = SiteFixture.KeyOf("topics");
        var before = await ChildrenAsync(api, topic);
        await api.DoAsync(HttpMethod.Put, "document/sort", new { parent = new { id = topic }, sorting = new[] { new { id = before[^1], sortOrder = 0 } } });
        string[] wanted = [before[^1], .. before[..^1]];
        Assert.Equal(wanted, await ChildrenAsync(api, topic));

        await api.DoAsync(HttpMethod.Put, $"document/{topic}/sort-children", new { field = "Name", direction = "Descending", culture = "en" });
        var names = (await api.GetAsync($"tree/document/children?parentId={topic}&take=100"))["items"]!.AsArray().Select(x => (string)x!["variants"]![0]!["name"]!).ToArray();
        Assert.Equal(names.OrderDescending(StringComparer.OrdinalIgnoreCase), names);

        await api.DoAsync(HttpMethod.Put, "document/sort", new { parent = new { id = topic }, sorting = before.Select((id, sortOrder) => new { id, sortOrder }) });
        Assert.Equal(before, await ChildrenAsync(api, topic));
        foreach (var sorting in new[] { new[] { new { id = before[0], sortOrder = 9999 } }, [new { id = Guid.NewGuid().ToString(), sortOrder = 0 }], [new { id = before[0], sortOrder = 0 }, new { id = before[0], sortOrder = 1 }] })
        {
            Assert.Equal("SortingInvalid", (await api.TryAsync(HttpMethod.Put, "document/sort", new { parent = new { id = topic }, sorting })).Why);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await api.TryAsync(HttpMethod.Put, $"document/{topic}/sort-children", """{"field":"Nonsense","direction":"Ascending"}""")).Status);
    }

    [Fact]
    public async Task Who_lacks_the_right_or_sees_another_branch_arranges_nothing()
    {
        var editor = await EditorAsync();
        var key = await _drafts.MakeAsync(editor, "Not theirs to move");
        var writer = await Api.AsAsync(site, Constants.Security.WriterGroupKey);
        var elsewhere = await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Content], _every)).Key);
        var limited = await Api.AsAsync(site, (await GroupAtAsync(Statements)).Key);
        var users = await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Users], _every)).Key);

        foreach (var api in new[] { writer, limited, users })
        {
            foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
            {
                (HttpMethod.Put, $"document/{key}/move-to-recycle-bin", null),
                (HttpMethod.Delete, $"document/{key}", null),
                (HttpMethod.Put, $"document/{key}/move", Target(Drafts.Publications)),
                (HttpMethod.Put, $"document/{key}/domains", new { domains = Array.Empty<object>() }),
                (HttpMethod.Delete, "recycle-bin/document", null),
                (HttpMethod.Put, "document/sort", new { parent = new { id = Drafts.Publications }, sorting = new[] { new { id = key, sortOrder = 0 } } }),
                (HttpMethod.Put, "document/root/sort-children", new { field = "Name", direction = "Ascending" }),
            })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await api.TryAsync(method, path, body)).Status);
            }
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await limited.TryAsync(HttpMethod.Get, "recycle-bin/document/root")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await limited.TryAsync(HttpMethod.Get, $"document/{key}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.TryAsync(HttpMethod.Get, $"document/{key}")).Status);
        Assert.False(_drafts.Stored(key).Trashed);
    }

    [Fact]
    public async Task The_addresses_of_the_languages_are_read_and_written_and_belong_to_one_document()
    {
        var api = await Api.AsAsync(site, Constants.Security.AdminGroupKey);
        var home = site.Get<IContentService>().GetRootContent().First().Key;
        var key = await _drafts.MakeAsync(api, "With its own address");
        Assert.Contains("/fr", (await api.GetAsync($"document/{home}/domains"))["domains"]!.AsArray().Select(x => (string)x!["domainName"]!));

        Assert.Equal("ConflictingDomainName", (await api.TryAsync(HttpMethod.Put, $"document/{key}/domains", Domains(("/fr", "fr")))).Why);
        Assert.Equal("DuplicateDomainName", (await api.TryAsync(HttpMethod.Put, $"document/{key}/domains", Domains(("/x", "fr"), ("/x", "en")))).Why);
        Assert.Equal("LanguageNotFound", (await api.TryAsync(HttpMethod.Put, $"document/{key}/domains", Domains(("/x", "xx")))).Why);
        Assert.Equal("InvalidDomainName", (await api.TryAsync(HttpMethod.Put, $"document/{key}/domains", Domains(("", "fr")))).Why);
        Assert.Equal(HttpStatusCode.NotFound, (await api.TryAsync(HttpMethod.Put, $"document/{Guid.NewGuid()}/domains", Domains(("/x", "fr")))).Status);
        await api.DoAsync(HttpMethod.Put, $"document/{key}/domains", Domains(("atlas.example.org", "fr")));
        Assert.Equal("atlas.example.org", (string?)(await api.GetAsync($"document/{key}/domains"))["domains"]!.AsArray().Single()!["domainName"]);
        await api.DoAsync(HttpMethod.Put, $"document/{key}/domains", Domains());
    }

    public void Dispose() => _drafts.Dispose();

    private static readonly string[] _every =
    [
        "Umb.Document.Read", "Umb.Document.Create", "Umb.Document.Update", "Umb.Document.Delete", "Umb.Document.Move", "Umb.Document.Sort",
        "Umb.Document.Duplicate", "Umb.Document.Publish", "Umb.Document.Unpublish", "Umb.Document.CultureAndHostnames",
    ];

    private Task<Api> EditorAsync() => Api.AsAsync(site, Constants.Security.EditorGroupKey);

    private async Task<Umbraco.Cms.Core.Models.Membership.IUserGroup> GroupAtAsync(Guid start)
    {
        var group = await Groups.MakeAsync(site, [Constants.Applications.Content], _every);
        group.StartContentId = site.Get<IContentService>().GetById(start)!.Id;
        Assert.True((await site.Get<IUserGroupService>().UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        return group;
    }

    private static async Task<string[]> ChildrenAsync(Api api, Guid parent) =>
        [.. (await api.GetAsync($"tree/document/children?parentId={parent}&take=100"))["items"]!.AsArray().Select(x => (string)x!["id"]!)];

    private static object Target(Guid? id) => new { target = id is null ? null : new { id } };

    private static object Domains(params (string Name, string Language)[] domains) =>
        new { defaultIsoCode = (string?)null, domains = domains.Select(x => new { domainName = x.Name, isoCode = x.Language }).ToArray() };
}
