using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>Media in the editing client.</summary>
public sealed class MediaTests(SiteFixture site, Hosting.Browser browser)
{
    [Fact]
    public async Task A_folder_is_made()
    {
        var (service, name) = (site.Get<IMediaService>(), OwnPublications.NewName("Made by hand"));
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.GoToAsync("media");
        await client.Page.Locator("umb-create-media-collection-action uui-button").First.ClickAsync();
        await client.Page.Locator("umb-create-media-collection-action uui-menu-item").Filter(new() { HasText = "Folder" }).First.ClickAsync();
        await client.Page.Locator("umb-workspace-editor input, umb-media-workspace-editor input").First.FillAsync(name);
        await client.PressAsync("Save");

        IMedia? Made() => service.GetRootMedia().SingleOrDefault(x => x.Name == name);
        await Repeatedly.UntilAsync(() => Made() is not null, "the folder is there");
        service.Delete(Made()!);
        await client.CloseAsync();
    }

    [Fact]
    public async Task Several_files_are_dropped_on_a_folder_and_their_progress_shows()
    {
        using var own = new OwnMedia(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await client.GoToAsync(own.List);
        await client.Page.Locator("umb-empty-media-state").WaitForAsync();

        await DropAsync(client.Page, own.Picture("one-cover.png"), own.Picture("two-cover.png", "more-than"), own.Pdf("three.pdf", "Somebody"));

        await Assertions.Expect(client.Page.Locator("umb-dropzone-media").GetByText("100%")).ToHaveCountAsync(3);
        await Repeatedly.UntilAsync(() => own.Items.Length == 3, "all are there");
        await Assertions.Expect(client.Page.Locator("umb-media-grid-collection-view").GetByText("Two Cover")).ToBeVisibleAsync();
        Assert.Equal(["File Three", "Image One Cover", "Image Two Cover"], own.Items.Select(x => $"{x.ContentType.Alias} {x.Name}").Order(StringComparer.Ordinal));
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_picture_is_put_into_words_per_language_given_a_focal_point_and_replaced()
    {
        using var own = new OwnMedia(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await UploadAsync(client, own, own.Picture("shown.png"));
        var before = FileOf(own);
        await client.GoToAsync($"media/workspace/media/edit/{own.Items[0].Key}/en_&_fr");
        var words = client.Page.Locator("umb-property[data-mark='property:altText'] input");
        await Assertions.Expect(words).ToHaveCountAsync(2);
        await words.First.FillAsync("A page with words");
        await words.Last.FillAsync("Une page de mots");
        await client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Items[0].GetValue<string>("altText", "fr") == "Une page de mots", "the words are saved");
        Assert.Equal("A page with words", own.Items[0].GetValue<string>("altText", "en"));

        await client.GoToAsync($"media/workspace/media/edit/{own.Items[0].Key}/en");
        await SetFocalPointAsync(client.Page);
        await client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => FileOf(own)["focalPoint"] is JsonObject, "the focal point is saved");
        Assert.InRange((double)FileOf(own)["focalPoint"]!["left"]!, 0.1, 0.45);

        await client.Page.Locator("umb-input-image-cropper uui-button").Filter(new() { HasText = "Clear" }).First.ClickAsync();
        await client.Page.Locator("umb-input-image-cropper input[type=file]").First.SetInputFilesAsync(own.Picture("shown.png", "more-than"));
        await client.Page.Locator("umb-image-cropper-focus-setter").WaitForAsync();
        var size = own.Items[0].GetValue<string>(Constants.Conventions.Media.Bytes);
        await client.PressAsync("Save");
        await Repeatedly.UntilAsync(() => own.Items[0].GetValue<string>(Constants.Conventions.Media.Bytes) != size, "the file is replaced");
        Assert.Equal((string?)before["src"], (string?)FileOf(own)["src"]);
        Assert.Equal("Une page de mots", own.Items[0].GetValue<string>("altText", "fr"));
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_cover_is_cut_for_sharing_and_the_page_and_the_delivery_api_show_what_was_cut()
    {
        using var own = new OwnMedia(site);
        using var publications = new OwnPublications(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await UploadAsync(client, own, own.Picture("cut.png"));
        var key = publications.MakePublished(OwnPublications.NewName("Cut"), "en");
        var document = publications.Now(key);
        document.SetValue("cover", $$"""[{"key":"{{Guid.CreateVersion7()}}","mediaKey":"{{own.Items[0].Key}}","crops":[],"focalPoint":null}]""");
        Assert.True(site.Get<IContentService>().Save(document).Success);
        await client.OpenAsync(key, "en");

        await CutAsync(client.Page);
        await client.PublishAsync();

        JsonNode? Cut() => publications.Now(key).GetValue<string>("cover", published: true) is { } cover
            ? JsonNode.Parse(cover)![0]!["crops"]!.AsArray().SingleOrDefault(x => (string?)x!["alias"] == "social")?["coordinates"] : null;
        await Repeatedly.UntilAsync(() => Cut() is not null, "the crop is published");
        var (above, below) = ((double)Cut()!["y1"]!, (double)Cut()!["y2"]!);
        Assert.True(above < below, $"Not moved towards the upper edge: {above} is left out above, {below} below.");
        var item = JsonNode.Parse(await ReadAsync(client.Page, $"/umbraco/delivery/api/v2/content/item/{key}"))!;
        var told = item["properties"]!["cover"]![0]!["crops"]!.AsArray().Single(x => (string?)x!["alias"] == "social")!;
        Assert.Equal((1200, 630, above), ((int)told["width"]!, (int)told["height"]!, (double)told["coordinates"]!["y1"]!));
        var page = await ReadAsync(client.Page, (string)item["route"]!["path"]!);
        var shared = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page, "og:image\" content=\"([^\"]+)").Groups[1].Value);
        Assert.Contains("cc=", shared, StringComparison.Ordinal);
        await ReadAsync(client.Page, new Uri(shared).PathAndQuery);
        Assert.Equal((1200, 630), await SizeAsync(client.Page, new Uri(shared).PathAndQuery));
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_picture_says_where_it_is_used()
    {
        using var own = new OwnMedia(site);
        using var publications = new OwnPublications(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await UploadAsync(client, own, own.Picture("used.png"));
        var name = OwnPublications.NewName("Showing");
        var document = publications.Now(publications.Make(name, "en"));
        document.SetValue("cover", $$"""[{"key":"{{Guid.CreateVersion7()}}","mediaKey":"{{own.Items[0].Key}}","crops":[],"focalPoint":null}]""");
        Assert.True(site.Get<IContentService>().Save(document).Success);

        await client.GoToAsync($"media/workspace/media/edit/{own.Items[0].Key}/en/view/info");

        await Assertions.Expect(client.Page.Locator("umb-workspace-editor").GetByText($"{name} en").First).ToBeVisibleAsync();
        await client.CloseAsync();
    }

    [Fact]
    public async Task What_a_file_tells_of_its_makers_is_shown_and_to_be_confirmed()
    {
        using var own = new OwnMedia(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await UploadAsync(client, own, own.Pdf("telling.pdf", "Hidden Helper"));
        await client.GoToAsync($"media/workspace/media/edit/{own.Items[0].Key}/en");
        await client.Page.GetByText("Hidden data").First.ClickAsync();
        await Assertions.Expect(client.Page.Locator("umb-property[data-mark='property:hiddenData'] umb-property-editor-ui-label"))
            .ToHaveJSPropertyAsync("value", "Author: Hidden Helper");
        Assert.False(own.Items[0].GetValue<bool>("hiddenDataConfirmed"));

        await client.Page.Locator("umb-property[data-mark='property:hiddenDataConfirmed'] uui-toggle").ClickAsync();
        await client.PressAsync("Save");

        await Repeatedly.UntilAsync(() => own.Items[0].GetValue<bool>("hiddenDataConfirmed"), "it is confirmed");
        await client.CloseAsync();
    }

    [Fact]
    public async Task A_hostile_drawing_loses_its_script()
    {
        using var own = new OwnMedia(site);
        var client = await EditingClient.SignInAsync(site, browser, "admin");
        await UploadAsync(client, own, own.Drawing("drawn.svg", """
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="document.title='owned'">
            <script>document.title = 'owned'</script><rect width="40" height="40" fill="red"/></svg>
            """));

        var file = (string)FileOf(own)["src"]!;
        var got = await client.Page.APIRequest.GetAsync(new Uri(site.Client.BaseAddress!, file).ToString());
        var text = await got.TextAsync();

        Assert.Contains("rect", text, StringComparison.Ordinal);
        Assert.DoesNotContain("owned", text, StringComparison.Ordinal);
        await client.CloseAsync();
    }

    private static JsonNode FileOf(OwnMedia own)
    {
        var stored = own.Items[0].GetValue<string>(Constants.Conventions.Media.File)!;
        return stored.StartsWith('{') ? JsonNode.Parse(stored)! : new JsonObject { ["src"] = stored };
    }

    private static async Task UploadAsync(EditingClient client, OwnMedia own, string file)
    {
        await client.GoToAsync(own.List);
        await client.Page.Locator("umb-dropzone-media input[type=file]").First.SetInputFilesAsync(file);
        await Repeatedly.UntilAsync(() => own.Items.Length == 1, "the file is there");
    }

    /// <summary>In the dialog of a picked cover: the part for sharing is dragged, so that more of the upper edge is seen.</summary>
    private static async Task CutAsync(IPage page)
    {
        await page.Locator("umb-property[data-mark='property:cover'] uui-card-media").First.ClickAsync();
        var dialog = page.Locator("umb-image-cropper-editor-modal");
        await dialog.Locator("umb-image-cropper-preview").Filter(new() { HasText = "Social media" }).ClickAsync();
        var cropper = dialog.Locator("umb-image-cropper");
        await cropper.Locator("img").First.WaitForAsync();
        await Assertions.Expect(cropper.Locator("img").First).ToHaveJSPropertyAsync("complete", true);
        var box = (await cropper.Locator("#viewport").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y + 100, new MouseMoveOptions { Steps = 6 });
        await page.Mouse.UpAsync();
        await cropper.Locator("uui-button").Filter(new() { HasText = "Save" }).ClickAsync();
        await cropper.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await dialog.Locator("uui-button").Filter(new() { HasText = "Submit" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task<string> ReadAsync(IPage page, string address)
    {
        var got = await page.APIRequest.GetAsync(new Uri(site.Client.BaseAddress!, address).ToString());
        Assert.True(got.Ok, $"{address}: {got.Status}");
        return await got.TextAsync();
    }

    /// <summary>The size in pixels of the picture at an address, as a browser draws it.</summary>
    private static async Task<(int Width, int Height)> SizeAsync(IPage page, string address)
    {
        var size = await page.EvaluateAsync<int[]>(
            "async address => { const image = new Image(); image.src = address; await image.decode(); return [image.naturalWidth, image.naturalHeight]; }", address);
        return (size[0], size[1]);
    }

    /// <summary>As from the desktop: scripts cannot make such a drag themselves.</summary>
    private static async Task DropAsync(IPage page, params string[] files)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var step in new[] { "dragEnter", "dragOver", "dragOver", "drop" })
        {
            await session.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["type"] = step, ["x"] = 900, ["y"] = 500,
                ["data"] = new { items = Array.Empty<object>(), files, dragOperationsMask = 1 },
            });
            if (step == "dragEnter")
            {
                await Assertions.Expect(page.Locator("umb-dropzone-media")).ToHaveAttributeAsync("dragging", "");
            }
        }
    }

    private static async Task SetFocalPointAsync(IPage page)
    {
        var picture = page.Locator("umb-image-cropper-focus-setter");
        await picture.Locator("img").First.WaitForAsync();
        await Assertions.Expect(picture.Locator("img").First).ToHaveJSPropertyAsync("complete", true);
        var box = (await picture.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x - 60, y - 80, new MouseMoveOptions { Steps = 6 });
        await page.Mouse.UpAsync();
    }
}
