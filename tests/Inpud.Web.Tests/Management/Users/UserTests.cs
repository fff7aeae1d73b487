using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Users;

public sealed class UserTests(SiteFixture site)
{
    private static readonly string[] _manager = ["users", "content"];

    private readonly People _people = new(site);

    [Fact]
    public async Task A_user_is_made_changed_disabled_enabled_and_deleted()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var email = $"{Guid.NewGuid():N}@example.org";
        var key = await desk.DoAsync(HttpMethod.Post, "user", New(email, "Anna", Key("writer")));
        var user = await desk.GetAsync($"user/{key}");
        Assert.Equal("Inactive", user["state"]!.GetValue<string>());
        Assert.NotNull((await desk.AskAsync(HttpMethod.Post, $"user/{key}/reset-password")).Body!["resetPassword"]);
        await desk.DoAsync(HttpMethod.Put, $"user/{key}", Changed(user, x => (x["name"], x["languageIsoCode"]) = ("Berta", "fr-FR")));
        Assert.Equal("Berta", Now(key)!.Name);
        await desk.DoAsync(HttpMethod.Post, "user/disable", Some(key));
        Assert.False(Now(key)!.IsApproved);
        await desk.DoAsync(HttpMethod.Post, "user/enable", Some(key));
        Assert.True(Now(key)!.IsApproved);
        await desk.DoAsync(HttpMethod.Post, "user/unlock", Some(key));
        await desk.DoAsync(HttpMethod.Post, "user/set-user-groups", new { userIds = Refs(key), userGroupIds = Refs(Key("editor")) });
        Assert.Equal(["editor"], Now(key)!.Groups.Select(x => x.Alias));
        Assert.Contains(key, (await desk.GetAsync($"user/batch?id={key}"))["items"]!.AsArray().Select(x => x!["id"]!.GetValue<string>()));
        await desk.GetAsync($"user/{key}/calculate-start-nodes");
        await desk.GetAsync($"user/{key}/2fa");
        await desk.DoAsync(HttpMethod.Delete, $"user/{key}");
        Assert.Null(Now(key));
    }

    [Fact]
    public async Task Users_are_filtered_by_name_group_and_state_at_any_place_of_the_list()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var editor = await _people.EditorAsync("translator");
        var found = await desk.GetAsync($"filter/user?filter={editor.Email}&userGroupIds={Key("translator")}&userStates=Inactive&userStates=Active&orderBy=Name&orderDirection=Descending&skip=0&take=3");
        Assert.Equal(1, found["total"]!.GetValue<int>());
        Assert.Equal(0, (await desk.GetAsync($"filter/user?filter={editor.Email}&userGroupIds={Key("writer")}"))["total"]!.GetValue<int>());
        var all = (await desk.GetAsync("filter/user?take=1000"))["items"]!.AsArray().Select(x => x!["id"]!.GetValue<string>()).ToArray();
        Assert.Equal(all.Skip(1).Take(2), (await desk.GetAsync("filter/user?skip=1&take=2"))["items"]!.AsArray().Select(x => x!["id"]!.GetValue<string>()));
        Assert.Empty((await desk.GetAsync("user?take=0"))["items"]!.AsArray());
        Assert.DoesNotContain(Constants.Security.SuperUserKey.ToString(), all);
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "filter/user?userStates=Asleep");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "filter/user?filter=a%00");
        Assert.Empty((await desk.GetAsync($"filter/user?userGroupIds={Guid.NewGuid()}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_makes_no_user_is_refused()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var email = $"{Guid.NewGuid():N}@example.org";
        foreach (var body in new object[]
        {
            New("no address", "x", Key("writer")), New(email, "x\0", Key("writer")), New(email, new string('x', 256), Key("writer")), New(email, "", Key("writer")), New(email, "x"), New(desk.User.Email, "x", Key("writer")), new { },
            new { email, userName = "other", name = "x", userGroupIds = Refs(Key("writer")) }, new { email, kind = "Robot" },
            new { email, userName = email, name = "x", kind = "Api", userGroupIds = Refs(Key("writer")) }, new { email, userName = email, name = "x", userGroupIds = (object?)null },
        })
        {
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user", body);
        }

        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "user", New(email, "x", Guid.NewGuid().ToString()));
        Assert.Null(site.Get<IUserService>().GetByEmail(email));
    }

    [Fact]
    public async Task Nobody_disables_deletes_or_demotes_themself_out_of_the_site()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var me = desk.User.Key.ToString();
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/disable", Some(me));
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Delete, $"user/{me}");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, $"user/{me}/reset-password");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, $"user/{me}/change-password", new { newPassword = "another long password" });

        // Everybody else is made unable to sign in for a moment: this is the last administrator.
        var users = site.Get<IUserService>();
        var others = users.GetAllInGroup((await site.Get<IUserGroupService>().GetAsync("admin"))!.Id).Where(x => x.Key != desk.User.Key && x.IsApproved).ToArray();
        try
        {
            Array.ForEach(others, x => x.IsApproved = false);
            users.Save(others);
            var user = await desk.GetAsync($"user/{me}");
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"user/{me}", Changed(user, x => x["userGroupIds"] = new JsonArray(Ref(Key("editor")))));
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/set-user-groups", new { userIds = Refs(me), userGroupIds = Refs(Key("editor")) });
            await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Delete, $"user-group/{Key("admin")}/users", Refs(me));
            Assert.Contains("admin", Now(me)!.Groups.Select(x => x.Alias));
        }
        finally
        {
            others = [.. others.Select(x => Now(x.Key.ToString())!)];
            Array.ForEach(others, x => x.IsApproved = true);
            users.Save(others);
        }
    }

    [Fact]
    public async Task Who_is_no_administrator_neither_changes_one_nor_makes_one()
    {
        var group = await Groups.MakeAsync(site, _manager, ["Umb.Document.Read"]);
        using var desk = await Seat.OfAsync(site, group.Alias);
        var admin = await _people.EditorAsync("admin");
        var (it, own) = (admin.Key.ToString(), group.Key.ToString());
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, $"user/{it}");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, $"user/{it}", new { email = admin.Email, userName = admin.Email, name = "x", userGroupIds = Refs(own) });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, $"user/{it}");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user/disable", Some(it));
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, $"user/{it}/change-password", new { newPassword = "another long password" });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, $"user/{it}/reset-password");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user/set-user-groups", new { userIds = Refs(it), userGroupIds = Refs(own) });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, $"user/avatar/{it}");
        Assert.DoesNotContain(it, (await desk.GetAsync("filter/user?take=1000"))["items"]!.AsArray().Select(x => x!["id"]!.GetValue<string>()));
        Assert.Equal(["admin"], Now(it)!.Groups.Select(x => x.Alias));

        var email = $"{Guid.NewGuid():N}@example.org";
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user", New(email, "x", Key("admin")));
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user/set-user-groups", new { userIds = Refs(desk.User.Key.ToString()), userGroupIds = Refs(Key("admin")) });
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, $"user-group/{Key("admin")}/users", Refs(desk.User.Key.ToString()));
        Assert.Equal([group.Alias], Now(desk.User.Key.ToString())!.Groups.Select(x => x.Alias));
        var made = await desk.DoAsync(HttpMethod.Post, "user", New(email, "x", own));
        Assert.Equal([group.Alias], Now(made)!.Groups.Select(x => x.Alias));
    }

    [Fact]
    public async Task Nobody_takes_over_who_may_do_more_than_they()
    {
        var group = await Groups.MakeAsync(site, _manager, ["Umb.Document.Read"]);
        using var desk = await Seat.OfAsync(site, group.Alias);
        var editor = await _people.EditorAsync();
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, $"user/{editor.Key}/reset-password");
        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, $"user/{editor.Key}/change-password", new { newPassword = "another long password" });
        var user = await desk.GetAsync($"user/{editor.Key}");
        await desk.RefusedAsync(
            HttpStatusCode.Forbidden, HttpMethod.Put, $"user/{editor.Key}", Changed(user, x => (x["email"], x["userName"]) = ("mine@example.org", "mine@example.org")));
        await desk.DoAsync(HttpMethod.Put, $"user/{editor.Key}", Changed(user, x => x["name"] = "Renamed"));
        Assert.Equal(("Renamed", editor.Email), (Now(editor.Key.ToString())!.Name, Now(editor.Key.ToString())!.Email));
    }

    [Fact]
    public async Task Nobody_leaves_their_own_start_node()
    {
        var group = await Groups.MakeAsync(site, _manager, ["Umb.Document.Read"]);
        var person = await _people.EditorAsync(group.Alias);
        person.StartContentIds = [site.DocumentAt("publications/words-matter").Id];
        site.Get<IUserService>().Save(person);
        using var desk = await Seat.OfAsync(site, person);
        var me = await desk.GetAsync($"user/{person.Key}");
        Assert.False((await desk.GetAsync("user/current"))["hasDocumentRootAccess"]!.GetValue<bool>());
        foreach (var root in new[] { false, true })
        {
            await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, $"user/{person.Key}", Changed(me, x =>
                (x["documentStartNodeIds"], x["hasDocumentRootAccess"]) = (new JsonArray(), root)));
        }

        Assert.Single(Now(person.Key.ToString())!.StartContentIds!);
    }

    [Fact]
    public async Task Whoever_is_invited_is_invited_again_until_they_come()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        Assert.True((await desk.GetAsync("user/configuration"))["canInviteUsers"]!.GetValue<bool>());
        var email = $"{Guid.NewGuid():N}@example.org";
        var key = await desk.DoAsync(
            HttpMethod.Post, "user/invite", new { email, userName = email, name = "Guest", message = "Welcome", userGroupIds = Refs(Key("writer")) });
        Assert.Equal(UserState.Invited, Now(key)!.UserState);
        await desk.DoAsync(HttpMethod.Post, "user/invite/resend", new { user = new { id = key } });
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/invite/resend", new { user = new { id = desk.User.Key } });
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "user/invite/resend", new { });
        await desk.RefusedAsync(
            HttpStatusCode.BadRequest, HttpMethod.Post, "user/invite", new { email, userName = email, name = "Guest", userGroupIds = Refs(Key("writer")) });

        var group = await Groups.MakeAsync(site, _manager, []);
        using var other = await Seat.OfAsync(site, group.Alias);
        await other.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user/invite", new
        {
            email = "second" + email, userName = "second" + email, name = "Guest", userGroupIds = Refs(Key("writer")),
        });
        Assert.Null(site.Get<IUserService>().GetByEmail("second" + email));
        await desk.DoAsync(HttpMethod.Delete, $"user/{key}");
    }

    [Fact]
    public async Task The_super_user_is_changed_by_nobody()
    {
        using var desk = await Seat.OfAsync(site, "admin");
        var key = Constants.Security.SuperUserKey.ToString();
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "user/enable", Some(key));
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"user/{key}/reset-password");
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "user/enable", Some(Guid.NewGuid().ToString()));
        Assert.False(Now(key)!.IsApproved);
    }

    [Fact]
    public async Task Without_their_section_users_are_closed()
    {
        using var desk = await Seat.OfAsync(site, "editor");
        foreach (var (method, address) in new[]
        {
            (HttpMethod.Get, "filter/user"), (HttpMethod.Get, "user"), (HttpMethod.Get, $"user/{desk.User.Key}"), (HttpMethod.Delete, $"user/{desk.User.Key}"),
            (HttpMethod.Get, "filter/user-group"), (HttpMethod.Get, $"user-group/{Key("editor")}"), (HttpMethod.Delete, $"user-group/{Key("editor")}"),
        })
        {
            await desk.RefusedAsync(HttpStatusCode.Forbidden, method, address);
        }

        await desk.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "user", New("x@example.org", "x", Key("editor")));
    }

    private static JsonNode Changed(JsonNode user, Action<JsonNode> change)
    {
        var copy = user.DeepClone();
        change(copy);
        return copy;
    }

    private static object New(string email, string name, params string[] groups) =>
        new { email, userName = email, name, kind = "Default", userGroupIds = Refs(groups) };

    private static object Some(params string[] keys) => new { userIds = Refs(keys) };

    private static object[] Refs(params string[] keys) => [.. keys.Select(x => new { id = x })];

    private static JsonObject Ref(string key) => new() { ["id"] = key };

    private string Key(string alias) => site.Get<IUserGroupService>().GetAsync(alias).Result!.Key.ToString();

    private IUser? Now(string key) => site.Get<IBackOfficeUserReader>().GetByKey(Guid.Parse(key));
}
