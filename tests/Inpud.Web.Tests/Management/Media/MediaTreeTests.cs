using System.Net;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Media;

public sealed class MediaTreeTests(SiteFixture site)
{
    [Fact]
    public async Task A_start_node_limits_what_is_seen_and_what_can_be_done()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var outer = await editor.FolderAsync("Outer");
        var mine = await editor.FolderAsync("Mine", outer);
        var inside = await editor.DropAsync("Inside.png", Samples.Picture, Constants.MediaTypes.Guids.ImageGuid, mine);
        var other = await editor.DropAsync("Other one.png", Samples.Picture, Constants.MediaTypes.Guids.ImageGuid, outer);
        using var limited = await MediaEditor.OfFolderAsync(site, mine);

        var root = (await limited.ReadAsync("/tree/media/root?skip=0&take=100")).GetProperty("items");
        var below = (await limited.ReadAsync($"/tree/media/children?parentId={outer}&skip=0&take=100")).GetProperty("items");

        Assert.Equal((outer, true), (root[0].GetProperty("id").GetGuid(), root[0].GetProperty("noAccess").GetBoolean()));
        Assert.Equal(1, root.GetArrayLength());
        Assert.Equal((mine, false), (below[0].GetProperty("id").GetGuid(), below[0].GetProperty("noAccess").GetBoolean()));
        Assert.Equal(1, below.GetArrayLength());
        Assert.Equal([inside], MediaTests.Ids(await limited.ReadAsync($"/tree/media/children?parentId={mine}")));
        Assert.Equal([inside], MediaTests.Ids(await limited.ReadAsync($"/collection/media?id={mine}&dataTypeId=&filter=")));
        Assert.Empty(MediaTests.Ids(await limited.ReadAsync("/item/media/search?query=Other%20one")));
        Assert.Equal(0, (await limited.ReadAsync($"/item/media?id={other}")).GetArrayLength());
        Assert.Equal([outer, mine, inside], (await limited.ReadAsync($"/tree/media/ancestors?descendantId={inside}")).EnumerateArray().Select(x => x.GetProperty("id").GetGuid()));
        foreach (var (method, address, body) in Forbidden(other, inside, outer))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await limited.SendAsync(method, address, body)).Status);
        }

        Assert.False(site.Get<IMediaService>().GetById(other)!.Trashed);
        await limited.DoneAsync(HttpMethod.Put, $"/media/{inside}/move-to-recycle-bin");
    }

    [Fact]
    public async Task Items_are_found_by_name_and_their_path_is_told()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var folder = await editor.FolderAsync("Найди меня");
        var id = await editor.DropAsync("Sought picture.png", Samples.Picture, Constants.MediaTypes.Guids.ImageGuid, folder);

        Assert.Equal([id], MediaTests.Ids(await editor.ReadAsync("/item/media/search?query=sOUGHT%20pic&trashed=false&skip=0&take=10")));
        Assert.Contains(folder, MediaTests.Ids(await editor.ReadAsync($"/item/media/search?query={Uri.EscapeDataString("Найди")}")));
        var path = await editor.ReadAsync($"/item/media/ancestors?id={id}");
        Assert.Equal(folder, path[0].GetProperty("ancestors")[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_folder_is_sorted_and_listed_in_parts_that_begin_anywhere()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var folder = await editor.FolderAsync("Sorted");
        List<Guid> all = [];
        for (var number = 0; number < 5; number++)
        {
            all.Add(await editor.FolderAsync($"Part {number}", folder));
        }

        await editor.DoneAsync(HttpMethod.Put, "/media/sort", new { parent = new { id = folder }, sorting = all.Select((id, at) => new { id, sortOrder = 4 - at }) });

        all.Reverse();
        Assert.Equal(all, MediaTests.Ids(await editor.ReadAsync($"/tree/media/children?parentId={folder}&skip=0&take=10")));
        Assert.Equal(all.Skip(1).Take(3), MediaTests.Ids(await editor.ReadAsync($"/tree/media/children?parentId={folder}&skip=1&take=3")));
        var counted = await editor.ReadAsync($"/tree/media/children?parentId={folder}&skip=0&take=0");
        Assert.Equal((5, 0), (counted.GetProperty("total").GetInt32(), counted.GetProperty("items").GetArrayLength()));
        var around = await editor.ReadAsync($"/tree/media/siblings?target={all[2]}&before=1&after=1");
        Assert.Equal(all.Skip(1).Take(3), MediaTests.Ids(around));
        Assert.Equal((1, 1), (around.GetProperty("totalBefore").GetInt32(), around.GetProperty("totalAfter").GetInt32()));
        var named = await editor.ReadAsync($"/collection/media?id={folder}&dataTypeId=&orderBy=name&orderDirection=Descending&filter=part&skip=0&take=2");
        Assert.Equal(["Part 4", "Part 3"], named.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("variants")[0].GetProperty("name").GetString()));
        await editor.DoneAsync(HttpMethod.Put, $"/media/{folder}/sort-children", new { field = "Name", direction = "Ascending" });
        all.Reverse();
        Assert.Equal(all, MediaTests.Ids(await editor.ReadAsync($"/tree/media/children?parentId={folder}&skip=0&take=10")));
    }

    [Fact]
    public async Task The_tree_beside_something_in_the_bin_begins_at_its_beginning()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var (kept, thrown) = (await editor.FolderAsync("Kept"), await editor.FolderAsync("Thrown away"));
        using var limited = await MediaEditor.OfFolderAsync(site, kept);
        await editor.DoneAsync(HttpMethod.Put, $"/media/{thrown}/move-to-recycle-bin");
        var root = MediaTests.Ids(await editor.ReadAsync("/tree/media/root?skip=0&take=1000")).ToArray();

        var all = await editor.ReadAsync($"/tree/media/siblings?target={thrown}&before=5&after=5&take=1000");
        var beginning = await editor.ReadAsync($"/tree/media/siblings?target={thrown}&take=1");

        Assert.Equal(root, MediaTests.Ids(all));
        Assert.Contains(kept, root);
        Assert.DoesNotContain(thrown, root);
        Assert.Equal((0, 0), (all.GetProperty("totalBefore").GetInt32(), all.GetProperty("totalAfter").GetInt32()));
        Assert.Equal([root[0]], MediaTests.Ids(beginning));
        Assert.Equal((0, root.Length - 1), (beginning.GetProperty("totalBefore").GetInt32(), beginning.GetProperty("totalAfter").GetInt32()));

        // Who sees a part only sees that part, also from there.
        Assert.Equal([kept], MediaTests.Ids(await limited.ReadAsync($"/tree/media/siblings?target={thrown}&take=100")));
    }

    [Theory]
    [InlineData("/tree/media/children?parentId=x")]
    [InlineData("/tree/media/children")]
    [InlineData("/collection/media?dataTypeId=1")]
    [InlineData("/collection/media?skip=-1")]
    [InlineData("/collection/media?orderDirection=Sideways")]
    [InlineData("/imaging/resize/urls?mode=Twist")]
    [InlineData("/item/media/search?query=a&trashed=perhaps")]
    public async Task A_question_that_cannot_be_meant_is_refused_in_words(string address)
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var (status, problem) = await editor.SendAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task The_media_types_tell_what_may_lie_where()
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var image = await editor.ReadAsync($"/media-type/{Constants.MediaTypes.Guids.ImageGuid}");
        var forPng = await editor.ReadAsync("/item/media-type/allowed?fileExtension=png");
        var forZip = await editor.ReadAsync("/item/media-type/allowed?fileExtension=zip");
        var inFolder = await editor.ReadAsync($"/media-type/{Constants.MediaTypes.Guids.FolderGuid}/allowed-children?skip=0&take=100");

        Assert.True(image.GetProperty("variesByCulture").GetBoolean());
        var alt = image.GetProperty("properties").EnumerateArray().First(x => x.GetProperty("alias").GetString() == "altText");
        Assert.True(alt.GetProperty("variesByCulture").GetBoolean());
        Assert.Contains(
            alt.GetProperty("container").GetProperty("id").GetGuid(), image.GetProperty("containers").EnumerateArray().Select(x => x.GetProperty("id").GetGuid()));
        Assert.Equal(Constants.MediaTypes.Guids.ImageGuid, forPng.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.True(forPng.GetProperty("items")[0].GetProperty("matchedFileExtension").GetBoolean());
        Assert.Equal([Constants.MediaTypes.Guids.FileGuid], MediaTests.Ids(forZip));
        Assert.Equal(6, inFolder.GetProperty("total").GetInt32());
        Assert.Equal([Constants.MediaTypes.Guids.FolderGuid], MediaTests.Ids(await editor.ReadAsync("/item/media-type/folders")));
        Assert.Contains(Constants.MediaTypes.Guids.ImageGuid, MediaTests.Ids(await editor.ReadAsync("/tree/media-type/root?skip=0&take=100")));
        using var unknown = await editor.GetAsync($"/media-type/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static (HttpMethod Method, string Address, object? Body)[] Forbidden(Guid other, Guid inside, Guid outer) =>
    [
        (HttpMethod.Get, $"/media/{other}", null),
        (HttpMethod.Put, $"/media/{other}", new { values = Array.Empty<object>(), variants = Array.Empty<object>() }),
        (HttpMethod.Put, $"/media/{other}/move-to-recycle-bin", null),
        (HttpMethod.Delete, $"/media/{other}", null),
        (HttpMethod.Put, $"/media/{inside}/move", new { target = new { id = outer } }),
        (HttpMethod.Put, $"/media/{inside}/move", new { target = (object?)null }),
        (HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), "At the root", Constants.MediaTypes.Guids.FolderGuid, null, null)),
        (HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), "Elsewhere", Constants.MediaTypes.Guids.FolderGuid, outer, null)),
        (HttpMethod.Put, "/media/sort", new { parent = (object?)null, sorting = new[] { new { id = outer, sortOrder = 0 } } }),
        (HttpMethod.Get, "/recycle-bin/media/root", null),
        (HttpMethod.Delete, "/recycle-bin/media", null),
    ];
}
