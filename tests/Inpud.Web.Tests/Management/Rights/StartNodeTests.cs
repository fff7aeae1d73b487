using System.Net;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights;

/// <summary>An editor who has one topic of their own: everything else is neither seen nor touched.</summary>
public sealed class StartNodeTests(SiteFixture site, Cast cast) : IClassFixture<Cast>, IAsyncLifetime
{
    private const string Outside = "Lying outside";
    private readonly World _world = new(site, cast, Person.Writer);
    private (Guid Topic, Guid Below, Guid Other) _own;
    private Guid _outside;
    private Api _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _own = await _world.TopicsAsync();
        _outside = await _world.DocumentAsync(Outside, Outside + " fr");
        _editor = new Api(site, await site.UserAsync(Constants.Security.EditorGroupKey, _own.Topic));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_lies_outside_is_shown_nowhere()
    {
        var thrown = await _world.ThrownAwayAsync();
        foreach (var path in new[]
        {
            $"tree/document/root", $"tree/document/children?parentId={Drafts.Publications}&take=1000", $"tree/document/ancestors?descendantId={_outside}",
            $"tree/document/siblings?target={_outside}", $"item/document?id={_outside}&id={_own.Below}", $"item/document/ancestors?id={_outside}",
            $"item/document/search?query={Uri.EscapeDataString(Outside)}", $"item/document?id={thrown}",
            $"item/document/search?query={Uri.EscapeDataString(World.English)}&trashed=true",
        })
        {
            var seen = (await _editor.GetAsync(path)).ToJsonString();
            Assert.False(seen.Contains(Outside, StringComparison.Ordinal) || seen.Contains(thrown.ToString(), StringComparison.Ordinal), $"{path}: {seen}");
        }

        Assert.Contains("Upper", (await _editor.GetAsync($"tree/document/children?parentId={_own.Topic}")).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Upper", (await _editor.GetAsync($"item/document?id={_own.Below}")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_is_not_opened()
    {
        var version = Guid.Parse((await _world.Admin.GetAsync($"document-version?documentId={_outside}&culture=en"))["items"]![0]!["id"]!.GetValue<string>());
        foreach (var path in new[]
        {
            $"document/{_outside}", $"document/{_outside}/published", $"document/{_outside}/audit-log", $"document/{_outside}/referenced-by",
            $"document/{_outside}/referenced-descendants", $"document/are-referenced?id={_outside}&id={_own.Below}", $"document/urls?id={_own.Below}&id={_outside}",
            $"document/{_outside}/preview-url", $"document-version?documentId={_outside}&culture=en", $"document-version/{version}",
            $"collection/document/{Drafts.Publications}", $"redirect-management/{_outside}", "recycle-bin/document/root",
            "recycle-bin/document/referenced-by", $"recycle-bin/document/children?parentId={_outside}", $"recycle-bin/document/siblings?target={_outside}",
            $"document/{_outside}/available-segment-options",
        })
        {
            await cast.RefusedAsync(_editor, HttpMethod.Get, path);
        }

        Assert.Equal(HttpStatusCode.OK, (await _editor.SendAsync(HttpMethod.Get, $"document/{_own.Below}")).Status);
    }

    [Fact]
    public async Task What_refers_to_ones_own_from_outside_is_counted_and_not_named()
    {
        var opened = await _world.Admin.GetAsync($"document/{_outside}");
        Drafts.Entry(opened, "topics")["value"] = new JsonArray(new JsonObject { ["type"] = "document", ["unique"] = _own.Below.ToString() });
        await _world.Admin.DoAsync(HttpMethod.Put, $"document/{_outside}", opened);

        var path = $"document/{_own.Below}/referenced-by?skip=0&take=3";
        Assert.Contains(Outside, (await _world.Admin.GetAsync(path)).ToJsonString(), StringComparison.Ordinal);
        var seen = await _editor.GetAsync(path);
        Assert.Equal((1, "1 that you may not see"), (seen["total"]!.GetValue<int>(), (string?)seen["items"]!.AsArray().Single()!["name"]));
        Assert.DoesNotContain(_outside.ToString(), seen.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_documents_outside_had_are_not_listed()
    {
        var redirects = _world.Get<IRedirectUrlService>();
        foreach (var (address, key) in new[] { ("/start-node-own", _own.Below), ("/start-node-outside", _outside) })
        {
            redirects.RegisterWithStatus(address, key, "en");
        }

        foreach (var question in new[] { "?filter=start-node&take=100", "?take=100" })
        {
            var seen = (await _editor.GetAsync($"redirect-management{question}"))["items"]!.AsArray();
            Assert.Equal([_own.Below], seen.Select(x => (Guid)x!["document"]!["id"]!));
        }

        Assert.Equal(1, (await _editor.GetAsync("redirect-management?take=0"))["total"]!.GetValue<int>());
        Assert.Equal(2, (await _world.Admin.GetAsync("redirect-management?filter=start-node"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_lies_outside_is_not_touched_and_nothing_goes_there()
    {
        var version = Guid.Parse((await _world.Admin.GetAsync($"document-version?documentId={_outside}&culture=en"))["items"]![0]!["id"]!.GetValue<string>());
        var (thrown, topics) = (await _world.ThrownAwayAsync(), SiteFixture.KeyOf("topics"));
        var copy = new { target = World.Ref(topics), relateToOriginal = false, includeDescendants = true };
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Put, $"document/{_outside}", await _world.ChangedAsync(_outside)),
            (HttpMethod.Post, "document", Drafts.Body("New", "Nouveau")),
            (HttpMethod.Put, $"document/{_outside}/publish", new { publishSchedules = new[] { new { culture = "en" } } }),
            (HttpMethod.Put, $"document/{_outside}/publish-with-descendants", new { includeUnpublishedDescendants = true, cultures = new[] { "en" } }),
            (HttpMethod.Put, $"document/{_outside}/move", new { target = World.Ref(_own.Topic) }),
            (HttpMethod.Put, $"document/{_own.Below}/move", new { target = World.Ref(topics) }),
            (HttpMethod.Put, $"document/{_own.Below}/move", new { target = (object?)null }),
            (HttpMethod.Post, $"document/{_own.Below}/copy", copy),
            (HttpMethod.Post, $"document/{_outside}/copy", new { target = World.Ref(_own.Topic), relateToOriginal = false, includeDescendants = false }),
            (HttpMethod.Put, "document/sort", new { parent = World.Ref(topics), sorting = new[] { new { id = _own.Topic, sortOrder = 0 } } }),
            (HttpMethod.Put, $"document/{topics}/sort-children", new { field = "Name", direction = "Ascending", culture = "en" }),
            (HttpMethod.Put, $"document/{_outside}/move-to-recycle-bin", null),
            (HttpMethod.Delete, $"document/{_outside}", null),
            (HttpMethod.Delete, $"recycle-bin/document/{thrown}", null),
            (HttpMethod.Delete, "recycle-bin/document", null),
            (HttpMethod.Put, $"recycle-bin/document/{thrown}/restore", new { target = World.Ref(_own.Topic) }),
            (HttpMethod.Post, $"document-version/{version}/rollback?culture=en", null),
            (HttpMethod.Put, $"document-version/{version}/prevent-cleanup?preventCleanup=true", null),
        })
        {
            await cast.RefusedAsync(_editor, method, path, body);
        }
    }
}
