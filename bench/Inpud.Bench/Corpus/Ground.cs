using Inpud.Cms.Storage;
using Inpud.Content.DocumentTypes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Bench.Corpus;

/// <summary>What generated publications stand on in a seeded database: their type, their folder, and what they point to.</summary>
internal sealed record Ground(
    int TypeId,
    IReadOnlyDictionary<string, int> PropertyIds,
    GroundFolder Folder,
    IReadOnlyDictionary<string, int> LanguageIds,
    int MediaRelationId,
    int DocumentRelationId,
    IReadOnlyDictionary<Guid, int> NodeIds,
    Pickable Pickable)
{
    /// <summary>Reads it from a database that has been brought up and seeded.</summary>
    public static Ground In(CmsDbContext db, IContentTypeService types)
    {
        var type = types.Get(Publication.Alias)!;
        var folder = Documents(db, "publicationFolder").Single();
        var lastPlace = db.Nodes.Where(x => x.ParentId == folder.Id).Max(x => (int?)x.SortOrder) ?? -1;
        var pickable = new Pickable(
            KeysOf(db, Constants.Conventions.MediaTypes.Image),
            KeysOf(db, Topic.Alias),
            KeysOf(db, Region.Alias),
            KeysOf(db, Demand.Alias),
            KeysOf(db, Publication.Alias));
        Guid[] keys = [.. pickable.Covers, .. pickable.Topics, .. pickable.Regions, .. pickable.Demands, .. pickable.Publications];
        return new Ground(
            type.Id,
            type.CompositionPropertyTypes.ToDictionary(x => x.Alias, x => x.Id, StringComparer.OrdinalIgnoreCase),
            new GroundFolder(folder.Id, folder.Path, folder.Level, lastPlace + 1, folder.CreatorId ?? 0),
            db.Languages.ToDictionary(x => x.IsoCode, x => x.Id, StringComparer.OrdinalIgnoreCase),
            db.RelationTypes.Single(x => x.Alias == Constants.Conventions.RelationTypes.RelatedMediaAlias).Id,
            db.RelationTypes.Single(x => x.Alias == Constants.Conventions.RelationTypes.RelatedDocumentAlias).Id,
            db.Nodes.Where(x => keys.Contains(x.Key)).ToDictionary(x => x.Key, x => x.Id),
            pickable);
    }

    private static IQueryable<Cms.Storage.Rows.NodeRow> Documents(CmsDbContext db, string typeAlias) =>
        from node in db.Nodes.AsNoTracking()
        join content in db.Contents on node.Id equals content.NodeId
        join type in db.ContentTypes on content.ContentTypeId equals type.NodeId
        where type.Alias == typeAlias && !node.Trashed
        select node;

    /// <summary>In the order of their keys, which is the same in every database.</summary>
    private static Guid[] KeysOf(CmsDbContext db, string typeAlias) => [.. Documents(db, typeAlias).Select(x => x.Key).AsEnumerable().Order()];
}

/// <summary>The folder below which publications are made.</summary>
internal sealed record GroundFolder(int Id, string Path, int Level, int NextPlace, int CreatorId);
