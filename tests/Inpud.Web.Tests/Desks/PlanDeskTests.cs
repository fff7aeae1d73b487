using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Directory = Inpud.Web.Tests.Network.Directory;

namespace Inpud.Web.Tests.Desks;

/// <summary>Plans at the desk, over HTTP without script.</summary>
public sealed class PlanDeskTests(SiteFixture site)
{
    private const string Campaign = "campaigns/more-than";
    private readonly Directory _directory = new(site);
    private Guid? _owner;
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");

    private string Plan => $"/desk/dissemination/items/{_item}/plan";

    [Fact]
    public async Task A_line_is_planned_logged_from_the_plan_and_then_done()
    {
        using var staff = await site.StaffAsync();
        using var added = await staff.SendAsync(
            await FormAsync(staff, $"{Plan}/new"), ("Audience", "Board"), ("Channel", "Phone"), ("Languages", "en"), ("Languages", "fr"), ("Due", "2020-01-31"), ("Owner", await OwnerAsync(staff)), ("Note", _directory.Mark));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var line = await LineAsync(x => x.Note == _directory.Mark);
        var row = Row(await staff.PageAsync(Plan), line);
        Assert.StartsWith("Late by", row.QuerySelector("[data-label=State]")!.TextContent, StringComparison.Ordinal);

        foreach (var link in row.QuerySelectorAll("li a").Select(x => x.GetAttribute("href")!))
        {
            var form = await FormAsync(staff, link);
            Assert.Equal(line.Key.ToString(), form.QuerySelector<IHtmlSelectElement>("[name=PlanLine]")!.Value);
            using var logged = await staff.SendAsync(form, [.. FormText.Of(form).Where(x => x.Item1 != "Count"), ("Count", "12")]);
            Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
        }

        var entries = await _directory.Database.ReadAsync(db => db.Standing().Where(x => x.PlanLineId == line.Id).ToListAsync());
        Assert.Equal([(AudienceClass.Board, Channel.Phone, "en"), (AudienceClass.Board, Channel.Phone, "fr")], entries.OrderBy(x => x.Language).Select(x => (x.Audience, x.Channel, x.Language)));
        var done = Row(await staff.PageAsync(Plan), line);
        Assert.StartsWith("Done on", done.QuerySelector("[data-label=State]")!.TextContent, StringComparison.Ordinal);
        var counted = await staff.PageAsync(done.QuerySelector("[data-label=Entries] a")!.GetAttribute("href")!);
        Assert.Equal(2, counted.QuerySelectorAll("#received tbody tr").Length);
    }

    [Fact]
    public async Task A_line_is_dropped_and_taken_up_again_and_two_who_change_it_lose_nothing()
    {
        using var staff = await site.StaffAsync();
        var line = await AddAsync(_item, "2030-01-01");
        var address = $"{Plan}/lines/{line.Key}";
        var (first, second) = (await FormAsync(staff, address), await FormAsync(staff, address));
        using var saved = await staff.SendAsync(first, [.. Filled(first), ("Due", "2030-02-02")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var refused = await staff.SendAsync(second, [.. Filled(second), ("Due", "2030-03-03")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("By which day: 2030-02-02", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2030-03-03", page.QuerySelector<IHtmlInputElement>("#Due")!.Value);

        foreach (var (deed, state) in new[] { ("drop", "Dropped"), ("reopen", "Open") })
        {
            var form = (IHtmlFormElement)(await staff.PageAsync(address)).QuerySelectorAll("form.sheet")[1];
            using var sent = await staff.SendAsync(form, ("deed", deed));
            using var again = await staff.SendAsync(form, ("deed", deed));
            Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (sent.StatusCode, again.StatusCode));
            Assert.Equal(state, Row(await staff.PageAsync(Plan), line).QuerySelector("[data-label=State]")!.TextContent);
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_line_is_said_at_once_and_what_was_typed_stays()
    {
        using var staff = await site.StaffAsync();
        using var sent = await staff.SendAsync(await FormAsync(staff, $"{Plan}/new"), ("Audience", ""), ("Channel", "7"), ("Due", "soon"), ("Note", "Kept <b>"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = Browser.Parse(await sent.Content.ReadAsStringAsync());
        Assert.Equal(["#Channel", "#Due", "#Audience", "#Languages", "#Owner"], page.QuerySelectorAll(".problems a").Select(x => x.GetAttribute("href")));
        Assert.Equal(("soon", "Kept <b>"), (page.QuerySelector<IHtmlInputElement>("#Due")!.Value, page.QuerySelector("#Note")!.TextContent.Trim()));
        using var nowhere = await staff.GetAsync($"/desk/dissemination/items/{Guid.CreateVersion7()}/plan/new");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task A_campaigns_line_asks_for_each_of_its_items_and_only_their_entries_may_name_it()
    {
        var campaign = SiteFixture.KeyOf(Campaign);
        using var staff = await site.StaffAsync();
        var line = await AddAsync(campaign, "2030-01-01");
        var whole = Row(await staff.PageAsync($"/desk/dissemination/items/{campaign}/plan"), line);
        Assert.Equal(4, whole.QuerySelectorAll("li").Length);
        var part = Row(await staff.PageAsync(Plan), line);
        var step = Assert.Single(part.QuerySelectorAll("li"));

        var append = site.Get<AppendToLedger>();
        Occasion occasion = new()
        {
            Key = Guid.CreateVersion7(), ItemKey = SiteFixture.KeyOf("publications/iduit-brief-guide"), Happened = new DateOnly(2026, 1, 5), Language = "en", Channel = Channel.Event, PlanLine = line.Key, Audiences = [new(AudienceClass.Public, 9)],
        };
        var refused = await append.RunAsync(Directory.Somebody, occasion);
        Assert.Equal("PlanLine", Assert.Single(refused.Problems).Field);
        Directory.Saved(await append.RunAsync(Directory.Somebody, occasion with { ItemKey = _item }));
        Assert.Equal("1 of 1 done", Row(await staff.PageAsync(Plan), line).QuerySelector("summary")!.TextContent);
        Assert.Equal("1 of 4 done", Row(await staff.PageAsync($"/desk/dissemination/items/{campaign}/plan"), line).QuerySelector("summary")!.TextContent);
        Assert.NotNull(step);
    }

    [Fact]
    public async Task A_plan_is_copied_after_it_was_shown_what_that_adds()
    {
        var (from, to) = (SiteFixture.KeyOf("publications/dupi-health"), SiteFixture.KeyOf("publications/dupi-women"));
        await AddAsync(from, "2030-01-01");
        using var staff = await site.StaffAsync();
        var address = $"/desk/dissemination/items/{to}/plan/copy";
        var title = (await staff.PageAsync($"/desk/dissemination/items/{from}/plan")).QuerySelector("h1")!.TextContent["Plan: ".Length..];
        using var wrong = await staff.SendAsync(await FormAsync(staff, address), ("From", "no such title at all"), ("Days", "many"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var shown = await staff.SendAsync(await FormAsync(staff, address), ("From", title), ("Days", "10"), ("deed", "show"));
        var preview = Browser.Parse(await shown.Content.ReadAsStringAsync());
        Assert.Contains("2030-01-11", preview.QuerySelector("#copy")!.TextContent, StringComparison.Ordinal);
        var form = (IHtmlFormElement)preview.QuerySelector("form.sheet")!;

        using var copied = await staff.SendAsync(form, [.. FormText.Of(form), ("deed", "copy")]);
        Assert.Equal(HttpStatusCode.Redirect, copied.StatusCode);
        Assert.NotEmpty((await staff.PageAsync($"/desk/dissemination/items/{to}/plan")).QuerySelectorAll("#plan tbody tr"));
        using var again = await staff.SendAsync(form, [.. FormText.Of(form), ("deed", "copy")]);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task What_is_late_is_found_by_its_owner_taken_out_and_seen_in_the_coverage()
    {
        using var staff = await site.StaffAsync();
        var owner = Guid.Parse(await OwnerAsync(staff));
        var line = await AddAsync(_item, "2021-02-03", owner, AudienceClass.Influencer);
        Assert.NotNull(Find(await staff.PageAsync("/desk/dissemination/plans?owner=mine&kind=publication&audience=Influencer"), line));
        Assert.Null(Find(await staff.PageAsync("/desk/dissemination/plans?owner=mine&kind=campaign"), line));
        Assert.Null(Find(await staff.PageAsync($"/desk/dissemination/plans?owner={Guid.CreateVersion7()}"), line));
        Assert.Null(Find(await staff.PageAsync("/desk/dissemination/plans?owner=mine&which=Done"), line));
        using var json = await staff.GetAsync("/desk/dissemination/plans?owner=mine&table=plans&as=json");
        Assert.Contains("2021-02-03", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var workbook = await staff.GetAsync("/desk/dissemination/plans?owner=mine&table=plans&as=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
        var pages = new List<string>();
        for (var at = 1; at <= 4; at++)
        {
            pages.Add((await staff.PageAsync($"/desk/dissemination/coverage?from=2021-02-03&to=2021-02-03&known=2022-01-01&at={at}")).QuerySelector("#coverage")!.TextContent);
        }

        Assert.Contains(pages, x => x.Contains("plan: late by 332 days", StringComparison.Ordinal));
        Assert.NotEmpty((await staff.PageAsync($"/desk/dissemination/items/{_item}?known=2020-01-01")).QuerySelectorAll("#gap-total"));
    }

    private static IElement? Find(IHtmlDocument page, PlanLine line) => page.QuerySelector($"a[href$='{line.Key}']")?.Closest("tr");

    private static IElement Row(IHtmlDocument page, PlanLine line) => Find(page, line) ?? throw new InvalidOperationException("The line is not on the page.");

    private static IEnumerable<(string, string)> Filled(IHtmlFormElement form) => FormText.Of(form).Where(x => x.Item1 != "Due");

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) => (IHtmlFormElement)(await browser.PageAsync(address)).QuerySelector("form.sheet")!;

    /// <summary>Whoever sits there.</summary>
    private async Task<string> OwnerAsync(Browser staff) => (await FormAsync(staff, $"{Plan}/new")).QuerySelector<IHtmlSelectElement>("#Owner")!.Value!;

    /// <summary>Somebody of the desks.</summary>
    private async Task<Guid> OwnerAsync() => _owner ??= (await new People(site).EditorAsync(PrepareGroups.Alias)).Key;

    private async Task<PlanLine> AddAsync(Guid item, string due, Guid? owner = null, AudienceClass audience = AudienceClass.Public) => Directory.Saved(await site.Get<SavePlanLine>().RunAsync(
        Guid.CreateVersion7(), item, new PlanLineInput { Audience = audience, Channel = Channel.Event, Languages = ["en"], Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Owner = owner ?? await OwnerAsync() }, revision: null));

    private Task<PlanLine> LineAsync(System.Linq.Expressions.Expression<Func<PlanLine, bool>> which) => _directory.Database.ReadAsync(db => db.PlanLines.SingleAsync(which));
}
