using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>What people do again and again in the editing client.</summary>
internal static class Deeds
{
    extension(EditingClient client)
    {
        /// <summary>A dialog by its element, such as <c>umb-content-rollback-modal</c>.</summary>
        public ILocator Dialog(string element) => client.Page.Locator(element);

        /// <summary>What the client tells in its corner.</summary>
        public ILocator Notice(string words) => client.Page.Locator("uui-toast-notification").Filter(new() { HasText = words });

        /// <summary>Reads a notice.</summary>
        /// <exception cref="TimeoutException">It did not come; what the window shows instead is in the message.</exception>
        public async Task ReadAsync(string words)
        {
            try
            {
                await client.Notice(words).Last.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
            }
            catch (TimeoutException missed)
            {
                var told = await client.Page.Locator("uui-toast-notification, umb-modal-container, .uui-form-message").AllInnerTextsAsync();
                throw new TimeoutException($"Nobody was told “{words}”, but: {string.Join(" | ", told)} {client.Complaints}", missed);
            }
        }

        /// <summary>Chooses something from the menu of the open document or media item.</summary>
        /// <param name="action">How it begins: <c>Rollback</c>, <c>Trash</c>.</param>
        public async Task ChooseAsync(string action)
        {
            var entry = client.Page.Locator("umb-workspace-entity-action-menu umb-entity-action").Filter(new() { HasText = action }).First;
            await Repeatedly.UntilAsync(async () =>
            {
                // While an item is still being loaded, its menu closes again.
                await client.Page.Locator("umb-workspace-entity-action-menu uui-button").First.ClickAsync();
                await entry.Locator("uui-menu-item").ClickAsync(new LocatorClickOptions { Timeout = 3000 });
            });
        }

        /// <summary>Opens any page of the client.</summary>
        public Task GoToAsync(string path)
        {
            var root = new Uri(client.Page.Url).GetLeftPart(UriPartial.Authority);
            return client.Page.GotoAsync($"{root}/umbraco/section/{path}");
        }
    }
}
