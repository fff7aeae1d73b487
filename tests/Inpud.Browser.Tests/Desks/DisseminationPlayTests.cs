using System.Globalization;
using System.Text.RegularExpressions;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using static Inpud.Browser.Tests.Desks.DeskWindow;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>The whole of a dissemination, played through its screens from one to the next, in the office and on a phone.</summary>
public sealed class DisseminationPlayTests(SiteFixture site, Hosting.Browser browser)
{
    private const int AtTheMeeting = 50;
    private const int OnTheList = 400;
    private const int PassedOn = 40;

    private readonly DeskWindow _windows = new(site, browser);
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[16..];

    [Theory]
    [InlineData(1280, "publications/strategy-2017-2020", "INPUD Strategy 2017–2020")]
    [InlineData(360, "publications/ccm-engagement-brief", "Country Coordinating Mechanism")]
    public async Task A_directory_is_imported_an_item_planned_passed_on_and_taken_up_and_every_screen_tells_the_same(int width, string path, string title)
    {
        var directory = new InventedDirectory(_mark);
        var desk = await _windows.SignedInAsync(width);
        await ImportAsync(desk, "Organisations", directory.Organisations, good: 4, wrong: "no country code");
        await ImportAsync(desk, "Contacts", directory.Contacts, InventedDirectory.People, wrong: "Row 57");

        var item = await PlanAsync(desk, title);
        Assert.EndsWith(SiteFixture.KeyOf(path).ToString(), item, StringComparison.Ordinal);
        await ItemTellsAsync(desk, item, directory, persons: 0, byCount: 0);
        await LogMeetingAsync(desk, item, directory);
        await ItemTellsAsync(desk, item, directory, AtTheMeeting, byCount: 0);
        await LogListservAsync(desk, directory);
        await ItemTellsAsync(desk, item, directory, AtTheMeeting, OnTheList);

        await new NetworkPlay(_windows, _mark).RunAsync(desk, directory.Network, title, PassedOn);
        await ItemTellsAsync(desk, item, directory, AtTheMeeting, OnTheList + PassedOn);
        await TakenUpAsync(desk, directory);
        await CoveredAsync(desk, title, directory);
        await new ReportPlay(_windows, site.Get<TimeProvider>()).RunAsync(desk, directory.Network, AtTheMeeting, OnTheList + PassedOn);
        await desk.Context.CloseAsync();
    }

    /// <summary>Rows with problems are told before anything is saved, and are left out only when that is said.</summary>
    private async Task ImportAsync(IPage desk, string what, byte[] table, int good, string wrong)
    {
        await OpenAsync(desk, "Import and export");
        await desk.GetByLabel("What is in the table").SelectOptionAsync(what);
        await desk.GetByLabel("File (required)").SetInputFilesAsync(new FilePayload { Name = "table.csv", MimeType = "text/csv", Buffer = table });
        await PressAsync(desk, "Look at it");
        await Expect(desk.GetByRole(AriaRole.Table, new() { Name = "Problems" })).ToContainTextAsync(wrong);
        await _windows.FitsAsync(desk, "preview");

        var begin = desk.GetByRole(AriaRole.Button, new() { Name = $"Import {good} rows" });
        await begin.ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(desk.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 row has problems");
        await desk.GetByLabel("Leave out the row with problems").CheckAsync();
        await begin.ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Done: {good} rows are added.");
        await _windows.FitsAsync(desk, "imported");
        await desk.GetByRole(AriaRole.Link, new() { Name = what, Exact = true }).Last.ClickAsync();
        await Expect(Heading(desk)).ToHaveTextAsync(what);
    }

    private async Task<string> PlanAsync(IPage desk, string title)
    {
        await OpenAsync(desk, "Items");
        await desk.GetByLabel("Title holds").FillAsync(title);
        await PressAsync(desk, "Find");
        await desk.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        var item = desk.Url;
        await desk.GetByRole(AriaRole.Link, new() { Name = "Its plan" }).ClickAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "Add a line" }).ClickAsync();
        await desk.GetByLabel("For whom").SelectOptionAsync("Members");
        await desk.GetByLabel("How (required)").SelectOptionAsync("Meeting");
        await desk.GetByRole(AriaRole.Checkbox, new() { Name = "English" }).CheckAsync();
        var due = site.Get<TimeProvider>().GetUtcNow().AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await desk.GetByLabel("By which day").FillAsync(due);
        await _windows.FitsAsync(desk, "line");
        await PressAsync(desk, "Save");
        await Expect(PlanLine(desk)).ToContainTextAsync(due);
        await _windows.FitsAsync(desk, "plan");
        return item;
    }

    /// <summary>From the plan's line, a meeting of fifty by its list; the line is done then.</summary>
    private async Task LogMeetingAsync(IPage desk, string item, InventedDirectory directory)
    {
        await desk.GetByRole(AriaRole.Link, new() { Name = "Its plan" }).ClickAsync();
        await PlanLine(desk).GetByRole(AriaRole.Link, new() { Name = "Log this: Members – Meeting" }).ClickAsync();
        await Expect(desk.GetByLabel("What was planned")).ToContainTextAsync("Members – Meeting");
        await desk.GetByLabel("Name of the list").FillAsync($"Assembly {_mark}");
        await desk.GetByLabel("People", new() { Exact = true }).FillAsync(directory.ListOf(AtTheMeeting));
        await _windows.FitsAsync(desk, "log");
        await PressAsync(desk, "Log it");
        await Expect(desk.Locator("#people-found")).ToContainTextAsync($"{AtTheMeeting} found");
        await _windows.FitsAsync(desk, "found");
        await LogAsync(desk);
        await Expect(desk.Locator("#received tbody tr")).ToHaveCountAsync(AtTheMeeting);
        await _windows.FitsAsync(desk, "logged");

        await desk.GotoAsync($"{item}/plan");
        await Expect(PlanLine(desk)).ToContainTextAsync("Done on");
        await Expect(PlanLine(desk)).ToContainTextAsync("1 of 1 done");
        await PlanLine(desk).GetByRole(AriaRole.Link, new() { Name = $"The {AtTheMeeting} entries" }).ClickAsync();
        await Expect(desk.Locator("tbody tr")).ToHaveCountAsync(AtTheMeeting);
        await _windows.FitsAsync(desk, "entries");
    }

    private async Task LogListservAsync(IPage desk, InventedDirectory directory)
    {
        await desk.GetByRole(AriaRole.Link, new() { Name = "Log that somebody received it" }).ClickAsync();
        await desk.GetByLabel("How", new() { Exact = true }).SelectOptionAsync("Listserv");
        await desk.GetByLabel("Name of the list").FillAsync($"Members {_mark}");
        await desk.GetByLabel("How many people").FillAsync($"{OnTheList}");
        await desk.GetByLabel("Whose audience").FillAsync(directory.Network);
        await LogAsync(desk);
    }

    /// <summary>The item's numbers, its gaps and its rows say the same of the network; what was counted stands apart.</summary>
    private async Task ItemTellsAsync(IPage desk, string item, InventedDirectory directory, int persons, int byCount)
    {
        await desk.GotoAsync(item);
        await desk.GetByLabel("Network", new() { Exact = true }).SelectOptionAsync(directory.Network);
        await PressAsync(desk, "Show");
        await Expect(desk).ToHaveURLAsync(new Regex("network=[0-9]"));
        await Expect(desk.Locator("#gap-total strong")).ToHaveTextAsync($"{InventedDirectory.People - persons}");
        await Expect(desk.Locator("#missing tbody tr")).ToHaveCountAsync(Math.Min(50, InventedDirectory.People - persons));
        await _windows.FitsAsync(desk, "item");
        if (persons == 0)
        {
            return;
        }

        var row = desk.Locator("#by-network tbody tr").Filter(new() { HasText = directory.Network });
        await Expect(row.Locator("[data-label=Persons]")).ToHaveTextAsync($"{persons}");
        await Expect(row.Locator("[data-label='Reached by count']")).ToHaveTextAsync($"{byCount}");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(desk).ToHaveURLAsync(new Regex("#recipients$"));
        await Expect(desk.Locator("#recipients tbody tr")).ToHaveCountAsync(50);
        if (byCount > 0)
        {
            // The surest come first, audiences after everybody who is known by name.
            await desk.Locator("#recipients + nav [rel=next]").ClickAsync();
            await Expect(desk.Locator("#recipients tbody")).ToContainTextAsync($"{OnTheList} people");
        }
    }

    private async Task TakenUpAsync(IPage desk, InventedDirectory directory)
    {
        await Expect(desk.Locator("#uptake tbody")).ToContainTextAsync($"Peer school {_mark}");
        await OpenAsync(desk, "Uptake");
        await desk.GetByLabel("By a network").SelectOptionAsync(directory.Network);
        await PressAsync(desk, "Show");
        await Expect(desk.Locator("#uptake tbody tr")).ToHaveCountAsync(1);
        await Expect(desk.Locator("#uptake tbody")).ToContainTextAsync($"Peer school {_mark}");
        await _windows.FitsAsync(desk, "uptake");
    }

    private async Task CoveredAsync(IPage desk, string title, InventedDirectory directory)
    {
        await OpenAsync(desk, "Coverage");
        await desk.GetByLabel("By", new() { Exact = true }).SelectOptionAsync("Member network");
        await PressAsync(desk, "Show");
        var row = desk.Locator("#coverage tbody tr").Filter(new() { HasText = title });
        await Expect(desk).ToHaveURLAsync(new Regex("by=Network"));
        for (var page = 2; await row.CountAsync() == 0; page++)
        {
            await desk.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
            await Expect(desk).ToHaveURLAsync(new Regex($"at={page}"));
        }

        await Expect(row.Locator($"[data-label='{directory.Network}']")).ToHaveTextAsync("50 of 55 (90 %), 5 missing");
        await _windows.FitsAsync(desk, "coverage");
    }

    private static ILocator PlanLine(IPage desk) => desk.Locator("tbody tr").Filter(new() { HasText = "Members – Meeting" });

    private static async Task LogAsync(IPage desk)
    {
        await PressAsync(desk, "Log it");
        await Expect(Heading(desk)).ToHaveTextAsync("What was logged");
    }
}
