using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>Publishing, planning and withdrawing language by language, by those who may.</summary>
public sealed class PublishingDocumentsTests(SiteFixture site) : IDisposable
{
    private static readonly string[] _translator =
    [
        "Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Publish", "Umb.Document.Unpublish", "Umb.Document.Rollback", "Umb.Document.Create",
        "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write",
    ];

    private readonly Drafts _drafts = new(site);

    [Fact]
    public async Task A_translator_publishes_and_withdraws_their_own_language_and_no_other()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var french = await TranslatorAsync("fr");
        var key = await _drafts.MakeAsync(editor, "A field of kites", "Un champ de cerfs-volants");
        await editor.DoAsync(HttpMethod.Put, $"document/{key}/publish", Now("en"));

        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Put, $"document/{key}/publish", Now("en", "fr"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Put, $"document/{key}/unpublish", Cultures("en"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Put, $"document/{key}/unpublish", Cultures("*"))).Status);
        Assert.Equal(["en"], _drafts.Stored(key).PublishedCultures);
        await french.DoAsync(HttpMethod.Put, $"document/{key}/publish", Now("fr"));
        Assert.Equal(["en", "fr"], _drafts.Stored(key).PublishedCultures.Order());
        await french.DoAsync(HttpMethod.Put, $"document/{key}/unpublish", Cultures("fr"));
        Assert.Equal(["en"], _drafts.Stored(key).PublishedCultures);
    }

    [Fact]
    public async Task A_translator_changes_and_adds_only_their_own_language()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var french = await TranslatorAsync("fr");
        var key = await _drafts.MakeAsync(editor, "A choir of kettles");
        var opened = await french.GetAsync($"document/{key}");
        opened["variants"]!.AsArray().Add(Drafts.Variant("fr", "Une chorale de bouilloires"));
        opened["values"]!.AsArray().Add(Drafts.Value("title", "fr", "Une chorale de bouilloires"));
        await french.DoAsync(HttpMethod.Put, $"document/{key}", opened);
        Assert.Equal("Une chorale de bouilloires", _drafts.Stored(key).GetValue<string>("title", "fr"));

        opened = await french.GetAsync($"document/{key}");
        Drafts.Entry(opened, "title", "en")["value"] = "Not mine";
        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Put, $"document/{key}", opened)).Status);
        opened = await french.GetAsync($"document/{key}");
        opened["variants"]!.AsArray().Add(Drafts.Variant("es", "Tampoco mía"));
        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Put, $"document/{key}", opened)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await french.TryAsync(HttpMethod.Post, "document", Drafts.Body("Not mine either"))).Status);

        var stored = _drafts.Stored(key);
        Assert.Equal("A choir of kettles", stored.GetValue<string>("title", "en"));
        Assert.Equal(["en", "fr"], stored.AvailableCultures.Order());
    }

    [Fact]
    public async Task A_writer_writes_and_does_not_publish()
    {
        var writer = await Api.AsAsync(site, Constants.Security.WriterGroupKey);
        var key = await _drafts.MakeAsync(writer, "A drawer of maps");
        var opened = await writer.GetAsync($"document/{key}");
        opened["culturesToPublish"] = new JsonArray("en");
        var branch = new { cultures = new[] { "en" }, includeUnpublishedDescendants = true };

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.TryAsync(HttpMethod.Put, $"document/{key}/publish", Now("en"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.TryAsync(HttpMethod.Put, $"document/{key}/update-and-publish", opened)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.TryAsync(HttpMethod.Put, $"document/{key}/publish-with-descendants", branch)).Status);
        var create = Drafts.Body("Out at once");
        create["culturesToPublish"] = new JsonArray("en");
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.TryAsync(HttpMethod.Post, "document/create-and-publish", create)).Status);
        Assert.False(_drafts.Stored(key).Published);
        Assert.False(_drafts.Exists((string)create["id"]!));
    }

    [Fact]
    public async Task A_language_is_planned_to_appear_and_to_go_and_the_plan_is_seen_wherever_it_is_listed()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await _drafts.MakeAsync(editor, "A calendar of bells", "Un calendrier de cloches");
        var (release, expire) = (DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(8));
        await editor.DoAsync(HttpMethod.Put, $"document/{key}/publish", Planned("fr", release, expire));

        var french = Drafts.VariantOf(await editor.GetAsync($"document/{key}"), "fr");
        Assert.Equal(release, (DateTimeOffset)french["scheduledPublishDate"]!, TimeSpan.FromSeconds(1));
        Assert.Equal(expire, (DateTimeOffset)french["scheduledUnpublishDate"]!, TimeSpan.FromSeconds(1));
        Assert.Equal("Draft", (string?)french["state"]);
        var item = (await editor.GetAsync($"item/document?id={key}"))[0]!;
        Assert.Equal("Umb.ScheduledForPublish", (string?)Drafts.VariantOf(item, "fr")["flags"]!.AsArray().Single()!["alias"]);
        Assert.Empty(Drafts.VariantOf(item, "en")["flags"]!.AsArray());
        var row = (await editor.GetAsync($"collection/document/{Drafts.Publications}?filter=calendar%20of"))["items"]!.AsArray().Single()!;
        Assert.NotNull(Drafts.VariantOf(row, "fr")["scheduledPublishDate"]);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "PublishTimeNeedsToBeInFuture"),
            await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", Planned("fr", DateTimeOffset.UtcNow.AddDays(-1), null)));
        Assert.Equal(
            (HttpStatusCode.BadRequest, "UnpublishTimeNeedsToBeAfterPublishTime"),
            await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", Planned("fr", expire, release)));

        // The client's dialog sends empty dates to take a plan back: that publishes nothing.
        await editor.DoAsync(HttpMethod.Put, $"document/{key}/publish", Planned("fr", null, null));
        french = Drafts.VariantOf(await editor.GetAsync($"document/{key}"), "fr");
        Assert.Null(french["scheduledPublishDate"]);
        Assert.Equal("Draft", (string?)french["state"]);
    }

    [Fact]
    public async Task A_change_after_publishing_is_pending_until_it_is_published_too()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var key = await _drafts.MakeAsync(editor, "A shelf of echoes");
        await editor.DoAsync(HttpMethod.Put, $"document/{key}/publish", Now("en"));
        var opened = await editor.GetAsync($"document/{key}");
        Drafts.Entry(opened, "title", "en")["value"] = "A shelf of whispers";
        await editor.DoAsync(HttpMethod.Put, $"document/{key}", opened);

        Assert.Equal("PublishedPendingChanges", (string?)Drafts.VariantOf(await editor.GetAsync($"document/{key}"), "en")["state"]);
        Assert.Equal("A shelf of echoes", (string?)Drafts.Entry(await editor.GetAsync($"document/{key}/published"), "title", "en")["value"]);
        var item = (await editor.GetAsync($"item/document?id={key}"))[0]!;
        Assert.Equal("Umb.PendingChanges", (string?)Drafts.VariantOf(item, "en")["flags"]!.AsArray().Single()!["alias"]);
        await editor.DoAsync(HttpMethod.Put, $"document/{key}/unpublish", Cultures("en"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.TryAsync(HttpMethod.Get, $"document/{key}/published")).Status);
        var log = (await editor.GetAsync($"document/{key}/audit-log?take=1"))["items"]![0]!;
        Assert.Equal(editor.User.Key, (Guid)log["user"]!["id"]!);
        Assert.StartsWith("Unpublish", (string)log["logType"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_published_says_why()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var body = Drafts.Body("Half of it");
        body["values"]!.AsArray().RemoveAt(0);
        var key = (await editor.DoAsync(HttpMethod.Post, "document", body))!;
        _drafts.Remember(key);

        var (status, problem) = await editor.SendAsync(HttpMethod.Put, $"document/{key}/publish", Now("en"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("ContentInvalid", (string?)problem!["operationStatus"]);
        Assert.Contains("publicationType", problem["invalidProperties"]!.AsArray().Select(x => (string)x!));
        Assert.Equal("InvalidCulture", (await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", Now("xx"))).Why);
        Assert.Equal("InvalidCulture", (await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", Now("en", "en"))).Why);
        Assert.Equal("CultureMissing", (await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", new { publishSchedules = Array.Empty<object>() })).Why);
        Assert.Equal("CannotPublishInvariantWhenVariant", (await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", Now([null]))).Why);
        Assert.Equal("CannotPublishInvariantWhenVariant", (await editor.TryAsync(HttpMethod.Put, $"document/{key}/unpublish", new { })).Why);
        Assert.Equal("ContentNotFound", (await editor.TryAsync(HttpMethod.Put, $"document/{Guid.NewGuid()}/publish", Now("en"))).Why);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.TryAsync(HttpMethod.Put, $"document/{key}/publish", """{"publishSchedules":[{"culture":"en","schedule":{"publishTime":"soon"}}]}""")).Status);
        Assert.False(_drafts.Stored(key).Published);
    }

    [Fact]
    public async Task A_branch_is_published_in_the_background_and_its_end_is_told()
    {
        var editor = await Api.AsAsync(site, Constants.Security.EditorGroupKey);
        var (one, two) = (await _drafts.MakeAsync(editor, "First of a branch"), await _drafts.MakeAsync(editor, "Second of a branch"));
        var parent = Drafts.Publications;

        var (status, started) = await editor.SendAsync(
            HttpMethod.Put, $"document/{parent}/publish-with-descendants", new { cultures = new[] { "en" }, includeUnpublishedDescendants = true });

        Assert.Equal(HttpStatusCode.OK, status);
        var task = (Guid)started!["taskId"]!;
        var isComplete = false;
        for (var tries = 0; tries < 100 && !isComplete; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            isComplete = (bool)(await editor.GetAsync($"document/{parent}/publish-with-descendants/result/{task}"))["isComplete"]!;
        }

        Assert.True(isComplete);
        Assert.True(_drafts.Stored(one).Published && _drafts.Stored(two).Published);
        Assert.Equal(
            (HttpStatusCode.NotFound, "TaskResultNotFound"),
            await editor.TryAsync(HttpMethod.Get, $"document/{parent}/publish-with-descendants/result/{Guid.NewGuid()}"));
    }

    public void Dispose() => _drafts.Dispose();

    private async Task<Api> TranslatorAsync(params string[] languages) =>
        await Api.AsAsync(site, (await Groups.MakeAsync(site, [Constants.Applications.Content], _translator, languages)).Key);

    private static object Now(params string?[] cultures) => new { publishSchedules = cultures.Select(culture => new { culture }).ToArray() };

    private static object Planned(string culture, DateTimeOffset? publishTime, DateTimeOffset? unpublishTime) =>
        new { publishSchedules = new[] { new { culture, schedule = new { publishTime, unpublishTime } } } };

    private static object Cultures(params string[] cultures) => new { cultures };
}
