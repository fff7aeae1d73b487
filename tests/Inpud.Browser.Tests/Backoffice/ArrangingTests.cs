using System.Net;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Where documents stand: copied, moved, sorted, thrown away and brought back.</summary>
public sealed class ArrangingTests(SiteFixture site, Hosting.Browser browser)
{
    private static readonly LocatorGetByTextOptions _exactly = new() { Exact = true };

    [Fact]
    public async Task A_publication_is_copied_with_all_its_languages()
    {
        using var own = new OwnPublications(site);
        var name = OwnPublications.NewName("Copied");
        var key = own.Make(name, "en", "fr");
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(key, "en");

        await client.ChooseAsync("Duplicate to");
        var dialog = client.Dialog("umb-document-duplicate-to-modal");
        await dialog.GetByText("Publications", _exactly).ClickAsync();
        await dialog.Locator("uui-button").Filter(new() { HasText = "Copy" }).Last.ClickAsync();

        IContent? Copy() => own.Named(name).SingleOrDefault(x => x.Key != key);
        await Repeatedly.UntilAsync(() => Copy() is not null, "there is a copy");
        own.Remember(Copy()!.Key);
        Assert.Equal(["en", "fr"], Copy()!.AvailableCultures.Order());
        Assert.Equal($"{name} fr", Copy()!.GetValue<string>("title", "fr"));
        Assert.False(Copy()!.Published);
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_topic_is_moved_below_another()
    {
        var (service, topics) = (site.Get<IContentService>(), site.DocumentAt("topics"));
        var names = new[] { OwnPublications.NewName("Wide topic"), OwnPublications.NewName("Narrow topic") };
        var (wide, narrow) = (Topic(topics, names[0]), Topic(topics, names[1]));
        try
        {
            var client = await EditingClient.SignInAsync(site, browser, "admin");
            await client.GoToAsync($"content/workspace/document/edit/{narrow}/en");

            await client.ChooseAsync("Move to");
            var dialog = client.Dialog("umb-tree-picker-modal, umb-document-move-to-modal, umb-move-to-modal").First;
            await dialog.GetByText(names[0], _exactly).ClickAsync();
            await dialog.Locator("uui-button[look=primary]").Last.ClickAsync();

            await Repeatedly.UntilAsync(() => service.GetById(narrow)!.ParentId == service.GetById(wide)!.Id, "the topic is below the other");
            await client.CloseAsync();
        }
        finally
        {
            service.Delete(service.GetById(narrow)!);
            service.Delete(service.GetById(wide)!);
        }
    }

    [Fact]
    public async Task Children_are_sorted_by_dragging()
    {
        var service = site.Get<IContentService>();
        var parent = Topic(site.DocumentAt("topics"), OwnPublications.NewName("Sorted"));
        try
        {
            Guid[] children = [.. new[] { "First", "Second", "Third" }.Select(x => Topic(service.GetById(parent)!, x))];
            Guid[] Order() => [.. service.GetPagedChildren(service.GetById(parent)!.Id, 0, 10, out _, null, Ordering.By("sortOrder")).Select(x => x.Key)];
            Assert.Equal(children, Order());
            var client = await EditingClient.SignInAsync(site, browser, "admin");
            await client.GoToAsync($"content/workspace/document/edit/{parent}/en");

            await client.ChooseAsync("Sort children");
            var dialog = client.Dialog("umb-sort-children-of-content-modal");
            var rows = dialog.Locator("uui-table-row");
            await Assertions.Expect(rows).ToHaveCountAsync(3);
            await DragAsync(client, rows.First, rows.Last);
            await Assertions.Expect(rows.Last).ToContainTextAsync("First", new() { UseInnerText = true });
            await dialog.Locator("uui-button").Filter(new() { HasText = "Sort" }).Last.ClickAsync();

            await Repeatedly.UntilAsync(() => Order().SequenceEqual([children[1], children[2], children[0]]), "the first is the last");
            await client.CloseAsync();
        }
        finally
        {
            service.Delete(service.GetById(parent)!);
        }
    }

    [Fact]
    public async Task Whoever_throws_away_is_told_what_still_links_here_and_can_bring_it_back()
    {
        using var own = new OwnPublications(site);
        var (name, linking) = (OwnPublications.NewName("Linked"), OwnPublications.NewName("Linking"));
        var key = own.MakePublished(name, "en");
        Link(own.Make(linking, "en"), key);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(key, "en");

        await client.ChooseAsync("Trash");
        var question = client.Dialog("umb-trash-with-relation-confirm-modal");
        await Assertions.Expect(question.GetByText($"{linking} en")).ToBeVisibleAsync();
        await question.Locator("uui-button[color=danger]").ClickAsync();
        await Repeatedly.UntilAsync(() => own.Now(key).Trashed, "it is in the bin");
        var page = new Uri($"/en/publications/{name.ToLowerInvariant().Replace(' ', '-')}-en/", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Gone, (await site.Client.GetAsync(page)).StatusCode);

        await client.OpenAsync(key, "en");
        await Assertions.Expect(client.Page.Locator("uui-menu-item[label=Home]").First).ToBeVisibleAsync();
        await client.ChooseAsync("Restore");
        await client.Dialog("umb-restore-from-recycle-bin-modal").Locator("uui-button").Filter(new() { HasText = "Restore" }).Last.ClickAsync();

        await Repeatedly.UntilAsync(() => !own.Now(key).Trashed, "it is back");
        Assert.Equal(own.Now(OwnPublications.Folder).Id, own.Now(key).ParentId);
        Assert.Equal($"{name} en", own.Title(key, "en"));
        await client.CloseAsync();
    }

    [Fact]
    public async Task Whoever_deletes_for_ever_is_told_what_still_links_here()
    {
        using var own = new OwnPublications(site);
        var linking = OwnPublications.NewName("Linking");
        var key = own.Make(OwnPublications.NewName("Gone"), "en");
        Link(own.Make(linking, "en"), key);
        Assert.True(site.Get<IContentService>().MoveToRecycleBin(own.Now(key)).Success);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.OpenAsync(key, "en");

        await client.ChooseAsync("Delete");
        var question = client.Dialog("umb-delete-with-relation-confirm-modal");
        await Assertions.Expect(question.GetByText($"{linking} en")).ToBeVisibleAsync();
        await question.Locator("uui-button[color=danger]").ClickAsync();

        await Repeatedly.UntilAsync(() => own.IsGone(key), "it is gone");
        await client.CloseAsync();
    }

    private void Link(Guid from, Guid to)
    {
        var document = site.Get<IContentService>().GetById(from)!;
        document.SetValue("related", $"umb://document/{to:N}");
        Assert.True(site.Get<IContentService>().Save(document).Success);
    }

    private Guid Topic(IContent parent, string name)
    {
        var service = site.Get<IContentService>();
        var topic = service.Create(name, parent.Key, "topic");
        topic.SetCultureName(name, "en");
        Assert.True(service.Save(topic).Success);
        return topic.Key;
    }

    /// <summary>Drags a row below another. The list makes room only while the pointer stirs over it.</summary>
    private static async Task DragAsync(EditingClient client, ILocator what, ILocator below)
    {
        var mouse = client.Page.Mouse;
        var (from, to) = ((await what.BoundingBoxAsync())!, (await below.BoundingBoxAsync())!);
        var name = await what.InnerTextAsync();
        await mouse.MoveAsync(from.X + 30, from.Y + (from.Height / 2));
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 30, from.Y + from.Height, new MouseMoveOptions { Steps = 5 });
        for (var (stir, settled) = (0, 0); stir < 100 && settled < 5; stir++)
        {
            await mouse.MoveAsync(to.X + 30 + (stir % 2), to.Y + to.Height - 6 - (stir % 3));
            await client.Page.WaitForTimeoutAsync(100);
            settled = await below.InnerTextAsync() == name ? settled + 1 : 0;
        }

        await mouse.UpAsync();
    }
}
