using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.UserGroups;

public sealed class UserGroupTests(SiteFixture site)
{
    private IUserGroupService Stored => site.Get<IUserGroupService>();

    [Fact]
    public async Task A_group_goes_through_the_client_unchanged()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var document = SiteFixture.KeyOf("publications/words-matter");
        var type = site.DocumentAt("publications/words-matter").ContentType;
        var property = site.Get<IContentTypeService>().Get(type.Id)!.CompositionPropertyTypes.First();
        var body = New("Translators of French", "frenchOnes");
        body["permissions"] = new JsonArray(
            new JsonObject { ["$type"] = "DocumentPermissionPresentationModel", ["document"] = Ref(document), ["verbs"] = new JsonArray("Umb.Document.Publish", "Umb.Document.Read") },
            new JsonObject { ["verbs"] = new JsonArray(), ["document"] = Ref(SiteFixture.KeyOf("publications")), ["$type"] = "DocumentPermissionPresentationModel" },
            new JsonObject
            {
                ["$type"] = "DocumentPropertyValuePermissionPresentationModel", ["documentType"] = Ref(type.Key), ["propertyType"] = Ref(property.Key),
                ["verbs"] = new JsonArray("Umb.Document.PropertyValue.Read"),
            },
            new JsonObject { ["$type"] = "UnknownTypePermissionPresentationModel", ["context"] = "Ours", ["verbs"] = new JsonArray("Do") });
        body["documentStartNode"] = Ref(document);
        var key = await desk.DoAsync(HttpMethod.Post, "user-group", body);
        var read = await desk.GetAsync($"user-group/{key}");
        foreach (var name in new[] { "name", "alias", "sections", "languages", "hasAccessToAllLanguages", "documentStartNode", "documentRootAccess", "fallbackPermissions" })
        {
            Assert.True(JsonNode.DeepEquals(body[name], read[name]), $"{name}: {read[name]}");
        }

        Assert.Equal(
            body["permissions"]!.AsArray().Select(Normal).Order(StringComparer.Ordinal), read["permissions"]!.AsArray().Select(Normal).Order(StringComparer.Ordinal));
        await desk.DoAsync(HttpMethod.Put, $"user-group/{key}", read);
        Assert.True(JsonNode.DeepEquals(read, await desk.GetAsync($"user-group/{key}")));
        await desk.DoAsync(HttpMethod.Post, $"user-group/{key}/users", new[] { new { id = desk.User.Key } });
        var me = await desk.GetAsync("user/current");
        Assert.Contains(document.ToString(), me["permissions"]!.ToJsonString(), StringComparison.Ordinal);
        await desk.DoAsync(HttpMethod.Delete, $"user-group/{key}/users", new[] { new { id = desk.User.Key } });
        await desk.DoAsync(HttpMethod.Delete, $"user-group/{key}");
        Assert.Null(await Stored.GetAsync(Guid.Parse(key)));
    }

    [Fact]
    public async Task What_makes_no_group_is_refused()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        foreach (var (status, change) in new (HttpStatusCode, Action<JsonObject>)[]
        {
            (HttpStatusCode.BadRequest, x => x["name"] = ""), (HttpStatusCode.BadRequest, x => x["alias"] = ""), (HttpStatusCode.BadRequest, x => x["alias"] = "!!!"),
            (HttpStatusCode.BadRequest, x => x["name"] = new string('x', 201)), (HttpStatusCode.BadRequest, x => x["alias"] = new string('x', 201)),
            (HttpStatusCode.BadRequest, x => x["sections"] = "content"), (HttpStatusCode.BadRequest, x => x["sections"] = new JsonArray(new string('x', 51))),
            (HttpStatusCode.BadRequest, x => x["fallbackPermissions"] = new JsonArray(new string('x', 256))), (HttpStatusCode.Conflict, x => x["alias"] = "editor"),
            (HttpStatusCode.NotFound, x => x["languages"] = new JsonArray("xx")), (HttpStatusCode.NotFound, x => x["documentStartNode"] = Ref(Guid.NewGuid())),
            (HttpStatusCode.NotFound, x => x["permissions"] = new JsonArray(
                new JsonObject { ["$type"] = "DocumentPermissionPresentationModel", ["document"] = Ref(Guid.NewGuid()), ["verbs"] = new JsonArray() })),
            (HttpStatusCode.BadRequest, x => x["permissions"] = new JsonArray(new JsonObject { ["$type"] = "NoSuchModel" })),
        })
        {
            var body = New("Refused", "refused");
            change(body);
            await desk.RefusedAsync(status, HttpMethod.Post, "user-group", body);
        }

        Assert.Null(await Stored.GetAsync("refused"));
        var admin = (await Stored.GetAsync("admin"))!;
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Delete, $"user-group/{admin.Key}");
        var read = await desk.GetAsync($"user-group/{admin.Key}");
        read["alias"] = "other";
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"user-group/{admin.Key}", read);
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, "user-group", new { userGroupIds = new[] { new { id = Guid.NewGuid() } } });
    }

    [Fact]
    public async Task Nobody_hands_out_sections_verbs_languages_or_nodes_that_they_do_not_have()
    {
        var own = await Groups.MakeAsync(site, ["users", "content"], ["Umb.Document.Read", "Umb.Document.Update"], "fr");
        using var desk = await Seat.OfAsync(site, own.Alias);
        foreach (var change in new Action<JsonObject>[]
        {
            x => x["sections"] = new JsonArray("Umb.Section.Settings"), x => x["fallbackPermissions"] = new JsonArray("Umb.Document.Publish"),
            x => x["languages"] = new JsonArray("en"), x => x["hasAccessToAllLanguages"] = true,
            x => x["permissions"] = new JsonArray(new JsonObject
            {
                ["$type"] = "DocumentPermissionPresentationModel", ["document"] = Ref(SiteFixture.KeyOf("publications")), ["verbs"] = new JsonArray("Umb.Document.Publish"),
            }),
        })
        {
            var body = New("Too much", "tooMuch");
            change(body);
            await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user-group", body);
            var read = (JsonObject)await desk.GetAsync($"user-group/{own.Key}");
            change(read);
            await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, $"user-group/{own.Key}", read);
        }

        Assert.Null(await Stored.GetAsync("tooMuch"));
        Assert.DoesNotContain("Umb.Document.Publish", (await Stored.GetAsync(own.Key))!.Permissions);
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, $"user-group/{(await Stored.GetAsync("editor"))!.Key}");
        var made = await desk.DoAsync(HttpMethod.Post, "user-group", New("Enough", "enough"));
        Assert.NotNull(await Stored.GetAsync(Guid.Parse(made)));
        await desk.DoAsync(HttpMethod.Delete, $"user-group/{made}");
    }

    [Fact]
    public async Task Nobody_takes_a_restriction_off_their_own_group()
    {
        var own = await Groups.MakeAsync(site, ["users", "content"], ["Umb.Document.Read", "Umb.Document.Update"]);
        using (var admin = await Seat.OfAsync(site, "admin"))
        {
            var all = await admin.GetAsync($"user-group/{own.Key}");
            all["permissions"] = new JsonArray(new JsonObject
            {
                ["$type"] = "DocumentPermissionPresentationModel", ["document"] = Ref(SiteFixture.KeyOf("publications")), ["verbs"] = new JsonArray("Umb.Document.Read"),
            });
            await admin.DoAsync(HttpMethod.Put, $"user-group/{own.Key}", all);
        }

        using var desk = await Seat.OfAsync(site, own.Alias);
        var read = await desk.GetAsync($"user-group/{own.Key}");
        read["permissions"] = new JsonArray();
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, $"user-group/{own.Key}", read);
        Assert.Single((await Stored.GetAsync(own.Key))!.GranularPermissions);
    }

    private static JsonObject New(string name, string alias) => new()
    {
        ["name"] = name, ["alias"] = alias, ["sections"] = new JsonArray("Umb.Section.Content", "Umb.Section.Users"), ["languages"] = new JsonArray("fr"),
        ["hasAccessToAllLanguages"] = false, ["documentRootAccess"] = false, ["mediaRootAccess"] = true,
        ["fallbackPermissions"] = new JsonArray("Umb.Document.Read", "Umb.Document.Update"), ["permissions"] = new JsonArray(),
    };

    private static JsonObject Ref(Guid key) => new() { ["id"] = key.ToString() };

    private static string Normal(JsonNode? permission) =>
        string.Join('|', permission!.AsObject().OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key}={x.Value!.ToJsonString()}"));
}
