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

    private IEntityService Entities => cms.Get<IEntityService>();

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

    /// <summary>How long it takes is measured by the bench; here, that nobody else's children are walked through.</summary>
    [Fact]
    public async Task A_hundred_children_neighbours_or_named_documents_are_found_along_an_index_however_many_documents_there_are()
    {
        var type = await _given.ArticleTypeAsync();
        var (few, many) = (await _given.DocumentAsync("Few"), await _given.DocumentAsync("Many"));
        await AddChildrenAsync(few, type, Few);
        await AddChildrenAsync(many, type, Many);
        try
        {
            foreach (var read in Pages())
            {
                var asked = cms.Statements.StatementsOf(() => read(few, Few));
                Assert.Equal(asked.Count, cms.Statements.During(() => read(many, Many)).Count);
                foreach (var statement in asked)
                {
                    var plan = await PlanAsync(statement);
                    Assert.DoesNotMatch("""SCAN u|Seq Scan on "?(umbracoNode|umbracoContentVersion)|objectType_trashed""", plan);
                }
            }
        }
        finally
        {
            await RemoveChildrenAsync(few, many);
        }
    }

    /// <summary>How the database goes about a statement, in its own words.</summary>
    private async Task<string> PlanAsync(Statement statement)
    {
        await using var db = await cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (db.Database.IsNpgsql() ? "EXPLAIN (COSTS OFF) " : "EXPLAIN QUERY PLAN ") + statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }

    private IEnumerable<Action<IContent, int>> Pages()
    {
        yield return (parent, total) =>
        {
            Assert.Equal(20, Documents.GetPagedChildren(parent.Id, 2, 20, out var all).Count());
            Assert.Equal(total, all);
        };
        yield return (parent, total) =>
        {
            Assert.Equal(20, Entities.GetPagedChildren(parent.Key, UmbracoObjectTypes.Document, 40, 20, out var all).Count());
            Assert.Equal(total, all);
        };
        yield return (parent, total) =>
        {
            var around = Entities.GetSiblings(KeysOf(parent, 50)[49], [UmbracoObjectTypes.Document], 1, 1, out var before, out var after, null, Ordering.By("sortOrder"));
            Assert.Equal(["Child 48", "Child 49", "Child 50"], around.Select(x => x.Name));
            Assert.Equal((48, total - 51), (before, after));
        };
        yield return (parent, _) => Assert.Equal(100, Entities.GetAll(UmbracoObjectTypes.Document, KeysOf(parent, 100)).Count());
        yield return (parent, _) => Assert.Equal(100, Entities.GetAllPaths(UmbracoObjectTypes.Document, KeysOf(parent, 100)).Count());
        yield return (parent, _) => Assert.Equal(100, Documents.GetByIds(KeysOf(parent, 100)).Count());
    }

    private Guid[] KeysOf(IContent parent, int count)
    {
        using var db = cms.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        return [.. db.Nodes.Where(x => x.ParentId == parent.Id).OrderBy(x => x.ParentId).ThenBy(x => x.SortOrder).Select(x => x.Key).Take(count)];
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
