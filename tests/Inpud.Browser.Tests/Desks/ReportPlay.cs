using System.Globalization;
using Microsoft.Playwright;
using static Inpud.Browser.Tests.Desks.DeskWindow;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>The report of today counts what was passed on to a network, and a number leads to the rows that it counts.</summary>
internal sealed class ReportPlay(DeskWindow windows, TimeProvider time)
{
    public async Task RunAsync(IPage desk, string network, int persons, int byCount)
    {
        var today = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await OpenAsync(desk, "Progress reports");
        await desk.GetByLabel("From").FillAsync(today);
        await desk.GetByLabel("To (required)").FillAsync(today);
        await PressAsync(desk, "Make the report");
        var row = desk.Locator("#network tbody tr").Filter(new() { HasText = network });
        await Expect(row).ToContainTextAsync($"{byCount}");
        await windows.FitsAsync(desk, "progress");
        await row.GetByRole(AriaRole.Link, new() { Name = $"{persons}", Exact = true }).First.ClickAsync();
        await Expect(desk.Locator("#counted")).ToContainTextAsync($"{persons} persons");
        await Expect(desk.Locator("main tbody tr")).ToHaveCountAsync(persons);
        await windows.FitsAsync(desk, "rows");
    }
}
