using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Content.Storage;
using Inpud.Web.Tests.Desks;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Networks;

/// <summary>A network's link, over HTTP without script and without account: what it tells is stored once, and counts once staff confirmed it.</summary>
public sealed class NetworkLinkTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private string Mark => _directory.Mark;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Staff_make_a_link_that_is_shown_once_and_take_it_back()
    {
        var network = await NetworkAsync();
        using var staff = await site.StaffAsync();
        var address = $"/desk/organisations/{network.Key}/links";
        Assert.NotNull((await staff.PageAsync($"/desk/organisations/{network.Key}")).QuerySelector($"a[href='{address}']"));
        var form = (IHtmlFormElement)(await staff.PageAsync(address)).QuerySelector("form.sheet")!;
        (string, string)[] fields = [("Language", "ar"), ("Until", $"{Today.AddDays(30):yyyy-MM-dd}"), ("deed", "make")];
        using var made = await staff.SendAsync(form, fields);
        var link = new Uri(Browser.Parse(await made.Content.ReadAsStringAsync()).QuerySelector<IHtmlInputElement>("#address")!.Value);
        Assert.Equal(("www.example.org", 3 + 32), (link.Host, link.AbsolutePath.Length));
        using var again = await staff.SendAsync(form, fields);
        var second = Browser.Parse(await again.Content.ReadAsStringAsync());
        Assert.Null(second.QuerySelector("#address"));
        Assert.Contains("was made already", second.GetElementById("_problems")!.TextContent, StringComparison.Ordinal);

        using var nobody = new Browser(site);
        Assert.Equal("rtl", (await nobody.PageAsync(link.AbsolutePath)).DocumentElement.GetAttribute("dir"));
        var revoke = (IHtmlFormElement)(await staff.PageAsync(address)).QuerySelector("table form")!;
        using var unsure = await staff.SendAsync(revoke, ("deed", "revoke"));
        Assert.Contains("Tick the box", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var sure = await staff.SendAsync(revoke, ("deed", "revoke"), ("confirmed", "true"));
        using var gone = await nobody.GetAsync(link.AbsolutePath);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (sure.StatusCode, gone.StatusCode));

        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup);
        using var none = await staff.GetAsync($"/desk/organisations/{group.Key}/links");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_was_sent_with_other_words_after_the_answer_was_lost_is_not_thanked_for_and_forgotten()
    {
        var network = await NetworkAsync();
        var address = await LinkAsync(network, "en");
        using var nobody = new Browser(site);
        (string, string)[] told = [("Channel", "Listserv"), ("Language", "en"), ("UsedFor", Mark)];
        var first = await ValuesAsync(nobody, address, [.. told, ("PassedOnTo", "40")]);
        using var lost = await nobody.PostAsync($"{address}?item={_item}", first);
        using var refused = await nobody.PostAsync($"{address}?item={_item}", [.. first.Where(x => x.Key != "PassedOnTo"), KeyValuePair.Create("PassedOnTo", "60")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var form = Browser.Parse(await refused.Content.ReadAsStringAsync()).QuerySelector<IHtmlFormElement>("form")!;
        Assert.Equal("60", form.QuerySelector<IHtmlInputElement>("[name=PassedOnTo]")!.Value);
        var key = form.QuerySelector<IHtmlInputElement>("[name=Key]")!.Value;
        using var sent = await nobody.PostAsync($"{address}?item={_item}", [.. first.Where(x => x.Key is not ("PassedOnTo" or "Key")), KeyValuePair.Create("PassedOnTo", "60"), KeyValuePair.Create("Key", key)]);
        Assert.Equal([40, 60], (await ReportsAsync(network)).Select(x => x.PassedOnTo!.Value).Order());

        using var hostile = await nobody.PostAsync($"{address}?item={_item}", await ValuesAsync(nobody, address, [.. told, ("Link", "https://a.example/\0")]));
        Assert.Equal(HttpStatusCode.BadRequest, hostile.StatusCode);
    }

    [Fact]
    public async Task What_a_network_tells_is_stored_once_and_counts_once_staff_confirmed_it()
    {
        var network = await NetworkAsync();
        var address = await LinkAsync(network, "fr");
        using var nobody = new Browser(site);
        var values = await ValuesAsync(nobody, address, ("PassedOnTo", "40"), ("Channel", "Listserv"), ("Language", "sw"), ("UsedAs", "UsedInTraining"), ("UsedFor", $"Atelier {Mark}"));
        using var sent = await nobody.PostAsync($"{address}?item={_item}", values);
        using var again = await nobody.PostAsync($"{address}?item={_item}", values);
        Assert.Equal((HttpStatusCode.Redirect, sent.Headers.Location), (again.StatusCode, again.Headers.Location));
        var report = Assert.Single(await ReportsAsync(network));
        Assert.Contains("Nous ne l’avons pas encore regardé", (await nobody.PageAsync(address)).GetElementById("told")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync(network));
        Assert.Empty(nobody.Cookies.GetAllCookies());

        using var staff = await site.StaffAsync();
        var persons = await PersonsAsync(staff);
        using var other = await site.StaffAsync();
        var desk = $"/desk/dissemination/reports/{report.Key}";
        var confirm = await FormAsync(staff, desk);
        var alike = await FormAsync(other, desk);
        var answers = await Task.WhenAll(staff.PostAsync(desk, confirm), other.PostAsync(desk, alike));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(x => x.StatusCode).Order());
        Assert.Contains("Meanwhile somebody decided", await answers.Single(x => x.StatusCode == HttpStatusCode.OK).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answers.ToList().ForEach(x => x.Dispose());

        var entry = Assert.Single(await EntriesAsync(network));
        Assert.Equal((40, Strength.ReachedByCount, LedgerSource.Network, "sw", Channel.Listserv, (int?)null), (entry.Count, entry.Strength, entry.Source, entry.Language, entry.Channel, entry.ContactId));
        Assert.Equal(1L << network.NetworkNumber!.Value, entry.Networks);
        var uptake = Assert.Single((await site.Get<ReadUptake>().PageAsync(new UptakeFilter(_item, Network: network.NetworkNumber), Period.Ever, 1)).Rows);
        Assert.Equal((UptakeKind.UsedInTraining, $"Atelier {Mark}", report.Id), (uptake.Kind, uptake.Words, uptake.ReportId));
        var item = await staff.PageAsync($"/desk/dissemination/items/{_item}?network={network.NetworkNumber}");
        Assert.Contains(Mark, item.GetElementById("uptake")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(persons, await PersonsAsync(staff));
        Assert.Contains("Confirmé", (await nobody.PageAsync(address)).GetElementById("told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_counted_says_why_and_leaves_nothing_in_the_ledger()
    {
        var network = await NetworkAsync();
        var address = await LinkAsync(network, "en");
        using var nobody = new Browser(site);
        using var sent = await nobody.PostAsync($"{address}?item={_item}", await ValuesAsync(nobody, address, ("PassedOnTo", "٤٠٠"), ("Channel", "Email"), ("UnsuitableBecause", "<b>Too long</b>")));
        var report = Assert.Single(await ReportsAsync(network));
        Assert.Equal(400, report.PassedOnTo);
        using var staff = await site.StaffAsync();
        var desk = $"/desk/dissemination/reports/{report.Key}";
        var page = await staff.PageAsync(desk);
        Assert.Contains("<b>Too long</b>", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var reject = (IHtmlFormElement)page.QuerySelectorAll("form.sheet")[1];
        using var silent = await staff.SendAsync(reject, ("deed", "reject"));
        Assert.Contains("cannot be empty", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await staff.SendAsync(reject, ("deed", "reject"), ("Reason", $"Counted twice {Mark}"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains($"Counted twice {Mark}", (await nobody.PageAsync(address)).GetElementById("told")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync(network));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_in_the_networks_language_and_what_was_typed_stays()
    {
        var address = await LinkAsync(await NetworkAsync(), "ru");
        using var nobody = new Browser(site);
        using var answer = await nobody.PostAsync($"{address}?item={_item}", await ValuesAsync(
            nobody, address, ("PassedOnTo", "many"), ("Happened", "2999-01-01"), ("Link", "javascript:alert(1)"), ("UsedFor", $"Семинар {Mark}"), ("Language", "klingon")));
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "ru"), (answer.StatusCode, page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(["#Channel", "#Happened", "#Language", "#Link", "#PassedOnTo"], page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal($"Семинар {Mark}", page.QuerySelector<IHtmlTextAreaElement>("[name=UsedFor]")!.Value);

        using var empty = await nobody.PostAsync($"{address}?item={_item}", await ValuesAsync(nobody, address));
        Assert.Contains("Расскажите хотя бы одно", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var none = await nobody.PostAsync($"{address}?item={Guid.CreateVersion7()}", []);
        Assert.Equal("?", none.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_link_that_is_over_was_taken_back_or_never_was_gives_one_and_the_same_page()
    {
        var network = await NetworkAsync();
        var links = site.Get<NetworkLinks>();
        var over = $"over-{Mark}";
        await _directory.Database.WriteAsync(WriteTurn.Desk, db =>
        {
            db.Add(new NetworkLink { Key = Guid.CreateVersion7(), Hash = SHA256.HashData(Encoding.UTF8.GetBytes(over)), OrganisationId = network.Id, Language = "es", Expires = DateTime.UnixEpoch });
            return db.SaveChangesAsync();
        });
        var taken = await LinkAsync(network, "ar");
        await links.RevokeAsync(network.Key, (await links.OfAsync(network.Key))[0].Key);
        using var nobody = new Browser(site);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { taken, $"/n/{over}", "/n/never", "/n", "/n/a/b" })
        {
            using var answer = await nobody.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            bodies.Add(await answer.Content.ReadAsStringAsync());
            using var posted = await nobody.PostAsync(address, []);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Contains("This link does not work", Assert.Single(bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tells_too_much_at_once_is_asked_to_wait_and_what_was_stored_stays_once()
    {
        var network = await NetworkAsync();
        var address = await LinkAsync(network, "es");
        using var nobody = new Browser(site);
        var values = await ValuesAsync(nobody, address, ("UnsuitableBecause", Mark));
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 45 && !answers.Contains(HttpStatusCode.TooManyRequests); time++)
        {
            using var answer = await nobody.PostAsync($"{address}?item={_item}", values);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Single(await ReportsAsync(network));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("ru")]
    [InlineData("ar")]
    public async Task The_pages_speak_the_networks_language_and_tell_nobody_of_their_address(string language)
    {
        var address = await LinkAsync(await NetworkAsync(), language);
        using var nobody = new Browser(site);
        foreach (var page in new[] { address, $"{address}?item={_item}" })
        {
            using var answer = await nobody.GetAsync(page);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal((HttpStatusCode.OK, language), (answer.StatusCode, Browser.Parse(text).DocumentElement.GetAttribute("lang")));
            Assert.DoesNotMatch(@"\b(network|uptake|channel)\.[a-z]", text);
            Assert.DoesNotContain(address[3..], text, StringComparison.Ordinal);
            Assert.Equal(["no-store", "no-referrer", "noindex, nofollow, noarchive"], new[] { "Cache-Control", "Referrer-Policy", "X-Robots-Tag" }.Select(x => string.Join(',', answer.Headers.GetValues(x))));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.NotEmpty((await nobody.PageAsync($"{address}?item={_item}")).QuerySelectorAll("main a[href^='/media/']"));
    }

    private async Task<string> PersonsAsync(Browser staff) =>
        (await staff.PageAsync($"/desk/dissemination/items/{_item}")).QuerySelector("[aria-labelledby=persons] .big")!.TextContent;

    private Task<Organisation> NetworkAsync() => _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);

    private async Task<string> LinkAsync(Organisation network, string language) =>
        "/n/" + Directory.Saved(await site.Get<NetworkLinks>().MakeAsync(Directory.Somebody, Guid.CreateVersion7(), network.Key, language, Today.AddDays(1)));

    private Task<List<NetworkReport>> ReportsAsync(Organisation network) => _directory.Database.ReadAsync(db => db.NetworkReports.Where(x => x.OrganisationId == network.Id).ToListAsync());

    private Task<List<LedgerEntry>> EntriesAsync(Organisation network) => _directory.Database.ReadAsync(db => db.Standing().Where(x => x.OrganisationId == network.Id).ToListAsync());

    /// <summary>The form about the item as it stands, with some fields filled in.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> ValuesAsync(Browser nobody, string address, params (string Name, string Value)[] changed)
    {
        var form = (IHtmlFormElement)(await nobody.PageAsync($"{address}?item={_item}")).QuerySelector("form")!;
        return
        [
            .. form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(x => KeyValuePair.Create(x.Name!, x.Value)),
            .. FormText.Of(form).Where(x => changed.All(y => y.Name != x.Item1)).Select(x => KeyValuePair.Create(x.Item1, x.Item2)),
            .. changed.Select(x => KeyValuePair.Create(x.Name, x.Value)),
        ];
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> FormAsync(Browser staff, string address)
    {
        var form = (IHtmlFormElement)(await staff.PageAsync(address)).QuerySelector("form.sheet")!;
        return
        [
            .. form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(x => KeyValuePair.Create(x.Name!, x.Value)),
            .. FormText.Of(form).Select(x => KeyValuePair.Create(x.Item1, x.Item2)),
            KeyValuePair.Create("deed", "confirm"),
        ];
    }
}
