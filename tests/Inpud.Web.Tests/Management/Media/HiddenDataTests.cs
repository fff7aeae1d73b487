using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Web.Tests.Management.Media;

public sealed class HiddenDataTests(SiteFixture site)
{
    [Fact]
    public async Task A_file_that_tells_more_than_it_shows_is_published_only_after_an_editor_has_seen_it()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("Minutes.docx", Samples.Word(), Constants.MediaTypes.Guids.FileGuid);
        var item = await editor.HoldAsync(id);
        var note = Value(item, "hiddenData")["value"]!.GetValue<string>();
        foreach (var trace in new[] { "Somebody Secret", "Microsoft Office Word", "Normal.dotm", "1 comment", "2 recorded changes", "tracker.example" })
        {
            Assert.Contains(trace, note, StringComparison.Ordinal);
        }

        var document = site.DocumentAt("publications/words-matter");
        var files = document.GetValue<string>("files", "fr");
        document.SetValue("files", $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{id}}"}]""", "fr");
        Assert.True(site.Get<IContentService>().Save(document).Success);
        Assert.Equal(ContentPublishingOperationStatus.CancelledByEvent, await PublishAsync(document.Key, "fr"));
        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(document.Key, "en"));

        Value(item, "hiddenData")["value"] = "";
        Value(item, "hiddenDataConfirmed")["value"] = true;
        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        Assert.Equal(note, Value(await editor.HoldAsync(id), "hiddenData")["value"]!.GetValue<string>());
        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(document.Key, "fr"));
        document = site.DocumentAt("publications/words-matter");
        document.SetValue("files", files, "fr");
        Assert.True(site.Get<IContentService>().Save(document).Success);
        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(document.Key, "fr"));
    }

    [Fact]
    public async Task A_PDF_is_read_too_and_a_new_file_asks_again()
    {
        using var editor = await MediaEditor.SignedInAsync(site);
        var id = await editor.DropAsync("Report.pdf", Samples.Pdf(), Constants.MediaTypes.Guids.FileGuid);
        var item = await editor.HoldAsync(id);
        Assert.Equal("", Value(item, "hiddenData")["value"]?.GetValue<string>() ?? "");
        Value(item, "hiddenDataConfirmed")["value"] = true;
        var upload = await editor.UploadAsync("Report.pdf", Samples.Pdf("Jane Doe", "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (A Reviewer) /Contents (no) >>"));
        Value(item, "umbracoFile")["value"]!["temporaryFileId"] = upload.Key;

        await editor.DoneAsync(HttpMethod.Put, $"/media/{id}", item);

        item = await editor.HoldAsync(id);
        var note = Value(item, "hiddenData")["value"]!.GetValue<string>();
        Assert.Contains("Author: Jane Doe", note, StringComparison.Ordinal);
        Assert.Contains("Made with: Writer 7", note, StringComparison.Ordinal);
        Assert.Contains("Comments by: A Reviewer", note, StringComparison.Ordinal);
        Assert.False(Value(item, "hiddenDataConfirmed")["value"]!.GetValue<bool>());
    }

    private async Task<ContentPublishingOperationStatus> PublishAsync(Guid key, string culture) =>
        (await site.Get<IContentPublishingService>().PublishAsync(
            key, [new CulturePublishScheduleModel { Culture = culture }], Constants.Security.SuperUserKey)).Status;

    private static JsonNode Value(JsonObject item, string alias) =>
        item["values"]!.AsArray().First(x => x!["alias"]!.GetValue<string>() == alias)!;
}
