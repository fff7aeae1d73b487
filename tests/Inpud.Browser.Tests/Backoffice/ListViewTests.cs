using System.Text.RegularExpressions;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Children as a list with columns.</summary>
public sealed class ListViewTests(SiteFixture site, Hosting.Browser browser, ManyPublications many) : IClassFixture<ManyPublications>
{
    private const int PageSize = 50;

    [Fact]
    public async Task Five_thousand_children_are_leafed_through_filtered_and_sorted_by_their_columns()
    {
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.GoToAsync(many.List);
        var rows = client.Page.Locator("umb-table uui-table-row");
        await Assertions.Expect(rows).ToHaveCountAsync(PageSize);
        foreach (var column in new[] { "Name", "Publication Status", "Last edited", "Created by" })
        {
            await Assertions.Expect(client.Page.Locator("umb-table uui-table-head-cell").Filter(new() { HasText = column })).ToBeVisibleAsync();
        }

        // Newest first, as the list is set up; then by name, to and fro.
        await Assertions.Expect(rows.First.GetByText(many.Names[^1])).ToBeVisibleAsync();
        var names = many.Names.Order(StringComparer.OrdinalIgnoreCase).ToArray();
        var byName = client.Page.Locator("umb-table uui-table-head-cell").Filter(new() { HasText = "Name" }).Locator("button");
        await byName.ClickAsync();
        await Assertions.Expect(rows.First.GetByText(names[0], new() { Exact = true })).ToBeVisibleAsync();
        await byName.ClickAsync();
        await Assertions.Expect(rows.First.GetByText(names[^1], new() { Exact = true })).ToBeVisibleAsync();

        var pages = client.Page.Locator("umb-collection-pagination uui-pagination");
        await pages.GetByText("Last").ClickAsync();
        await Assertions.Expect(rows.Last.GetByText(names[0], new() { Exact = true })).ToBeVisibleAsync();

        await client.Page.Locator("umb-collection-toolbar input").First.FillAsync("4321");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows.First.GetByText(many.Names[4320])).ToBeVisibleAsync();
        await client.CloseAsync();
    }

    [Fact]
    public async Task Several_are_chosen_in_the_list_and_published_at_once()
    {
        using var own = new OwnPublications(site);
        var name = OwnPublications.NewName("In bulk");
        Guid[] keys = [own.Make($"{name} one", "en"), own.Make($"{name} two", "en")];
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.GoToAsync($"content/workspace/document/edit/{OwnPublications.Folder}/en/view/collection");
        await client.Page.Locator("umb-collection-toolbar input").First.FillAsync(name);
        var rows = client.Page.Locator("umb-table uui-table-row");
        await Assertions.Expect(rows).ToHaveCountAsync(keys.Length);

        await client.Page.Locator("umb-table uui-table-head uui-checkbox").First.ClickAsync();
        await client.Page.Locator("umb-entity-bulk-action").Filter(new() { HasTextRegex = new Regex(@"^\s*Publish") }).First.ClickAsync();
        var dialog = client.Dialog("umb-content-publish-modal, umb-confirm-modal").First;
        await dialog.Locator("uui-button[look=primary]").ClickAsync();

        await Repeatedly.UntilAsync(() => keys.All(x => own.Now(x).IsCulturePublished("en")), "both are published");
        await client.CloseAsync();
    }
}
