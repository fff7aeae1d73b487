using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>The buttons at the foot of a document, and the dialogs in which languages are ticked.</summary>
internal static class Saving
{
    extension(EditingClient client)
    {
        /// <summary>Presses a button at the foot of the document.</summary>
        /// <param name="label">How it begins; a document with several languages has dots behind.</param>
        public Task PressAsync(string label)
        {
            var foot = client.Page.Locator("umb-workspace-editor, umb-workspace-footer");
            return foot.Button(label).Or(foot.Button(label + "…")).First.ClickAsync();
        }

        /// <summary>Saves the languages that the client's dialog ticks by itself.</summary>
        public async Task SaveAsync()
        {
            await client.PressAsync("Save");
            await client.SubmitAsync("umb-document-save-modal");
        }

        /// <summary>Saves and publishes the languages that the client's dialog ticks by itself.</summary>
        public async Task PublishAsync()
        {
            await client.PressAsync("Save and publish");
            await Assertions.Expect(client.Page.Locator("umb-content-publish-modal uui-menu-item[selected]").First).ToBeVisibleAsync();
            await client.SubmitAsync("umb-content-publish-modal");
        }

        /// <summary>Presses the coloured button of a dialog and waits until the dialog is gone.</summary>
        public async Task SubmitAsync(string dialog)
        {
            var open = client.Page.Locator(dialog);
            await open.Locator("uui-button[look=primary]").ClickAsync();
            await open.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        }

        /// <summary>Opens a dialog from the menu beside the last button, and ticks one language in it, no other.</summary>
        public async Task OpenMenuAsync(string deed, string dialog, string language)
        {
            await client.Page.Locator("umb-workspace-action-menu").Last.Locator("uui-button").First.ClickAsync();
            await client.Page.Locator("umb-workspace-action-menu-item").Button(deed).ClickAsync();
            foreach (var ticked in await client.TickedAsync(dialog))
            {
                await client.Page.Locator($"{dialog} uui-menu-item").Filter(new LocatorFilterOptions { HasText = ticked }).ClickAsync();
            }

            await client.Page.Locator($"{dialog} uui-menu-item").Filter(new LocatorFilterOptions { HasText = language }).ClickAsync();
            Assert.Equal([language], await client.TickedAsync(dialog));
        }

        /// <summary>The languages that a dialog has ticked, by name.</summary>
        public async Task<IReadOnlyList<string>> TickedAsync(string dialog)
        {
            var items = client.Page.Locator($"{dialog} uui-menu-item");
            await items.First.WaitForAsync();
            return await items.EvaluateAllAsync<string[]>("items => items.filter(x => x.selected).map(x => x.innerText.trim().split('\\n')[0].trim())");
        }
    }
}
