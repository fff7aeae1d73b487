using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>The Users section in a window of the editing client.</summary>
internal sealed class UserManagement(EditingClient client)
{
    private IPage Page => client.Page;

    /// <summary>Makes a group that may work on the documents of some languages.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="language">The name of its language.</param>
    /// <param name="verbs">What it may do, as the client's switches are named.</param>
    public async Task MakeGroupAsync(string name, string language, params string[] verbs)
    {
        await client.GoToAsync("user-management/workspace/user-group/create");
        await Page.Locator("umb-input-with-alias input:not([readonly])").First.FillAsync(name);
        await ChooseAsync("umb-input-section", "umb-section-picker-modal", "Content", "Translation");
        await ChooseAsync("umb-input-language", "umb-language-picker-modal", language);
        await Page.GetByText("Allow access to all documents").ClickAsync();
        foreach (var verb in verbs)
        {
            await Page.Locator("umb-input-user-permission-verb").Filter(new LocatorFilterOptions { Has = Page.GetByLabel(verb, new PageGetByLabelOptions { Exact = true }) })
                .Locator("uui-toggle").First.ClickAsync();
        }

        await client.PressAsync("Save");
        await Page.WaitForURLAsync("**/user-group/edit/**");
    }

    /// <summary>Sends an invitation.</summary>
    public async Task InviteAsync(string name, string email, string group)
    {
        await client.GoToAsync("user-management/workspace/user-root");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Invite" }).First.ClickAsync();
        var form = Page.Locator("umb-invite-user-modal");
        await form.Locator("input[name=name], #name input").First.FillAsync(name);
        await form.Locator("input[name=email], #email input").First.FillAsync(email);
        await form.GetByText("Choose").ClickAsync();
        var groups = Page.Locator("umb-user-group-picker-modal");
        await groups.Locator("umb-user-group-ref").Filter(new LocatorFilterOptions { HasText = group }).ClickAsync();
        await groups.Locator("uui-button[look=primary]").ClickAsync();
        await form.Locator("uui-textarea").ClickAsync();
        await Page.Keyboard.TypeAsync("Welcome!");
        await form.Locator("uui-button[look=primary]").Last.ClickAsync();
        await form.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    private async Task ChooseAsync(string input, string modal, params string[] names)
    {
        await Page.Locator(input).GetByText("Choose").ClickAsync();
        var picker = Page.Locator(modal);
        foreach (var name in names)
        {
            await picker.GetByText(name).First.ClickAsync();
        }

        await picker.Locator("uui-button[look=primary]").ClickAsync();
        await picker.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }
}
