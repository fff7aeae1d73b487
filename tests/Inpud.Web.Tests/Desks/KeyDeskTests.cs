using System.Net;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;

namespace Inpud.Web.Tests.Desks;

/// <summary>Keys of other systems at the desk, over HTTP without script.</summary>
public sealed class KeyDeskTests(SiteFixture site)
{
    private const string Keys = "/desk/keys";
    private readonly string _name = $"Board {Guid.CreateVersion7():N}";

    [Fact]
    public async Task A_key_is_shown_once_kept_as_a_hash_and_opens_nothing_once_it_is_revoked()
    {
        using var manager = await site.VisitorAsync(DeskRights.ManageKeys);
        using var answered = await MakeAsync(manager, _name, "numbers", Day(30));
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        var text = Browser.Parse(await answered.Content.ReadAsStringAsync()).QuerySelector(".secret")!.TextContent;

        var stored = Assert.Single(await site.Get<ReadKeys>().AllAsync(), x => x.Name == _name);
        Assert.Equal(KeyText.HashOf(text), stored.Hash);
        Assert.Null(stored.LastUsed);
        Assert.Equal(KeyState.Good, (await site.Get<ReadKeys>().RecogniseAsync(text)).State);
        Assert.NotNull(Assert.Single(await site.Get<ReadKeys>().AllAsync(), x => x.Name == _name).LastUsed);
        var page = await manager.PageAsync(Keys);
        Assert.DoesNotContain(text, page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var revoke = (IHtmlFormElement)page.QuerySelector($"input[name=revoke][value='{stored.Key}']")!.Closest("form")!;
        using var unsure = await manager.SendAsync(revoke);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        using var sure = await manager.SendAsync(revoke, ("sure", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        using var again = await manager.SendAsync(revoke, ("sure", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(KeyState.Revoked, (await site.Get<ReadKeys>().RecogniseAsync(text)).State);
    }

    [Theory]
    [InlineData("", "numbers", "30", "This cannot be empty.")]
    [InlineData("{mark}", "", "30", "Choose what it may see.")]
    [InlineData("{mark}", "everything", "30", "There are only these")]
    [InlineData("{mark}", "names", "30", "may export contacts")]
    [InlineData("{mark}", "numbers", "-1", "This day is over.")]
    [InlineData("{mark}", "numbers", "800", "two years at most")]
    [InlineData("{mark}", "numbers", "soon", "is no date")]
    public async Task Whatever_is_wrong_is_said_and_no_key_is_made(string name, string scope, string last, string problem)
    {
        using var manager = await site.VisitorAsync(DeskRights.ManageKeys);
        using var answered = await MakeAsync(manager, name.Replace("{mark}", _name, StringComparison.Ordinal), scope, int.TryParse(last, System.Globalization.CultureInfo.InvariantCulture, out var days) ? Day(days) : last);
        Assert.Equal(HttpStatusCode.BadRequest, answered.StatusCode);
        Assert.Contains(problem, await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.Get<ReadKeys>().AllAsync(), x => x.Name == _name);
    }

    [Fact]
    public async Task What_is_sent_twice_makes_one_key()
    {
        var today = DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(x => site.Get<MakeKey>().RunAsync(Guid.Empty, x % 2 == 0 ? _name : _name.ToUpperInvariant(), [ApiScopes.Names], today)));
        Assert.Single(done, x => x.Succeeded);
        Assert.Single(await site.Get<ReadKeys>().AllAsync(), x => x.Name.Equals(_name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_administrator_manages_keys_without_being_given_the_verb_and_cannot_let_one_see_names()
    {
        using var administrator = await site.BrowserOfAsync(Constants.Security.AdminGroupAlias);
        var page = await administrator.PageAsync(Keys);
        Assert.Equal(["numbers"], page.QuerySelectorAll("[name=Scopes]").Select(x => x.GetAttribute("value")));
    }

    private static async Task<HttpResponseMessage> MakeAsync(Browser manager, string name, string scope, string last)
    {
        var form = (IHtmlFormElement)(await manager.PageAsync(Keys)).QuerySelector("form.sheet")!;
        return await manager.SendAsync(form, [("Name", name), ("Expires", last), .. scope.Length == 0 ? Array.Empty<(string, string)>() : [("Scopes", scope)]]);
    }

    private string Day(int days) => site.Get<TimeProvider>().GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
