using System.Net;
using System.Text.Json.Nodes;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.CurrentUser;

public sealed class CurrentUserTests(SiteFixture site)
{
    [Fact]
    public async Task Nobody_is_told_anything_before_they_sign_in()
    {
        using var response = await site.Client.GetAsync(Seat.Api + "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_client_learns_what_a_user_may_do()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        var me = await desk.GetAsync("user/current");
        Assert.Equal(desk.User.Key.ToString(), me["id"]!.GetValue<string>());
        Assert.Contains("Umb.Section.Content", Texts(me["allowedSections"]!));
        Assert.Contains("Umb.Document.PropertyValue.Write", Texts(me["fallbackPermissions"]!));
        Assert.DoesNotContain("Umb.Document.Publish", Texts(me["fallbackPermissions"]!));
        Assert.True(me["hasAccessToAllLanguages"]!.GetValue<bool>());
        Assert.True(me["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.False(me["isAdmin"]!.GetValue<bool>());
        Assert.Contains("fr", Texts(me["languages"]!));
    }

    [Fact]
    public async Task Every_editing_group_reads_and_writes_fields_and_only_editors_publish()
    {
        foreach (var (group, publishes) in new[] { ("admin", true), ("editor", true), ("writer", false), ("translator", false) })
        {
            using var desk = await Seat.OfAsync(site, group);
            var me = await desk.GetAsync("user/current");
            var verbs = Texts(me["fallbackPermissions"]!);
            Assert.Contains("Umb.Document.PropertyValue.Read", verbs);
            Assert.Contains("Umb.Document.PropertyValue.Write", verbs);
            Assert.Equal(publishes, verbs.Contains("Umb.Document.Publish"));
            Assert.Contains("Umb.Section.Content", Texts(me["allowedSections"]!));
        }
    }

    [Fact]
    public async Task A_translator_of_French_is_told_only_French_in_the_spelling_of_the_languages()
    {
        var group = await Groups.MakeAsync(site, ["content"], ["Umb.Document.Read"], "fr");
        using var desk = await Seat.OfAsync(site, group.Alias);
        var me = await desk.GetAsync("user/current");
        Assert.Equal(["fr"], Texts(me["languages"]!));
        Assert.False(me["hasAccessToAllLanguages"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Everybody_chooses_the_language_of_the_client_and_nothing_that_is_none()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        await desk.DoAsync(HttpMethod.Put, "user/current/profile", new { languageIsoCode = "fr-FR" });
        Assert.Equal("fr-FR", site.Get<IBackOfficeUserReader>().GetByKey(desk.User.Key)!.Language);
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, "user/current/profile", new { languageIsoCode = "no language" });
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, "user/current/profile", new { languageIsoCode = (string?)null });
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_old_one()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/change-password", new { newPassword = "another long password" });
        await desk.RefusedAsync(
            HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/change-password", new { oldPassword = "wrong password", newPassword = "another long password" });
        await desk.RefusedAsync(
            HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/change-password", new { oldPassword = People.Password, newPassword = "short" });
        await desk.DoAsync(
            HttpMethod.Post, "user/current/change-password", new { oldPassword = People.Password, newPassword = "another long password" });
        using var browser = new Browser(site);
        using var signedIn = await browser.SignInAsync(desk.User.Email, "another long password");
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_a_picture_inside_and_shown_to_those_who_are_signed_in()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        var picture = File.ReadAllBytes(Directory.EnumerateFiles(SiteFixture.SeedFolder, "*.png", SearchOption.AllDirectories).First());
        await desk.DoAsync(HttpMethod.Post, "user/current/avatar", new { file = new { id = await desk.UploadAsync("me.png", picture) } });
        var url = Texts((await desk.GetAsync("user/current"))["avatarUrls"]!)[0];
        using (var shown = await desk.SendAsync(HttpMethod.Get, url))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.StartsWith("image/", shown.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        }

        using (var hidden = await site.Client.GetAsync(url))
        {
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        await desk.RefusedAsync(
            HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/avatar", new { file = new { id = await desk.UploadAsync("notes.txt", "words"u8.ToArray()) } });
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/avatar", new { file = new { id = Guid.NewGuid() } });
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user/current/avatar", new { });
        await desk.DoAsync(HttpMethod.Delete, "user/current/avatar");
        Assert.Empty((await desk.GetAsync("user/current"))["avatarUrls"]!.AsArray());
    }

    [Fact]
    public async Task A_second_factor_is_set_up_with_a_code_that_fits_and_taken_off_by_an_administrator()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        const string address = "user/current/2fa/Inpud.Cms.Totp";
        var setup = await desk.GetAsync(address);
        Assert.Equal("NoopSetupTwoFactorModel", setup["$type"]!.GetValue<string>());
        Assert.StartsWith("data:image/png;base64,", setup["qrCodeSetupImageUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        var secret = setup["secret"]!.GetValue<string>();
        var (status, problem) = await desk.AskAsync(HttpMethod.Post, address, new { code = "000000", secret = "" });
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidCode"), (status, problem!["operationStatus"]!.GetValue<string>()));
        var code = Totp.CodeAt(Base32.Decode(secret)!, Totp.StepAt(TimeProvider.System.GetUtcNow()));
        await desk.DoAsync(HttpMethod.Post, address, new { code, secret });
        Assert.True((await desk.GetAsync("user/current/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, address);
        await desk.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "user/current/2fa/No.Such.Provider");
        await desk.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Delete, address + "?code=");

        using var admin = await Seat.OfAsync(site, "admin");
        await admin.DoAsync(HttpMethod.Delete, $"user/{desk.User.Key}/2fa/Inpud.Cms.Totp");
        Assert.False((await admin.GetAsync($"user/{desk.User.Key}/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_a_client_remembers_is_its_users_alone()
    {
        using var mine = await Seat.OfAsync(site, "writer");
        using var others = await Seat.OfAsync(site, "admin");
        var key = await mine.DoAsync(HttpMethod.Post, "user-data", new { group = "a", identifier = "b", value = "c" });
        Assert.Equal("c", (await mine.GetAsync($"user-data/{key}"))["value"]!.GetValue<string>());
        await others.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"user-data/{key}");
        await others.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Put, "user-data", new { key, group = "a", identifier = "b", value = "theirs" });
        await others.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, $"user-data/{key}");
        await mine.DoAsync(HttpMethod.Put, "user-data", new { key, group = "a", identifier = "b", value = "d" });
        Assert.Equal("d", (await mine.GetAsync("user-data?groups=a"))["items"]![0]!["value"]!.GetValue<string>());
        await mine.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "user-data", new { group = "", identifier = "b", value = "c" });
        await mine.DoAsync(HttpMethod.Delete, $"user-data/{key}");
    }

    [Fact]
    public async Task What_the_client_asks_while_it_starts_is_answered()
    {
        using var desk = await Seat.OfAsync(site, "writer");
        foreach (var address in new[]
        {
            "user/current/configuration", "user/current/login-providers", "user/current/2fa", "culture?take=1000", "segment", "security/configuration",
            "language?take=0", "item/language/default", "item/language?isoCode=fr", "tree/element/root", "tree/element/children?parentId=",
            "tree/element/ancestors", "item/element", "item/user?id=" + desk.User.Key, "item/user-group", "tag?query=a&culture=xx-XX",
            "user/current/permissions/document?id=" + SiteFixture.KeyOf("publications/words-matter"),
        })
        {
            await desk.GetAsync(address);
        }
    }

    private static string[] Texts(JsonNode array) => [.. array.AsArray().Select(x => x!.GetValue<string>())];
}
