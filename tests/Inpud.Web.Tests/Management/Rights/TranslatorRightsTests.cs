using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>Somebody who may do all that editors do, but in French only.</summary>
public sealed class TranslatorRightsTests(SiteFixture site, Cast cast) : IClassFixture<Cast>, IAsyncLifetime
{
    private readonly World _world = new(site, cast, Person.Translator);
    private Api _french = null!;

    public async ValueTask InitializeAsync() => _french = await cast.MemberAsync(["content", "media", "translation"], await cast.EditorsVerbsAsync(), "fr");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task English_is_neither_saved_nor_created_and_French_is()
    {
        var key = await _world.DocumentAsync();
        await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}", await _world.ChangedAsync(key, "en"));
        var both = await _world.ChangedAsync(key, "en");
        Drafts.Entry(both, "title", "fr")["value"] = "Un autre titre";
        await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}", both);
        var renamed = await _world.Admin.GetAsync($"document/{key}");
        Drafts.VariantOf(renamed, "en")["name"] = "Renamed";
        await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}", renamed);
        await cast.RefusedAsync(_french, HttpMethod.Post, "document", Drafts.Body("English", "Français"));

        await _french.DoAsync(HttpMethod.Put, $"document/{key}", await _world.ChangedAsync(key));
        Assert.Equal(("Un autre titre", World.English), (_world.Title(key), _world.Title(key, "en")));
    }

    [Fact]
    public async Task What_all_languages_share_is_not_changed()
    {
        var key = await _world.DocumentAsync();
        var opened = await _french.GetAsync($"document/{key}");
        Drafts.Entry(opened, "publicationType")["value"] = new JsonArray("guide");
        await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}", opened);
    }

    [Fact]
    public async Task English_is_neither_published_nor_withdrawn_nor_planned_and_French_is()
    {
        var key = await _world.PublishedAsync();
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{key}", await _world.ChangedAsync(key, "en", "Changed"));
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        foreach (var cultures in new string?[][] { ["en"], ["fr", "en"], ["*"], [null] })
        {
            await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = cultures.Select(culture => new { culture }) });
            await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}/publish", new
            {
                publishSchedules = cultures.Select(culture => new { culture, schedule = new { publishTime = tomorrow } }),
            });
        }

        foreach (var cultures in new string[][] { ["en"], ["fr", "en"], ["*"] })
        {
            await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}/unpublish", new { cultures });
        }

        var body = await _world.ChangedAsync(key);
        body["culturesToPublish"] = new JsonArray("fr", "en");
        await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}/update-and-publish", body);
        foreach (var cultures in new string[][] { ["en"], ["fr", "en"], [] })
        {
            await cast.RefusedAsync(_french, HttpMethod.Put, $"document/{key}/publish-with-descendants", new { includeUnpublishedDescendants = true, cultures });
        }

        await _french.DoAsync(HttpMethod.Put, $"document/{key}/unpublish", new { cultures = new[] { "fr" } });
        Assert.Equal((true, false), (_world.Stored(key)!.IsCulturePublished("en"), _world.Stored(key)!.IsCulturePublished("fr")));
        Assert.Equal(World.English, _world.Title(key, "en", published: true));
    }

    [Fact]
    public async Task Withdrawing_without_naming_a_language_withdraws_nothing()
    {
        var key = await _world.PublishedAsync();
        foreach (var body in new object[] { new { cultures = (string[]?)null }, new { cultures = Array.Empty<string>() }, new { } })
        {
            await _french.SendAsync(HttpMethod.Put, $"document/{key}/unpublish", body);
            Assert.True(_world.Stored(key)!.IsCulturePublished("en"));
        }
    }

    [Fact]
    public async Task English_is_not_rolled_back_and_French_is()
    {
        var key = await _world.PublishedAsync();
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{key}", await _world.ChangedAsync(key, "en", "Changed"));
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{key}", await _world.ChangedAsync(key));
        var versions = await site.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, "fr", 0, 10);
        var earlier = versions.Result!.Items.First(x => x.CurrentPublishedVersion).VersionId.ToGuid();
        foreach (var culture in new[] { "?culture=en", "?culture=*", "" })
        {
            await cast.RefusedAsync(_french, HttpMethod.Post, $"document-version/{earlier}/rollback{culture}");
        }

        await _french.DoAsync(HttpMethod.Post, $"document-version/{earlier}/rollback?culture=fr");
        Assert.Equal(("Changed", World.French), (_world.Title(key, "en"), _world.Title(key)));
    }

    [Fact]
    public async Task Interface_words_and_redirects_of_English_stay()
    {
        var word = await _world.InterfaceWordAsync("en");
        var opened = await _french.GetAsync($"dictionary/{word}");
        opened["translations"]!.AsArray().Single(x => (string?)x!["isoCode"] == "en")!["translation"] = "Changed";
        await _french.SendAsync(HttpMethod.Put, $"dictionary/{word}", opened);
        Assert.Equal("Ancien", await _world.TextAsync(word, "en"));
        await cast.RefusedAsync(_french, HttpMethod.Delete, $"dictionary/{word}");
        var redirect = site.Get<IRedirectUrlService>().RegisterWithStatus("/" + _world.Word, await _world.PublishedAsync(), "en").Result!;
        await cast.RefusedAsync(_french, HttpMethod.Delete, $"redirect-management/{redirect.Key}");
    }

    [Fact]
    public async Task Nobody_gives_rights_to_themself_or_makes_users_and_groups_without_the_users_section()
    {
        var me = _french.User;
        var everything = new { name = "Mine", alias = "mine", hasAccessToAllLanguages = true, sections = new[] { "Umb.Section.Users" }, fallbackPermissions = new[] { "Umb.Document.Publish" } };
        await cast.RefusedAsync(_french, HttpMethod.Put, $"user-group/{me.Groups.Single().Key}", everything);
        await cast.RefusedAsync(_french, HttpMethod.Post, "user-group", everything);
        await cast.RefusedAsync(_french, HttpMethod.Post, $"user-group/{Constants.Security.AdminGroupKey}/users", World.Refs(me.Key));
        await cast.RefusedAsync(_french, HttpMethod.Post, "user/set-user-groups", new { userIds = World.Refs(me.Key), userGroupIds = World.Refs(Constants.Security.AdminGroupKey) });
        await cast.RefusedAsync(_french, HttpMethod.Put, $"user/{me.Key}", new { email = me.Email, userName = me.Username, name = "x", userGroupIds = World.Refs(Constants.Security.AdminGroupKey) });
        var email = $"{_world.Word}@example.org";
        foreach (var deed in new[] { "user", "user/invite" })
        {
            await cast.RefusedAsync(_french, HttpMethod.Post, deed, new { email, userName = email, name = "x", userGroupIds = World.Refs(Constants.Security.WriterGroupKey) });
        }

        // Their own profile says nothing about rights, whatever is sent with it.
        await _french.DoAsync(HttpMethod.Put, "user/current/profile", new { languageIsoCode = "fr-FR", userGroupIds = World.Refs(Constants.Security.AdminGroupKey) });
        Assert.Equal(me.Groups.Select(x => x.Key), _world.StoredUser(me.Key)!.Groups.Select(x => x.Key));
    }
}
