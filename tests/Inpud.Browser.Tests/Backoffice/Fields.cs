using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>The fields of an open document, filled in as a person does.</summary>
internal static class Fields
{
    extension(EditingClient client)
    {
        /// <summary>A field by its alias; where two languages are open, the first language's comes first.</summary>
        public ILocator Field(string alias) => client.Page.Locator($"umb-property[data-mark='property:{alias}']");

        /// <summary>The document's name in the language that is open.</summary>
        public ILocator Name => client.Page.Locator("#name-input input");

        public async Task ToTabAsync(string name, string firstField)
        {
            // A tab with a wrong value behind it bears a mark, which is part of its name.
            await client.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { NameRegex = Beginning(name) }).ClickAsync();
            await client.Field(firstField).First.WaitForAsync();
        }

        public Task WriteAsync(string alias, string text) => client.Field(alias).Locator("input, textarea").First.FillAsync(text);

        public async Task SelectAsync(string alias, string word) => await client.Field(alias).Locator("select").SelectOptionAsync(word);

        public Task SwitchOnAsync(string alias) => client.Field(alias).Locator("uui-toggle").ClickAsync();

        public Task PressWithinAsync(string alias, string button) => client.Field(alias).Button(button).ClickAsync();

        /// <summary>Adds a block, whose fields then stand inside the field.</summary>
        /// <param name="alias">The field's alias.</param>
        /// <param name="kind">What is added: the name of the block's type.</param>
        /// <param name="texts">Alias and text of each of the block's lines.</param>
        public async Task AddBlockAsync(string alias, string kind, params (string Alias, string Text)[] texts)
        {
            await client.PressWithinAsync(alias, $"Add {kind}");
            foreach (var (inner, text) in texts)
            {
                await client.Within(alias, inner).Locator("input").First.FillAsync(text);
            }
        }

        /// <summary>A field of a block.</summary>
        public ILocator Within(string alias, string inner) => client.Field(alias).Locator($"umb-property[data-mark='property:{inner}']");

        /// <summary>Chooses a document from the tree.</summary>
        /// <param name="alias">The field's alias.</param>
        /// <param name="path">Names, from the top down.</param>
        public async Task PickAsync(string alias, params string[] path)
        {
            await client.PressWithinAsync(alias, "Choose");
            var dialog = client.Page.Locator("umb-tree-picker-modal");
            var wanted = dialog.Button(path[^1]).First;
            foreach (var name in path[..^1])
            {
                // The tree opens where something was chosen before.
                var expand = dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = Beginning("Expand child items for " + name) }).First;
                await expand.Or(wanted).First.WaitForAsync();
                if (await wanted.IsVisibleAsync())
                {
                    break;
                }

                await expand.ClickAsync();
            }

            await wanted.ClickAsync();
            await client.ChooseInAsync("umb-tree-picker-modal");
        }

        /// <summary>Chooses a media item from a folder.</summary>
        public async Task PickMediaAsync(string alias, string folder, string name)
        {
            await client.PressWithinAsync(alias, "Choose");
            var dialog = client.Page.Locator("umb-media-picker-modal");
            await dialog.Locator("uui-card-media").Filter(new LocatorFilterOptions { HasText = folder }).First.Locator("#open-part").ClickAsync();
            // Its picture would open it; its edge ticks it.
            await dialog.Locator($"uui-card-media[name=\"{name}\"]").Or(dialog.Locator("uui-card-media").Filter(new LocatorFilterOptions { HasText = name })).First
                .ClickAsync(new LocatorClickOptions { Position = new Position { X = 4, Y = 4 } });
            await client.ChooseInAsync("umb-media-picker-modal");
        }

        /// <summary>Opens a new document below another one, in the default language.</summary>
        public async Task CreateAsync(Guid parent, Guid type, string firstField)
        {
            await client.Page.GotoAsync(new Uri(new Uri(client.Page.Url), $"/umbraco/section/content/workspace/document/create/parent/document/{parent}/{type}").ToString());
            await client.Field(firstField).WaitForAsync();
        }

        /// <summary>Drops a file on a field of media, which makes a media item of it.</summary>
        public async Task UploadAsync(string alias, string name, byte[] bytes)
        {
            await client.Field(alias).Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = bytes });

            // By its name: the cards of files that were there before may come later than the field.
            await client.Field(alias).Locator($"uui-card-media[name^=\"{Path.GetFileNameWithoutExtension(name)}\" i]").First.WaitForAsync();
        }

        /// <summary>Opens the dialog that takes text written elsewhere into a Markdown field.</summary>
        public async Task<ILocator> BringTextAsync(string alias)
        {
            await client.Field(alias).HoverAsync();
            await client.PressWithinAsync(alias, "View actions");
            await client.Field(alias).Button("Bring text from Word or another program").ClickAsync();
            return client.Page.Locator("inpud-bring-text-dialog");
        }

        private async Task ChooseInAsync(string dialog)
        {
            var open = client.Page.Locator(dialog);
            await open.Button("Choose").ClickAsync();
            await open.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        }
    }

    extension(ILocator place)
    {
        /// <summary>A button by its whole label.</summary>
        public ILocator Button(string label) => place.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = label, Exact = true });
    }

    private static Regex Beginning(string text) => new("^" + Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));
}
