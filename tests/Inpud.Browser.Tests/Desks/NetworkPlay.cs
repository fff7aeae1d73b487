using Microsoft.Playwright;
using static Inpud.Browser.Tests.Desks.DeskWindow;
using static Microsoft.Playwright.Assertions;

namespace Inpud.Browser.Tests.Desks;

/// <summary>A network tells what became of an item by a link that staff made, and staff confirm it.</summary>
internal sealed class NetworkPlay(DeskWindow windows, string mark)
{
    public async Task RunAsync(IPage desk, string network, string title, int people)
    {
        await ReportAsync(await MakeLinkAsync(desk, network), title, people);
        await ConfirmAsync(desk, people);
    }

    private async Task<string> MakeLinkAsync(IPage desk, string network)
    {
        await OpenAsync(desk, "Organisations");
        await desk.GetByRole(AriaRole.Searchbox).FillAsync(network);
        await PressAsync(desk, "Show");
        await desk.GetByRole(AriaRole.Link, new() { Name = network, Exact = true }).ClickAsync();
        await windows.FitsAsync(desk, "network");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Links for its reports" }).ClickAsync();
        await desk.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("en");
        await PressAsync(desk, "Make the link");
        await windows.FitsAsync(desk, "link");
        return new Uri(await desk.GetByLabel("Address").InputValueAsync()).AbsolutePath;
    }

    /// <summary>Somebody of the network, without an account.</summary>
    private async Task ReportAsync(string secret, string title, int people)
    {
        var phone = await windows.OnAPhoneAsync(secret);
        await windows.FitsAsync(phone, "pack");
        await phone.Locator(".pack").Filter(new() { HasText = title }).Locator(".deeds a").First.ClickAsync();
        await phone.Locator("#PassedOnTo").FillAsync($"{people}");
        await phone.Locator("#Channel").SelectOptionAsync("Messenger");
        await phone.Locator("#UsedFor").FillAsync($"Peer school {mark}");
        await phone.Locator("[name=UsedAs][value=UsedInTraining]").CheckAsync();
        await windows.FitsAsync(phone, "told");
        await phone.Locator("form button").ClickAsync();
        await Expect(phone.Locator("p.done[role=status]")).ToBeVisibleAsync();
        await phone.Context.CloseAsync();
    }

    private async Task ConfirmAsync(IPage desk, int people)
    {
        await OpenAsync(desk, "Reports from networks");
        await windows.FitsAsync(desk, "reports");
        await desk.Locator("tr", new() { HasText = mark }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(desk.GetByLabel("How many people count as reached")).ToHaveValueAsync($"{people}");
        await windows.FitsAsync(desk, "report");
        await PressAsync(desk, "Confirm");
        await Expect(desk.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }
}
