using System.Diagnostics;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Documents;

public sealed class CostTests(CmsFixture cms)
{
    private const int Few = 100;
    private const int Many = 20_000;

    private readonly Given _given = new(cms);

    private IContentService Documents => cms.Get<IContentService>();

    [Fact]
    public async Task A_published_document_is_loaded_in_at_most_two_statements()
    {
        var document = await _given.DocumentAsync("Loaded", "Chargé");
        _given.Publish(document, "en", "fr");

        var statements = cms.Statements.During(() => Assert.Equal("Chargé", Documents.GetById(document.Id)!.GetValue("title", "fr", published: true)));

        Assert.InRange(statements.Count, 0, 2);
    }

    [Fact]
    public async Task A_hundred_documents_cost_as_many_statements_as_one()
    {
        var parent = await _given.DocumentAsync("Hundred");
        var keys = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            keys.Add((await _given.DocumentAsync($"Of hundred {i}", parentId: parent.Id)).Key);
        }

        Assert.Single(cms.Statements.During(() => Assert.Equal(10, Documents.GetByIds(keys).Count())));
    }

    [Fact]
    public async Task A_page_of_children_costs_among_twenty_thousand_at_most_twice_what_it_costs_among_a_hundred()
    {
        var type = await _given.ArticleTypeAsync();
        var (few, many) = (await _given.DocumentAsync("Few"), await _given.DocumentAsync("Many"));
        await AddChildrenAsync(few, type, Few);
        await AddChildrenAsync(many, type, Many);
        try
        {
            foreach (var (name, read) in Pages())
            {
                var (inFew, inMany) = (cms.Statements.During(() => read(few, Few)), cms.Statements.During(() => read(many, Many)));
                Assert.Equal(inFew.Count, inMany.Count);
                var (fast, slow) = (Fastest(() => read(few, Few)), Fastest(() => read(many, Many)));
                Assert.True(slow < fast * 2, $"{name}: {fast.TotalMilliseconds:0.00} ms among {Few}, {slow.TotalMilliseconds:0.00} ms among {Many}");
            }
        }
        finally
        {
            await RemoveChildrenAsync(few, many);
        }
    }

    private IEnumerable<(string Name, Action<IContent, int> Read)> Pages()
    {
        yield return ("documents", (parent, total) =>
        {
            Assert.Equal(20, Documents.GetPagedChildren(parent.Id, 2, 20, out var all).Count());
            Assert.Equal(total, all);
        });
        yield return ("entities", (parent, total) =>
        {
            Assert.Equal(20, cms.Get<IEntityService>().GetPagedChildren(parent.Key, UmbracoObjectTypes.Document, 40, 20, out var all).Count());
            Assert.Equal(total, all);
        });
    }

    private static TimeSpan Fastest(Action read)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 30; i++)
        {
            var started = Stopwatch.GetTimestamp();
            read();
            fastest = Stopwatch.GetElapsedTime(started) is var took && took < fastest ? took : fastest;
        }

        return fastest;
    }

    /// <summary>Writes rows as a save would, in batches, with ids far above those that the database gives out.</summary>
    private async Task AddChildrenAsync(IContent parent, IContentType type, int count)
    {
        var now = NodeTree.Instant(TimeProvider.System);
        foreach (var numbers in Enumerable.Range(0, count).Chunk(2000))
        {
            await using var db = await cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            foreach (var number in numbers)
            {
                var id = (parent.Id * 100_000) + number;
                db.Nodes.Add(new NodeRow
                {
                    Id = id, Key = Guid.CreateVersion7(), ParentId = parent.Id, Level = parent.Level + 1, Path = $"{parent.Path},{id}", SortOrder = number,
                    CreatorId = -1, Name = $"Child {number}", ObjectType = Constants.ObjectTypes.Document, CreateDate = now, UpdateDate = now,
                });
                db.Contents.Add(new ContentRow { NodeId = id, ContentTypeId = type.Id, Edited = true });
                db.Versions.Add(new ContentVersionRow { Id = id, NodeId = id, Name = $"Child {number}", Date = now, UserId = -1, Current = true });
                db.Variants.AddRange(
                    new VariantRow { Id = id, VersionId = id, LanguageId = VariantRow.Invariant, Name = $"Child {number}", Date = now, Values = "{}" },
                    new VariantRow { Id = id + 50_000, VersionId = id, LanguageId = 1, Name = $"Child {number}", NameKey = $"child {number}", Date = now, Values = "{}" });
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await AnalyzeAsync();
    }

    private async Task RemoveChildrenAsync(params IContent[] parents)
    {
        await using var db = await cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync(CancellationToken.None);
        int[] ids = [.. parents.Select(x => x.Id)];
        await db.Nodes.Where(x => ids.Contains(x.ParentId)).ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <summary>PostgreSQL does this by itself after a while; SQLite needs it not.</summary>
    private async Task AnalyzeAsync()
    {
        await using var db = await cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", TestContext.Current.CancellationToken);
        }
    }
}
