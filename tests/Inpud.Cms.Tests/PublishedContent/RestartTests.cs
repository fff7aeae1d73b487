using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Tests.PublishedContent;

public sealed class RestartTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    private IDocumentNavigationQueryService Navigation => cms.Get<IDocumentNavigationQueryService>();

    /// <summary>What Core keeps in memory is brought up to date change by change; a restart reads it whole.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_was_done_memory_holds_what_a_restart_would_read(int seed)
    {
        var random = new Random(seed);
        var root = await _given.DocumentAsync($"Restart {seed}", $"Redémarrage {seed}");
        _given.Publish(root, "en", "fr");
        List<Guid> keys = [root.Key];
        List<string> done = [];
        for (var step = 0; step < 45; step++)
        {
            done.Add(await DoSomethingAsync(random, root, keys));
        }

        await MemoryEqualsStorageAsync(keys, string.Join(", ", done));
    }

    private async Task<string> DoSomethingAsync(Random random, IContent root, List<Guid> keys)
    {
        IContent Any() => Documents.GetById(keys[random.Next(keys.Count)])!;
        IContent AnyAlive()
        {
            var any = Any();
            return any.Trashed ? root : any;
        }

        var item = Any();
        var isRoot = item.Key == root.Key;
        switch (random.Next(9))
        {
            case 0 or 1:
                var made = await _given.DocumentAsync($"Item {keys.Count}", $"Article {keys.Count}", AnyAlive().Id);
                keys.Add(made.Key);
                return $"made {made.Id} below {made.ParentId}";
            case 2 when !item.Trashed:
                string[] cultures = random.Next(2) == 0 ? ["en"] : ["en", "fr"];
                Documents.Publish(item, cultures);
                return $"published {string.Join('+', cultures)} of {item.Id}";
            case 3 when !isRoot && item.Published:
                var culture = random.Next(2) == 0 ? "fr" : "*";
                Documents.Unpublish(item, culture);
                return $"withdrew {culture} of {item.Id}";
            case 4 when !item.Trashed:
                item.SetCultureName($"Renamed {random.Next(1000)}", "en");
                Documents.Save(item);
                return $"renamed {item.Id}";
            case 5 when !isRoot && !item.Trashed && AnyAlive() is var to && !$",{to.Path},".Contains($",{item.Id},", StringComparison.Ordinal):
                Documents.Move(item, to.Id);
                return $"moved {item.Id} below {to.Id}";
            case 6 when !isRoot && !item.Trashed:
                Documents.MoveToRecycleBin(item);
                return $"threw away {item.Id}";
            case 7 when item.ParentId == Constants.System.RecycleBinContent:
                Documents.Move(item, root.Id);
                return $"restored {item.Id}";
            case 8 when Documents.GetPagedChildren(root.Id, 0, 100, out var total).ToArray() is { Length: > 1 } children:
                random.Shuffle(children);
                Documents.Sort(children);
                return $"sorted {total}";
            default:
                return "did nothing";
        }
    }

    private async Task MemoryEqualsStorageAsync(IReadOnlyList<Guid> keys, string done)
    {
        // What lies in the bin has no address; Core keeps its segments in the database all the same.
        Guid[] alive = [.. keys.Where(x => Navigation.TryGetParentKey(x, out _))];
        var (tree, status) = (Tree(keys), Status(keys));
        Same("Segments differ", StoredSegments(alive), Segments(alive), done);
        await cms.Get<IDocumentNavigationManagementService>().RebuildAsync();
        await cms.Get<IDocumentNavigationManagementService>().RebuildBinAsync();
        await cms.Get<IDocumentPublishStatusManagementService>().InitializeAsync(TestContext.Current.CancellationToken);

        Same("The tree differs", Tree(keys), tree, done);
        Same("The status differs", Status(keys), status, done);
        Assert.True(Documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions()).Ok, done);
    }

    private static void Same(string what, string[] stored, string[] memory, string done) => Assert.True(
        stored.SequenceEqual(memory),
        $"{what}: stored\n{string.Join('\n', stored.Except(memory))}\nin memory\n{string.Join('\n', memory.Except(stored))}\nafter: {done}");

    private string[] Tree(IReadOnlyList<Guid> keys) =>
    [
        .. keys.Select(x => Navigation.TryGetChildrenKeys(x, out var children) ? $"{x}: {string.Join(' ', children)}"
            : Navigation.TryGetChildrenKeysInBin(x, out children) ? $"{x} in the bin: {string.Join(' ', children.Order())}"
            : $"{x}: nowhere"),
    ];

    private string[] Status(IReadOnlyList<Guid> keys)
    {
        var status = cms.Get<IDocumentPublishStatusQueryService>();
        return
        [
            .. from key in keys
               from culture in new[] { "en", "fr" }
               select $"{key} {culture}: {status.IsPublished(key, culture)}, path {status.HasPublishedAncestorPath(key, culture)}",
        ];
    }

    private string[] Segments(IReadOnlyList<Guid> keys)
    {
        var urls = cms.Get<IDocumentUrlService>();
        return
        [
            .. from key in keys
               from culture in new[] { "en", "fr" }
               from draft in new[] { true, false }
               let segment = urls.GetUrlSegment(key, culture, draft)
               where segment is not null
               select $"{key} {culture} {draft}: {segment}",
        ];
    }

    private string[] StoredSegments(IReadOnlyList<Guid> keys)
    {
        using var scope = cms.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var languages = cms.Get<ILanguageRepository>();
        var stored = cms.Get<IDocumentUrlRepository>().GetAll().ToLookup(x => (x.DocumentKey, languages.GetIsoCodeById(x.LanguageId), x.IsDraft));
        return
        [
            .. from key in keys
               from culture in new[] { "en", "fr" }
               from draft in new[] { true, false }
               from segment in stored[(key, culture, draft)]
               select $"{key} {culture} {draft}: {segment.UrlSegment}",
        ];
    }
}
