using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Bench.Corpus;

/// <summary>
/// Writes published publications as rows, in batches: what saving and publishing each through Core's services would leave
/// behind, without history and log.
/// </summary>
internal sealed class WritePublications(Func<CmsDbContext> open, Ground ground, IShortStringHelper strings)
{
    private const int BatchSize = 250;
    private static readonly bool[] _sides = [true, false];

    /// <summary>Publications are placed one after the other at the end of their folder.</summary>
    public void Run(IEnumerable<PlannedPublication> planned, Action<int>? tellDone = null)
    {
        var place = ground.Folder.NextPlace;
        var done = 0;
        foreach (var batch in planned.Chunk(BatchSize))
        {
            using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            using var transaction = db.Database.BeginTransaction();
            Write(db, [.. batch.Select(x => (x, NodeOf(x, place++)))]);
            transaction.Commit();
            tellDone?.Invoke(done += batch.Length);
        }
    }

    private void Write(CmsDbContext db, (PlannedPublication Plan, NodeRow Node)[] batch)
    {
        db.Nodes.AddRange(batch.Select(x => x.Node));
        db.SaveChanges();
        foreach (var (_, node) in batch)
        {
            node.Path = $"{ground.Folder.Path},{node.Id}";
            db.Entry(node).Property(x => x.Path).IsModified = true;
        }

        db.Contents.AddRange(batch.Select(x => new ContentRow { NodeId = x.Node.Id, ContentTypeId = ground.TypeId, Published = true }));
        var versions = batch.Select(x => (x.Plan, Published: VersionOf(x, published: true), Draft: VersionOf(x, published: false))).ToArray();

        // The published version is the older one, as after a publish.
        db.Versions.AddRange(versions.Select(x => x.Published));
        db.SaveChanges();
        db.Versions.AddRange(versions.Select(x => x.Draft));
        db.SaveChanges();
        db.Insert(versions.SelectMany(x => VariantsOf(x.Plan, x.Published.Id, x.Draft.Id)));
        db.Insert(batch.SelectMany(x => UrlsOf(x.Plan)));
        db.Insert(batch.Select(x => new PublishedMediaRow { NodeId = x.Node.Id, MediaKey = x.Plan.Cover }));
        db.Insert(batch.SelectMany(x => RelationsOf(x.Plan, x.Node.Id)));
    }

    private NodeRow NodeOf(PlannedPublication plan, int place) => new()
    {
        Key = plan.Key, ParentId = ground.Folder.Id, Level = ground.Folder.Level + 1, Path = "", SortOrder = place,
        CreatorId = ground.Folder.CreatorId, Name = MainName(plan), ObjectType = Constants.ObjectTypes.Document,
        CreateDate = plan.Created, UpdateDate = plan.Created,
    };

    private ContentVersionRow VersionOf((PlannedPublication Plan, NodeRow Node) item, bool published) => new()
    {
        NodeId = item.Node.Id, Date = item.Plan.Created, UserId = ground.Folder.CreatorId, Published = published, Current = !published,
        Name = item.Node.Name,
    };

    private IEnumerable<VariantRow> VariantsOf(PlannedPublication plan, params int[] versionIds) =>
        from text in plan.Texts
            .Select(x => (Id: ground.LanguageIds[x.Key], x.Value.Name, x.Value.Values))
            .Prepend((Id: VariantRow.Invariant, Name: MainName(plan), plan.Values))
        let values = StoredValues.Write(text.Values.Select(x => new StoredValue(ground.PropertyIds[x.Key], null, x.Value)))
        from versionId in versionIds
        select new VariantRow
        {
            VersionId = versionId, LanguageId = text.Id, Name = text.Name, NameKey = SiblingNames.Fold(text.Name), Date = plan.Created, Values = values,
        };

    private IEnumerable<DocumentUrlRow> UrlsOf(PlannedPublication plan) =>
        from text in plan.Texts
        let segment = text.Value.Name.ToUrlSegment(strings, text.Key)
        from isDraft in _sides
        select new DocumentUrlRow
        {
            DocumentKey = plan.Key, LanguageId = ground.LanguageIds[text.Key], UrlSegment = segment, IsDraft = isDraft, IsPrimary = true,
        };

    private IEnumerable<RelationRow> RelationsOf(PlannedPublication plan, int nodeId) => plan.Picked
        .Select(x => (Key: x, Type: ground.DocumentRelationId))
        .Prepend((Key: plan.Cover, Type: ground.MediaRelationId))
        .Select(x => new RelationRow { ParentId = nodeId, ChildId = ground.NodeIds[x.Key], RelationTypeId = x.Type, CreateDate = plan.Created });

    private static string MainName(PlannedPublication plan) => plan.Texts["en"].Name;
}
