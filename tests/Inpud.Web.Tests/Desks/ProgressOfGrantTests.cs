using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Dissemination;
using Inpud.Web.Tests.Apis;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Progress reports of what one donor paid for, and reports in the API.</summary>
public sealed class ProgressOfGrantTests(SiteFixture site)
{
    private readonly Directory _directory = new(site);

    [Fact]
    public async Task A_report_of_a_grant_tells_only_of_its_items_on_every_page_and_in_every_file()
    {
        var published = site.Get<Published>();
        var grant = published.Grants[0];
        var paid = Published.PaidBy(published.All, grant).Select(x => x.Key).ToList();
        var other = published.All.First(x => !paid.Contains(x.Key)).Key;
        var day = new DateOnly(1997, 4, 4);
        var people = new List<Contact> { await _directory.ContactAsync("Ann"), await _directory.ContactAsync("Ben") };
        await PassOnAsync(paid[0], day, people[0]);
        await PassOnAsync(other, day, people[0], people[1]);
        foreach (var item in new[] { paid[0], other })
        {
            Directory.Saved(await site.Get<SaveUptake>().AddAsync(Directory.Somebody, Guid.CreateVersion7(), new UptakeInput { ItemKey = item, Kind = UptakeKind.Cited, Happened = day, Words = _directory.Mark }));
        }

        using var staff = await site.StaffAsync();
        var all = await MakeAsync(staff, 1997, "");
        var ofGrant = await MakeAsync(staff, 1997, grant.ToUpperInvariant());
        Assert.NotEqual(all, ofGrant);
        Assert.Equal(ofGrant[..^36], (await MakeAsync(staff, 1997, grant))[..^36]);
        var page = await staff.PageAsync(ofGrant);
        Assert.Contains(grant, page.GetElementById("grant")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await staff.PageAsync(all)).GetElementById("grant"));
        Assert.Equal(("2", "1"), (Big(await staff.PageAsync(all), "persons"), Big(page, "persons")));
        Assert.Equal("1", page.QuerySelector("#uptake tbody tr:last-child td")!.TextContent.Trim());
        foreach (var number in page.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(x => (Address: x.GetAttribute("href")!, x.TextContent)).Where(x => x.Address.Contains("/rows?", StringComparison.Ordinal)))
        {
            Assert.Equal(number.TextContent, (await staff.PageAsync(number.Address)).QuerySelector("#counted strong")!.TextContent);
        }

        Assert.Contains(grant, (await staff.PageAsync("/desk/dissemination/progress")).QuerySelector("#reports tbody")!.TextContent, StringComparison.Ordinal);
        using var file = await staff.GetAsync($"{ofGrant}?table=audience&as=csv&for=outsiders");
        Assert.Contains($"only of what was paid for by {grant}", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var told = (await (await Asker.WithAsync(site, ApiScopes.Names)).JsonAsync($"/reports?grant={Uri.EscapeDataString(grant)}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Contains(ofGrant[^36..], told.Select(x => x.GetProperty("key").GetString()));
        Assert.All(told, x => Assert.Equal(grant, x.GetProperty("grant").GetString()));
    }

    [Fact]
    public async Task The_API_tells_a_report_exactly_to_keys_for_names_and_without_small_rows_to_others()
    {
        var day = new DateOnly(1998, 5, 5);
        var item = SiteFixture.KeyOf("publications/words-matter");
        var region = site.Get<Published>().Regions[0].Key;
        var members = new List<Contact>();
        for (var place = 0; place < 7; place++)
        {
            members.Add(await _directory.ContactAsync($"Member {place}"));
        }

        await PassOnAsync(item, day, [.. members, Directory.Saved(await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Donor", AudienceClass.Donor) with { RegionKey = region }, revision: null))]);
        using var staff = await site.StaffAsync();
        var older = (await MakeAsync(staff, 1998, ""))[^36..];
        var report = (await MakeAsync(staff, 1998, ""))[^36..];
        var odd = (await MakeAsync(staff, 1998, "", "1998-12-30"))[^36..];
        var (names, numbers) = (await Asker.WithAsync(site, ApiScopes.Names), await Asker.WithAsync(site, ApiScopes.Numbers));

        var exact = await names.JsonAsync($"/reports/{report}");
        var outside = await numbers.JsonAsync($"/reports/{report}");

        Assert.Equal((8, 8), (exact.GetProperty("persons").GetInt32(), outside.GetProperty("persons").GetInt32()));
        Assert.Equal(["donor 1", "member 7"], exact.GetProperty("byAudience").EnumerateArray().Select(x => $"{x.GetProperty("key")} {x.GetProperty("persons")}").Order(StringComparer.Ordinal));
        Assert.Contains($"{region} 1", exact.GetProperty("byRegion").EnumerateArray().Select(x => $"{x.GetProperty("key")} {x.GetProperty("persons")}"));
        Assert.DoesNotContain(outside.GetProperty("byAudience").EnumerateArray(), x => x.GetProperty("key").GetString() is "donor" or "member");
        Assert.All(outside.GetProperty("byChannel").EnumerateArray(), x => Assert.Equal(System.Text.Json.JsonValueKind.Null, x.GetProperty("organisations").ValueKind));
        Assert.Equal(1, (await names.JsonAsync("/reports?size=1")).GetProperty("items").GetArrayLength());
        var listed = (await numbers.JsonAsync("/reports?size=200")).GetProperty("items").EnumerateArray().Select(x => x.GetProperty("key").GetString()).ToList();
        Assert.Contains(report, listed);
        Assert.DoesNotContain(odd, listed);
        Assert.DoesNotContain(older, listed);
        foreach (var (asker, key, status) in new[] { (numbers, odd, HttpStatusCode.Forbidden), (numbers, older, HttpStatusCode.Forbidden), (names, odd, HttpStatusCode.OK), (names, $"{Guid.CreateVersion7()}", HttpStatusCode.NotFound) })
        {
            using var answer = await asker.GetAsync($"/reports/{key}");
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static string Big(IParentNode page, string id) => page.QuerySelector($"#{id} + p")!.TextContent.Trim();

    private async Task PassOnAsync(Guid item, DateOnly day, params IEnumerable<Contact> people) =>
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, new Occasion { Key = Guid.CreateVersion7(), ItemKey = item, Happened = day, Contacts = [.. people.Select(x => x.Key)] }));

    private static async Task<string> MakeAsync(Browser staff, int year, string grant, string? to = null)
    {
        var form = (await staff.PageAsync("/desk/dissemination/progress")).QuerySelector<IHtmlFormElement>("main form.sheet")!;
        using var made = await staff.SendAsync(form, ("From", new DateOnly(year, 1, 1).ToString("O", CultureInfo.InvariantCulture)), ("To", to ?? $"{year}-12-31"), ("Known", ""), ("Grant", grant));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString();
    }
}
