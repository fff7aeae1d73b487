using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Progress reports at the desk: made, kept, followed from number to rows, drafted as a publication.</summary>
public sealed class ProgressDeskTests(SiteFixture site)
{
    private const string List = "/desk/dissemination/progress";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private string Mark => _directory.Mark;

    [Fact]
    public async Task Every_number_of_a_report_leads_to_exactly_the_rows_that_it_counts()
    {
        var world = await WorldAsync(new DateOnly(2020, 5, 5));
        using var staff = await site.StaffAsync();
        var report = await MakeAsync(staff, "2019-01-01", "2021-12-31");
        var page = await staff.PageAsync(report);
        Assert.Contains(world.Network.Name, page.GetElementById("network")!.TextContent, StringComparison.Ordinal);
        var numbers = page.QuerySelectorAll<IHtmlAnchorElement>("main a").Where(x => x.GetAttribute("href")!.Contains("/rows?", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["Actions", "Copies", "Countries", "Items", "Organisations", "People", "Persons", "Translations", "Uptake"],
            numbers.Select(x => What(x.GetAttribute("href")!)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var number in numbers)
        {
            await FollowAsync(staff, number.GetAttribute("href")!, long.Parse(number.TextContent, CultureInfo.InvariantCulture));
        }

        Assert.All(page.QuerySelectorAll("figure.chart svg"), x => Assert.NotEmpty(x.QuerySelector("desc")!.TextContent));
        using var file = await staff.GetAsync($"{report}?table=audience&as=csv");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Matches("^audience-internal-.+[.]csv$", file.Content.Headers.ContentDisposition!.FileName);
        using var outside = await staff.GetAsync($"{report}?table=audience&as=csv&for=outsiders");
        Assert.Matches("^audience-for-outsiders-.+[.]csv$", outside.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task The_same_report_tells_the_same_whatever_happens_later()
    {
        var day = new DateOnly(1993, 3, 3);
        var world = await WorldAsync(day);
        using var staff = await site.StaffAsync();
        var report = await MakeAsync(staff, "1993-01-01", "1993-12-31");
        var before = await TextAsync(staff, report);
        Assert.Equal("2", (await staff.PageAsync(report)).QuerySelector("#persons + p")!.TextContent.Trim());

        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, Occasion(day) with { Contacts = [(await _directory.ContactAsync("Later")).Key] }));
        var standing = await site.Get<ReadReceived>().ByOccasionAsync(world.Occasion);
        Directory.Saved(await site.Get<CorrectEntry>().VoidAsync(Directory.Somebody, standing[0].Key));
        Directory.Saved(await site.Get<SaveUptake>().RemoveAsync(world.Uptake));
        Directory.Saved(await site.Get<SaveOrganisation>().RunAsync(
            world.Network.Key, new OrganisationInput { Name = $"Renamed {Mark}", Kind = OrganisationKind.RegionalNetwork, Country = "KE", Languages = ["fr"] }, world.Network.Revision));
        var draft = Publication(1993);
        Assert.True(site.Get<IContentService>().Publish(draft, ["en"]).Success);
        try
        {
            Assert.Equal(before, await TextAsync(staff, report));
            foreach (var number in (await staff.PageAsync(report)).QuerySelectorAll<IHtmlAnchorElement>("main a").Where(x => x.GetAttribute("href")!.Contains("/rows?", StringComparison.Ordinal)))
            {
                await FollowAsync(staff, number.GetAttribute("href")!, long.Parse(number.TextContent, CultureInfo.InvariantCulture));
            }

            var stored = (await site.Get<ReadReports>().OneAsync(Guid.Parse(report[^36..])))!;
            var again = await site.Get<ReadPeriod>().NumbersAsync(new Period(stored.From, stored.To, stored.CutOff));
            Assert.Equal((ReportFacts.FromJson(stored.Facts) with { Reached = again }).ToJson(), stored.Facts);
            var later = await MakeAsync(staff, "1993-01-01", "1993-12-31");
            Assert.NotEqual(before, await TextAsync(staff, later));
            Assert.Contains("rows?what=Items", (await staff.PageAsync(later)).Body!.InnerHtml, StringComparison.Ordinal);
        }
        finally
        {
            site.Get<IContentService>().Delete(draft);
        }
    }

    [Fact]
    public async Task A_report_is_made_once_for_a_period_and_a_day_and_what_is_wrong_is_said_at_once()
    {
        using var staff = await site.StaffAsync();
        var yesterday = site.Get<TimeProvider>().GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var first = await MakeAsync(staff, "1994-01-01", "1994-06-30", yesterday);
        Assert.Equal(first, await MakeAsync(staff, "1994-01-01", "1994-06-30", yesterday));
        Assert.NotEqual(first, await MakeAsync(staff, "1994-01-01", "1994-06-29", yesterday));
        Assert.Contains(first, (await staff.PageAsync(List)).Links.Select(x => x.GetAttribute("href")));

        Assert.Equal(["From", "Known", "To"], await ProblemsAsync(staff, "1989-12-31", "1989-01-01", "2999-01-01"));
        Assert.Equal(["Grant"], await ProblemsAsync(staff, "1994-01-01", "1994-06-30", "", "Nobody <b>"));
        Assert.Equal(["From", "To"], await ProblemsAsync(staff, "1994-13-45", "tomorrow", ""));
        Assert.Equal(["From", "To"], await ProblemsAsync(staff, "", "", ""));
        Assert.Equal(["To"], await ProblemsAsync(staff, "2001-01-01", "2011-01-01", ""));
        Assert.Equal(["From"], await ProblemsAsync(staff, "9999-12-31", "9999-12-31", ""));
        foreach (var (address, status) in new[]
        {
            ($"{first}/rows?what=Nothing", HttpStatusCode.BadRequest), ($"{first}/rows?what=77", HttpStatusCode.BadRequest), ($"{first}/rows?by=Audience&of=Nobody", HttpStatusCode.OK),
            ($"{first}/rows?by=Network&of=64", HttpStatusCode.OK), ($"{first}/rows?what=Uptake&of=%3Cb%3E&at=-3", HttpStatusCode.OK), ($"{first}/rows?what=Items&at=2000000000", HttpStatusCode.OK),
            ($"{first}?table=none&as=csv", HttpStatusCode.NotFound), ($"{List}/{Guid.CreateVersion7()}", HttpStatusCode.NotFound), ($"{List}/{Guid.CreateVersion7()}/rows", HttpStatusCode.NotFound),
        })
        {
            using var answer = await staff.GetAsync(address);
            Assert.True(status == answer.StatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_draft_is_made_in_several_languages_and_what_somebody_wrote_is_never_replaced()
    {
        using var admin = await site.BrowserOfAsync("admin");
        var report = await MakeAsync(admin, "1995-01-01", "1995-12-31");
        var form = (await admin.PageAsync(report)).QuerySelector<IHtmlFormElement>("#draft form")!;
        var documents = site.Get<IContentService>();
        using var arabic = await admin.SendAsync(form, ("Language", "ar"));
        var key = Guid.Parse(arabic.Headers.Location!.ToString().Split('/')[^2]);
        try
        {
            Assert.Equal($"/umbraco/section/content/workspace/document/edit/{key}/ar", arabic.Headers.Location.ToString());
            using var english = await admin.SendAsync(form, ("Language", "en"));
            Assert.Equal($"/umbraco/section/content/workspace/document/edit/{key}/en", english.Headers.Location!.ToString());
            var document = documents.GetById(key)!;
            Assert.Equal(["ar", "en"], document.AvailableCultures.Order(StringComparer.Ordinal));
            Assert.Equal(("التقرير السنوي 1995", "Annual report 1995", false), (document.GetValue<string>("title", "ar"), document.GetCultureName("en"), document.Published));
            Assert.Contains("annual report", document.GetValue<string>("publicationType"), StringComparison.Ordinal);
            Assert.Contains("## من وصل إليه", document.GetValue<string>("body", "ar"), StringComparison.Ordinal);

            document.SetValue("body", $"Written by hand {Mark}", "en");
            Assert.True(documents.Save(document).Success);
            using var again = await admin.SendAsync(form, ("Language", "en"));
            var page = Browser.Parse(await again.Content.ReadAsStringAsync());
            Assert.Equal(["#Language"], page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")!));
            Assert.Contains($"/umbraco/section/content/workspace/document/edit/{key}/en", page.QuerySelectorAll("#draft li a").Select(x => x.GetAttribute("href")));
            Assert.Equal($"Written by hand {Mark}", documents.GetById(key)!.GetValue<string>("body", "en"));
            using var unknown = await admin.SendAsync(form, ("Language", "xx"));
            Assert.Contains("Choose a language of the site.", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            documents.Delete(documents.GetById(key)!);
        }

        using var anew = await admin.SendAsync(form, ("Language", "en"));
        var second = Guid.Parse(anew.Headers.Location!.ToString().Split('/')[^2]);
        Assert.NotEqual(key, second);
        documents.Delete(documents.GetById(second)!);
    }

    [Fact]
    public async Task Whoever_may_write_no_publication_is_offered_no_draft_and_gets_none()
    {
        using var staff = await site.StaffAsync();
        var report = await MakeAsync(staff, "1996-01-01", "1996-12-31");
        Assert.Null((await staff.PageAsync(report)).QuerySelector("#draft form"));
        var token = (await staff.PageAsync(List)).QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        using var refused = await staff.PostAsync(report, [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Language", "en")]);
        Assert.Contains("You may not write publications", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await site.Get<ReadReports>().OneAsync(Guid.Parse(report[^36..])))!.DocumentKey);
    }

    private static string What(string address) => address.Split("what=")[1].Split('&')[0];

    /// <summary>As many rows as the number says, or rows that add up to it.</summary>
    private static async Task FollowAsync(Browser staff, string address, long number)
    {
        var page = await staff.PageAsync(address);
        Assert.True(number == long.Parse(page.QuerySelector("#counted strong")!.TextContent, CultureInfo.InvariantCulture), $"{address}: {number}");
        var rows = page.QuerySelectorAll("main tbody tr");
        if (What(address) is not ("People" or "Copies"))
        {
            Assert.True(Math.Min(number, 50) == rows.Length, $"{address}: {number}, {rows.Length} rows");
        }
        else if (rows.Length < 50)
        {
            Assert.Equal(number, rows.Sum(x => long.Parse(x.Children[^1].TextContent, CultureInfo.InvariantCulture)));
        }
    }

    private static async Task<string> TextAsync(Browser staff, string report) => (await staff.PageAsync(report)).QuerySelector("main")!.TextContent;

    private static async Task<string> MakeAsync(Browser staff, string from, string to, string known = "", string grant = "")
    {
        using var made = await SendAsync(staff, from, to, known, grant);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString();
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(Browser staff, string from, string to, string known, string grant = "")
    {
        using var answer = await SendAsync(staff, from, to, known, grant);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(from, page.QuerySelector<IHtmlInputElement>("#From")!.GetAttribute("value") ?? "");
        return page.QuerySelectorAll("#_problems a").Select(x => x.GetAttribute("href")![1..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser staff, string from, string to, string known, string grant = "") =>
        await staff.SendAsync((await staff.PageAsync(List)).QuerySelector<IHtmlFormElement>("main form.sheet")!, ("From", from), ("To", to), ("Known", known), ("Grant", grant));

    /// <summary>Two persons of a network, the network itself, an audience, copies and uptake, on one day.</summary>
    private async Task<(Organisation Network, Guid Occasion, Guid Uptake)> WorldAsync(DateOnly day)
    {
        var network = await _directory.OrganisationAsync("Region", OrganisationKind.RegionalNetwork);
        var group = await _directory.OrganisationAsync("Group", OrganisationKind.LocalGroup, network);
        Contact[] people = [await _directory.ContactAsync("Ann", AudienceClass.Member, group), await _directory.ContactAsync("Ben", AudienceClass.Donor)];
        var occasion = Occasion(day) with
        {
            Contacts = [.. people.Select(x => x.Key)], Organisations = [network.Key], Audiences = [new AudienceReached(AudienceClass.Media, 40, group.Key)], Copies = 3, Language = "fr", Channel = Channel.Post,
        };
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, occasion));
        Directory.Saved(await site.Get<AppendToLedger>().RunAsync(Directory.Somebody, Occasion(day) with { ItemKey = SiteFixture.KeyOf("publications/dupi-women"), Contacts = [people[0].Key] }));
        var uptake = Directory.Saved(await site.Get<SaveUptake>().AddAsync(Directory.Somebody, Guid.CreateVersion7(), new UptakeInput
        {
            ItemKey = _item, Kind = UptakeKind.UsedInTraining, Happened = day, Words = $"Two days {Mark}", OrganisationKey = group.Key,
        }));
        return (network, occasion.Key, uptake);
    }

    private Occasion Occasion(DateOnly day) => new() { Key = Guid.CreateVersion7(), ItemKey = _item, Happened = day };

    private IContent Publication(int year)
    {
        var documents = site.Get<IContentService>();
        var document = documents.Create($"Dated {Mark}", SiteFixture.KeyOf("publications"), "publication");
        document.SetCultureName($"Dated {Mark}", "en");
        document.SetValue("title", $"Dated {Mark}", "en");
        document.SetValue("summary", "A summary.", "en");
        document.SetValue("publicationType", "[\"guide\"]");
        document.SetValue("ourRole", "[\"own\"]");
        document.SetValue("datePublished", $"{{\"date\":\"{year}-05-05T00:00:00+00:00\",\"timeZone\":null}}");
        Assert.True(documents.Save(document).Success);
        return document;
    }
}
