using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>Somebody who has the users' section and is no administrator; and somebody who was disabled.</summary>
public sealed class UserManagerRightsTests(SiteFixture site, Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Nobody_but_administrators_makes_or_changes_administrators()
    {
        await using var world = new World(site, cast, Person.Writer);
        var manager = await cast.MemberAsync(["users", "content", "media"], await cast.EditorsVerbsAsync());
        var (admins, admin) = (Constants.Security.AdminGroupKey, await world.UserAsync("admin"));
        var body = (await world.Admin.GetAsync($"user/{admin.Key}")).AsObject();
        body["name"] = "Renamed";
        var email = $"{world.Word}@example.org";
        foreach (var (method, path, sent) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Post, "user", new { email, userName = email, name = "x", userGroupIds = World.Refs(admins) }),
            (HttpMethod.Post, "user/invite", new { email, userName = email, name = "x", userGroupIds = World.Refs(admins) }),
            (HttpMethod.Post, "user/set-user-groups", new { userIds = World.Refs(manager.User.Key), userGroupIds = World.Refs(admins) }),
            (HttpMethod.Post, $"user-group/{admins}/users", World.Refs(manager.User.Key)),
            (HttpMethod.Delete, $"user-group/{admins}/users", World.Refs(admin.Key)),
            (HttpMethod.Put, $"user-group/{admins}", await world.Admin.GetAsync($"user-group/{admins}")),
            (HttpMethod.Put, $"user/{admin.Key}", body),
            (HttpMethod.Get, $"user/{admin.Key}", null),
            (HttpMethod.Post, "user/disable", new { userIds = World.Refs(admin.Key) }),
            (HttpMethod.Post, "user/unlock", new { userIds = World.Refs(admin.Key) }),
            (HttpMethod.Delete, $"user/{admin.Key}", null),
            (HttpMethod.Delete, "user", new { userIds = World.Refs(admin.Key) }),
            (HttpMethod.Post, $"user/{admin.Key}/change-password", new { newPassword = "quite another long password" }),
            (HttpMethod.Post, $"user/{admin.Key}/reset-password", null),
            (HttpMethod.Delete, $"user/{admin.Key}/2fa/Inpud.Cms.Totp", null),
            (HttpMethod.Delete, $"user/avatar/{admin.Key}", null),
        })
        {
            await cast.RefusedAsync(manager, method, path, sent);
        }
    }

    [Fact]
    public async Task Nobody_gives_away_verbs_languages_or_sections_that_they_do_not_have()
    {
        await using var world = new World(site, cast, Person.Writer);
        var manager = await cast.MemberAsync(["users", "content"], ["Umb.Document.Read"], "fr");
        foreach (var change in new Action<JsonObject>[]
        {
            x => x["fallbackPermissions"] = new JsonArray("Umb.Document.Read", "Umb.Document.Publish"),
            x => x["languages"] = new JsonArray("fr", "en"),
            x => x["hasAccessToAllLanguages"] = true,
            x => x["sections"] = new JsonArray("Umb.Section.Content", "Umb.Section.Settings"),
        })
        {
            var group = (await world.Admin.GetAsync($"user-group/{manager.User.Groups.Single().Key}")).AsObject();
            change(group);
            await cast.RefusedAsync(manager, HttpMethod.Put, $"user-group/{group["id"]}", group);
            (group["id"], group["alias"], group["name"]) = (Guid.NewGuid(), world.Word, world.Word);
            await cast.RefusedAsync(manager, HttpMethod.Post, "user-group", group);
        }
    }

    [Fact]
    public async Task Who_is_disabled_may_do_nothing_from_that_moment()
    {
        await using var world = new World(site, cast, Person.Writer);
        var key = await world.DocumentAsync();
        var gone = await cast.SomebodyNewAsync(Person.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await gone.SendAsync(HttpMethod.Get, $"document/{key}")).Status);
        await world.Admin.DoAsync(HttpMethod.Post, "user/disable", new { userIds = World.Refs(gone.User.Key) });
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "user/current", null), (HttpMethod.Get, $"document/{key}", null), (HttpMethod.Get, "item/user", null),
            (HttpMethod.Put, $"document/{key}", await world.ChangedAsync(key)), (HttpMethod.Delete, $"document/{key}", null),
            (HttpMethod.Post, "user/enable", new { userIds = World.Refs(gone.User.Key) }),
        })
        {
            await cast.RefusedAsync(gone, method, path, body, HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Without_any_section_or_verb_only_ones_own_is_there()
    {
        await using var world = new World(site, cast, Person.Writer);
        var (key, nothing) = (await world.DocumentAsync(), await cast.MemberAsync([], []));
        await nothing.GetAsync("user/current");
        Assert.Empty((await nothing.GetAsync($"item/document?id={key}")).AsArray());
        foreach (var path in new[] { $"document/{key}", "tree/document/root", "tree/media/root", "dictionary", "user", "webhook", "data-type/batch" })
        {
            await cast.RefusedAsync(nothing, HttpMethod.Get, path);
        }

        // The section alone is no right to read.
        var visitor = await cast.MemberAsync(["content"], []);
        await cast.RefusedAsync(visitor, HttpMethod.Get, $"document/{key}");
        Assert.DoesNotContain(World.English, (await visitor.GetAsync($"tree/document/children?parentId={Drafts.Publications}&take=1000")).ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(await site.Get<IUserService>().GetAsync(nothing.User.Key));
    }
}
