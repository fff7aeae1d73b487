using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>What opens behind the signed-in person's letters at the top right.</summary>
internal sealed class UserMenu(EditingClient client)
{
    private readonly IPage _page = client.Page;

    public async Task OpenAsync()
    {
        await _page.Locator("umb-tree-item").First.WaitForAsync();
        await Repeatedly.UntilAsync(async () =>
        {
            // While it starts, the client goes from address to address, and each closes its dialogs.
            await _page.Locator("umb-current-user-header-app").ClickAsync();
            await Button("Logout").WaitForAsync(new LocatorWaitForOptions { Timeout = 2000 });
            await Button("Logout").ClickAsync(new LocatorClickOptions { Trial = true, Timeout = 2000 });
        });
    }

    public async Task SignOutAsync()
    {
        await Button("Logout").ClickAsync();
        await _page.WaitForURLAsync("**/umbraco/logout");
    }

    /// <summary>Sets an authenticator app up by typing its key in.</summary>
    public async Task<Authenticator> SetUpSecondFactorAsync()
    {
        await Button("Configure Two-Factor").ClickAsync();
        await Providers("Enable").ClickAsync();
        var dialog = _page.Locator("inpud-second-factor");
        var app = new Authenticator(await dialog.Locator("#key").InnerTextAsync());
        await dialog.Locator("input").FillAsync("000000");
        await dialog.Locator("uui-button[look=primary]").ClickAsync();
        await _page.GetByText("The code does not fit").First.WaitForAsync();
        await dialog.Locator("input").FillAsync(app.NextCode());
        await dialog.Locator("uui-button[look=primary]").ClickAsync();
        await Providers("Disable").WaitForAsync();
        await Providers("Close").ClickAsync();
        return app;
    }

    /// <summary>Makes new recovery codes in the window that the menu opens.</summary>
    public async Task<IReadOnlyList<string>> RecoveryCodesAsync(Authenticator app)
    {
        var window = await _page.Context.RunAndWaitForPageAsync(() => Button("Recovery codes").ClickAsync());
        await window.Locator("input[name=code]").FillAsync(app.NextCode());
        await window.Locator("button[type=submit]").ClickAsync();
        await window.Locator(".codes").WaitForAsync();
        var codes = await window.Locator(".codes code").AllInnerTextsAsync();
        await window.CloseAsync();
        return codes;
    }

    private ILocator Button(string label) => Within("umb-current-user-modal", label);

    private ILocator Providers(string label) => Within("umb-current-user-mfa-modal", label);

    private ILocator Within(string dialog, string label) =>
        _page.Locator(dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = label, Exact = true });
}
