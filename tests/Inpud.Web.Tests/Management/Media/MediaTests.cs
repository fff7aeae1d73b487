using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Media;

public sealed class MediaTests(SiteFixture site)
{
    private static readonly Guid _image = Constants.MediaTypes.Guids.ImageGuid;

    private IMediaService Media => site.Get<IMediaService>();

    [Fact]
    public async Task A_dropped_picture_becomes_an_item_named_in_the_default_language()
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var id = await editor.DropAsync("A cover.png", Samples.Picture, _image);

        var stored = Media.GetById(id)!;
        Assert.Equal(("A cover", "A cover"), (stored.Name, stored.GetCultureName("en")));
        Assert.Equal(["en"], stored.AvailableCultures);
        Assert.True(stored.GetValue<int>(Constants.Conventions.Media.Width) > 0);
        var item = await editor.ReadAsync($"/media/{id}");
        Assert.Equal(
            (await site.Get<ILanguageService>().GetAllAsync()).Select(x => x.IsoCode).Order(),
            item.GetProperty("variants").EnumerateArray().Select(x => x.GetProperty("culture").GetString()!).Order());
        Assert.All(item.GetProperty("variants").EnumerateArray(), x => Assert.Equal("A cover", x.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Alternative_text_is_written_in_one_language_and_the_others_stay_uncreated()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("Words.png", Samples.Picture, _image);
        var item = await editor.HoldAsync(id);
        Say(item, "altText", "fr", "Une couverture");

        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        var stored = Media.GetById(id)!;
        Assert.Equal("Une couverture", stored.GetValue<string>("altText", "fr"));
        Assert.Equal(["en", "fr"], stored.AvailableCultures.Order());
        Assert.NotNull(stored.GetValue<string>(Constants.Conventions.Media.File));
    }

    [Fact]
    public async Task What_a_body_does_not_mention_keeps_its_value()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("Kept.png", Samples.Picture, _image);
        var item = await editor.HoldAsync(id);
        Say(item, "altText", "en", "A cover");
        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);
        item = await editor.HoldAsync(id);
        item["values"] = new JsonArray();
        var stamp = (string?)MediaClient.Variant(item, "en")["updateDate"];
        item["variants"] = new JsonArray(new JsonObject { ["culture"] = "en", ["name"] = "Renamed", ["updateDate"] = stamp });

        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        var stored = Media.GetById(id)!;
        Assert.Equal(("Renamed", "A cover"), (stored.Name, stored.GetValue<string>("altText", "en")));
        Assert.Contains("/media/", stored.GetValue<string>(Constants.Conventions.Media.File)!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_writes_in_their_language_only()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        using var translator = await MediaEditor.OfLanguageAsync(site, "fr");
        var id = await editor.DropAsync("Two.png", Samples.Picture, _image);
        var item = await translator.HoldAsync(id);
        Say(item, "altText", "fr", "Deux");
        Say(item, "altText", "en", "Not mine");
        item["variants"]!.AsArray().First(x => x!["culture"]!.GetValue<string>() == "en")!["name"] = "Not mine";

        await translator.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        var stored = Media.GetById(id)!;
        Assert.Equal(("Deux", null, "Two"), (stored.GetValue<string>("altText", "fr"), stored.GetValue<string>("altText", "en"), stored.GetCultureName("en")));
    }

    [Fact]
    public async Task A_focal_point_and_crops_are_saved_and_a_replaced_file_keeps_its_item()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("First.png", Samples.Picture, _image);
        var item = await editor.HoldAsync(id);
        var file = item["values"]!.AsArray().First(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!;
        var before = file["value"]!["src"]!.GetValue<string>();
        file["value"]!["focalPoint"] = new JsonObject { ["left"] = 0.25, ["top"] = 0.75 };
        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);
        Assert.Contains("0.25", Media.GetById(id)!.GetValue<string>("umbracoFile")!, StringComparison.Ordinal);
        var first = Thumbnail(await editor.ReadAsync($"/imaging/resize/urls?id={id}&width=300&height=300&mode=Min"));

        item = await editor.HoldAsync(id);
        var upload = await editor.UploadAsync("Second.png", Samples.OtherPicture);
        MediaClient.Value(item, "umbracoFile")["temporaryFileId"] = upload.Key;
        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        var stored = Media.GetById(id)!.GetValue<string>("umbracoFile")!;
        Assert.DoesNotContain(before, stored, StringComparison.Ordinal);
        Assert.Contains("second.png", stored, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("0.25", stored, StringComparison.Ordinal);
        Assert.NotEqual(first, Thumbnail(await editor.ReadAsync($"/imaging/resize/urls?id={id}&width=300&height=300&mode=Min")));
    }

    [Fact]
    public async Task A_file_that_is_not_public_is_shown_to_its_editors_alone()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("Hidden.png", Samples.Picture, _image);
        var thumbnail = Thumbnail(await editor.ReadAsync($"/imaging/resize/urls?id={id}&width=300&height=300&mode=Min"));
        var folder = await editor.FolderAsync("Without a file");
        Assert.Equal(
            System.Text.Json.JsonValueKind.Null,
            (await editor.ReadAsync($"/imaging/resize/urls?id={folder}"))[0].GetProperty("urlInfos")[0].GetProperty("url").ValueKind);
        Assert.Equal(0, (await editor.ReadAsync($"/media/urls?id={folder}"))[0].GetProperty("urlInfos").GetArrayLength());

        using var seen = await editor.GetAsync(thumbnail);
        using var refused = await site.Client.GetAsync(thumbnail, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.StartsWith("image/", seen.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.True(seen.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("v=", thumbnail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_file_that_is_replaced_under_another_name_is_gone_and_under_its_own_name_stays()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var cover = JsonNode.Parse(site.DocumentAt("publications/words-matter").GetValue<string>("cover")!)!.AsArray()[0]!["mediaKey"]!.GetValue<Guid>();
        async Task<(JsonObject Item, JsonNode File)> AgainAsync() =>
            await editor.HoldAsync(cover) is var held ? (held, MediaClient.Value(held, "umbracoFile")) : default;
        var (item, file) = await AgainAsync();
        var address = file["src"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
        var size = await SizeAsync(address);

        file["temporaryFileId"] = (await editor.UploadAsync(Path.GetFileName(address), Samples.OtherPicture)).Key;
        await editor.DoneAsync(HttpMethod.Put, $"/media/{cover}", item);
        Assert.NotEqual(size, await SizeAsync(address));
        (item, file) = await AgainAsync();
        file["temporaryFileId"] = (await editor.UploadAsync("another name.png", Samples.OtherPicture)).Key;
        await editor.DoneAsync(HttpMethod.Put, $"/media/{cover}", item);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(address));
        (item, file) = await AgainAsync();
        file["temporaryFileId"] = (await editor.UploadAsync(Path.GetFileName(address), Samples.Picture)).Key;
        await editor.DoneAsync(HttpMethod.Put, $"/media/{cover}", item);

        Assert.Equal((HttpStatusCode.OK, size), (await StatusAsync(address), await SizeAsync(address)));

        // As the seed left it: an editor's save answers every question that the seed left open.
        var stored = Media.GetById(cover)!;
        stored.SetValue("peopleShown", null);
        stored.SetValue("consentWithdrawn", null);
        Assert.True(Media.Save(stored).Success);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<int> SizeAsync(string address) =>
        (await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken)).Length;

    [Fact]
    public async Task Errors_stand_on_the_fields_of_the_request()
    {
        using var editor = await MediaEditor.SignedInAsync(site);

        var (status, problem) = await editor.SendAsync(
            HttpMethod.Post, "/media/validate", MediaEditor.NewItem(Guid.NewGuid(), "No file", _image, null, upload: null));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(
            "$.values[?(@.alias == 'umbracoFile' && @.culture == null && @.segment == null)].value",
            problem.GetProperty("errors").EnumerateObject().Select(x => x.Name));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync(
            HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), "", _image, null, upload: null))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.SendAsync(
            HttpMethod.Post, "/media", MediaEditor.NewItem(Guid.NewGuid(), "No type", Guid.NewGuid(), null, upload: null))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.SendAsync(
            HttpMethod.Put, $"/media/{Guid.NewGuid()}", new { values = Array.Empty<object>(), variants = Array.Empty<object>() })).Status);
    }

    [Fact]
    public async Task What_is_thrown_away_can_be_restored_or_deleted_for_ever()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var folder = await editor.FolderAsync("Bin");
        var id = await editor.DropAsync("Bin.png", Samples.Picture, _image, folder);

        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}/move-to-recycle-bin");

        Assert.True(Media.GetById(id)!.Trashed);
        Assert.Contains(id, Ids(await editor.ReadAsync("/recycle-bin/media/root?skip=0&take=100")));
        Assert.Equal(folder, (await editor.ReadAsync($"/recycle-bin/media/{id}/original-parent")).GetProperty("id").GetGuid());
        await editor.DoneAsync(HttpMethod.Put, $"/recycle-bin/media/{id}/restore", new { target = new { id = folder } });
        Assert.Equal((false, Media.GetById(folder)!.Id), (Media.GetById(id)!.Trashed, Media.GetById(id)!.ParentId));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync(HttpMethod.Delete, $"/recycle-bin/media/{id}")).Status);
        await editor.DoneAsync(HttpMethod.Put, $"/media/{folder}/move-to-recycle-bin");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await editor.ReadAsync($"/recycle-bin/media/{folder}/original-parent")).ValueKind);
        await editor.DoneAsync(HttpMethod.Delete, $"/recycle-bin/media/{folder}");
        Assert.Null(Media.GetById(id));
    }

    [Fact]
    public async Task What_happened_to_an_item_and_where_it_is_used_can_be_read()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var cover = site.DocumentAt("publications/words-matter").GetValue<string>("cover")!;
        var used = JsonNode.Parse(cover)!.AsArray()[0]!["mediaKey"]!.GetValue<Guid>();
        var id = await editor.DropAsync("Audit.png", Samples.Picture, _image);

        var log = await editor.ReadAsync($"/media/{id}/audit-log?skip=0&take=10");
        var users = await editor.ReadAsync($"/media/{used}/referenced-by?skip=0&take=10");
        var referenced = await editor.ReadAsync($"/media/are-referenced?id={used}&id={id}");

        Assert.Equal(editor.User.Key, log.GetProperty("items")[0].GetProperty("user").GetProperty("id").GetGuid());
        Assert.Equal("DocumentReferenceResponseModel", users.GetProperty("items")[0].GetProperty("$type").GetString());
        Assert.True(users.GetProperty("items")[0].GetProperty("variants").GetArrayLength() > 1);
        Assert.Equal([used], Ids(referenced));
    }

    internal static IEnumerable<Guid> Ids(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetGuid());

    private static string Thumbnail(System.Text.Json.JsonElement urls) => urls[0].GetProperty("urlInfos")[0].GetProperty("url").GetString()!;

    private static void Say(JsonObject item, string alias, string culture, string value) =>
        item["values"]!.AsArray().First(x => x!["alias"]!.GetValue<string>() == alias && x["culture"]?.GetValue<string>() == culture)!["value"] = value;
}
