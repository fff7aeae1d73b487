using System.Net;
using System.Text.Json.Nodes;
using Inpud.Cms.PropertyEditors.Pictures;
using Inpud.Cms.Tests.Delivery.World;

namespace Inpud.Cms.Tests.Delivery;

public sealed class MediaTests : IAsyncLifetime
{
    private DeliverySite _site = null!;
    private Library _library = null!;

    public async ValueTask InitializeAsync() => (_site, _library) = await Library.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_media_item_has_the_members_that_Umbraco_gives_it()
    {
        _library.Cover.Values[("umbracoFile", "")] = new ImageCropperValue
        {
            Src = "/media/cover.png",
            FocalPoint = new ImageCropperFocalPoint(0.25m, 0.5m),
            Crops = [new ImageCropperCrop("wide", 1600, 900, new ImageCropperCropCoordinates(0, 0.1m, 0, 0.2m))],
        };
        var item = await _site.JsonAsync($"media/item/{_library.Cover.Key}");
        Assert.Equal(
            ["bytes", "createDate", "crops", "extension", "focalPoint", "height", "id", "mediaType", "name", "path", "properties", "updateDate", "url", "width"],
            item.AsObject().Select(x => x.Key).Order(StringComparer.Ordinal));
        Assert.Equal("/pictures/cover/", (string?)item["path"]);
        Assert.Equal("Image", (string?)item["mediaType"]);
        Assert.Equal(0.25m, (decimal)item["focalPoint"]!["left"]!);
        Assert.Equal(0.1m, (decimal)item["crops"]![0]!["coordinates"]!["y1"]!);
        Assert.Equal(["altText"], item["properties"]!.AsObject().Select(x => x.Key));
    }

    [Theory]
    [InlineData("media/item/pictures/cover")]
    [InlineData("media/item/Pictures/COVER/")]
    [InlineData("media/item/pictures%2Fcover")]
    public async Task Media_is_found_by_the_names_of_its_folders(string path)
    {
        Assert.Equal("Cover", (string?)(await _site.JsonAsync(path))["name"]);
    }

    [Fact]
    public async Task Media_is_found_by_ids_and_as_the_children_of_a_folder()
    {
        Assert.Single((await _site.JsonAsync($"media/items?id={_library.Cover.Key}&id={Guid.NewGuid()}")).AsArray());
        foreach (var fetch in new[] { "children:pictures", "children:/pictures/", $"children:{_library.Folder.Key}" })
        {
            var page = await _site.JsonAsync($"media?fetch={fetch}");
            Assert.Equal((1, "Cover"), ((int)page["total"]!, (string?)page["items"]![0]!["name"]));
        }

        Assert.Equal("Pictures", (string?)(await _site.JsonAsync("media?fetch=children:/"))["items"]![0]!["name"]);
        Assert.Empty((await _site.JsonAsync("media?fetch=children:pictures&skip=1"))["items"]!.AsArray());
        Assert.Equal(0, (int)(await _site.JsonAsync("media?fetch=children:nowhere"))["total"]!);
    }

    [Theory]
    [InlineData("media/item/019ac000-0000-7000-8000-000000000000")]
    [InlineData("media/item/pictures/nothing")]
    [InlineData("media/item")]
    public async Task Media_that_is_not_there_answers_404(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("media", "Selector option not found")]
    [InlineData("media?fetch=descendants:pictures", "Selector option not found")]
    [InlineData("media?fetch=children:pictures&filter=name:x", "Filter option not found")]
    [InlineData("media?fetch=children:pictures&sort=name:asc", "Sort option not found")]
    [InlineData("media?fetch=children:pictures&take=-1", "Invalid 'take' option")]
    public async Task What_media_cannot_do_answers_400(string path, string title)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(title, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["title"]);
    }
}
