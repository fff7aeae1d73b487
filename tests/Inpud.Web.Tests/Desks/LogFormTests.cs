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

/// <summary>The form of the log, quick to fill in: it knows what it was opened from, offers what was planned, and shows a long list in short.</summary>
public sealed class LogFormTests(SiteFixture site)
{
    private const string Log = "/desk/dissemination/log";
    private readonly Directory _directory = new(site);
    private readonly Guid _item = SiteFixture.KeyOf("publications/words-matter");
    private readonly Guid _campaign = SiteFixture.KeyOf("campaigns/more-than");

    [Fact]
    public async Task A_check_offers_what_was_planned_and_writes_nothing_and_a_script_is_offered_the_same()
    {
        var line = await PlannedAsync(_item);
        using var staff = await site.StaffAsync();
        var title = (await FormAsync(staff, $"{Log}?item={_item}")).QuerySelector<IHtmlInputElement>("#Item")!.Value;
        (string, string)[] typed = [("Item", title), ("Happened", "2026-03-02"), ("Channel", "Event"), ("Count", "31"), ("ChannelName", _directory.Mark)];

        using var answer = await staff.SendAsync(await FormAsync(staff, Log), [.. typed, ("deed", "check")]);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Nothing is missing.", page.QuerySelector(".bar [role=status]")!.TextContent);
        Assert.Contains($"{line.Key}", Lines(page));
        Assert.Empty(await EntriesAsync());
        Assert.Contains($"{line.Key}", Lines(await staff.PageAsync($"{Log}?handler=Planned&title={Uri.EscapeDataString(title)}&which=&plan=")));
        Assert.Empty(Lines(await staff.PageAsync($"{Log}?handler=Planned&title=&which=7&plan={line.Key}")));

        using var logged = await staff.SendAsync((IHtmlFormElement)page.QuerySelector("form")!, [.. typed, ("PlanLine", $"{line.Key}")]);
        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
        Assert.Equal(line.Id, Assert.Single(await EntriesAsync()).PlanLineId);
    }

    [Fact]
    public async Task Opened_from_a_campaign_or_a_line_of_a_plan_the_form_knows_what_they_say()
    {
        var line = await PlannedAsync(_campaign);
        using var staff = await site.StaffAsync();
        foreach (var address in new[] { $"{Log}?item={_campaign}", $"{Log}?plan={line.Key}" })
        {
            var form = await FormAsync(staff, address);
            var which = form.QuerySelector<IHtmlSelectElement>("#Which")!;
            Assert.Equal($"{_campaign}", which.Value);
            Assert.Contains($"{_item}", which.Options.Select(x => x.Value));
            Assert.Contains($"{line.Key}", form.QuerySelectorAll<IHtmlOptionElement>("#PlanLine option").Select(x => x.Value));
        }

        var planned = await FormAsync(staff, $"{Log}?plan={line.Key}");
        Assert.Equal(
            ($"{line.Key}", "Listserv", "fr", "Donor", "Link"),
            (Chosen("PlanLine"), Chosen("Channel"), Chosen("Language"), Chosen("Audience"), Chosen("Format")));
        using var logged = await staff.SendAsync(
            planned, ("Item", planned.QuerySelector<IHtmlInputElement>("#Item")!.Value), ("Which", $"{_item}"), ("Happened", "2026-03-02"), ("Channel", "Listserv"), ("Language", "fr"), ("Count", "31"), ("ChannelName", _directory.Mark), ("PlanLine", $"{line.Key}"));
        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((_item, line.Id), (entry.ItemKey, entry.PlanLineId!.Value));

        string? Chosen(string field) => planned.QuerySelector<IHtmlSelectElement>($"#{field}")!.Value;
    }

    [Fact]
    public async Task Of_many_people_who_were_found_only_those_to_decide_are_in_sight()
    {
        await _directory.ContactAsync("Twin");
        await site.Get<SaveContact>().RunAsync(Guid.CreateVersion7(), _directory.Input("Twin") with { Email = null }, revision: null);
        await _directory.ContactAsync("Amina");
        using var staff = await site.StaffAsync();
        using var answer = await staff.SendAsync(await FormAsync(staff, $"{Log}?item={_item}"), ("Happened", "2026-03-02"), ("People", $"Amina {_directory.Mark}\nTwin {_directory.Mark}\nNobody {_directory.Mark}"));
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        var found = page.GetElementById("people-found")!;
        Assert.Equal("1 found, 1 to decide, 1 not found", found.QuerySelector("strong")!.TextContent);
        Assert.Equal("1 found, 1 to decide, 1 not found", page.QuerySelector(".bar a[href='#people-found']")!.TextContent);
        Assert.Contains("Amina", found.QuerySelector("details:not([open])")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, found.QuerySelectorAll("#Chosen-0 option").Length);
    }

    private static IEnumerable<string> Lines(IHtmlDocument page) => page.QuerySelectorAll<IHtmlOptionElement>("#PlanLine option").Select(x => x.Value);

    private static async Task<IHtmlFormElement> FormAsync(Browser browser, string address) => (IHtmlFormElement)(await browser.PageAsync(address)).QuerySelector("form.sheet")!;

    private async Task<PlanLine> PlannedAsync(Guid item) => Directory.Saved(await site.Get<SavePlanLine>().RunAsync(Guid.CreateVersion7(), item, new PlanLineInput
    {
        Audience = AudienceClass.Donor, Channel = Channel.Listserv, Languages = ["fr"], Due = new DateOnly(2031, 1, 1), Owner = (await new People(site).EditorAsync(PrepareGroups.Alias)).Key, Note = _directory.Mark,
    }, revision: null));

    private Task<List<LedgerEntry>> EntriesAsync() => _directory.Database.ReadAsync(db => db.Standing().Where(x => x.ChannelName == _directory.Mark).ToListAsync());
}
