using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Inpud.Cms.Storage;

/// <summary>
/// Writes the node behind every tree entity. Core leaves path, level and sort order to the storage: they are computed here,
/// in one place, for documents, media, types and containers alike.
/// </summary>
internal sealed class NodeTree(CmsScopeProvider scopes, TimeProvider time)
{
    private static readonly string[] _columns =
    [
        nameof(ITreeEntity.Name), nameof(ITreeEntity.ParentId), nameof(ITreeEntity.Path), nameof(ITreeEntity.Level),
        nameof(ITreeEntity.SortOrder), nameof(ITreeEntity.Trashed), nameof(ITreeEntity.CreatorId),
    ];

    /// <summary>Inserts the node of a new entity and gives the entity its id, key, path, level, sort order and dates.</summary>
    public void Insert(ITreeEntity entity, Guid objectType, string? name)
    {
        var db = scopes.Writing();
        var now = Instant(time);
        entity.Key = entity.Key == Guid.Empty ? Guid.CreateVersion7(time.GetUtcNow()) : entity.Key;
        entity.CreateDate = entity.CreateDate == default ? now : entity.CreateDate.ToUniversalTime();
        entity.UpdateDate = entity.UpdateDate == default ? now : entity.UpdateDate.ToUniversalTime();
        var place = PlaceBelow(db, entity.ParentId, objectType, entity.Trashed);
        var row = new NodeRow
        {
            Key = entity.Key, ParentId = entity.ParentId, Level = place.Level, Path = place.ParentPath, SortOrder = place.NextSortOrder,
            Trashed = entity.Trashed, CreatorId = entity.CreatorId, Name = name, ObjectType = objectType,
            CreateDate = entity.CreateDate, UpdateDate = entity.UpdateDate,
        };
        db.Nodes.Add(row);
        db.SaveChanges();
        row.Path = $"{place.ParentPath},{row.Id}";
        db.SaveChanges();
        db.ChangeTracker.Clear();
        (entity.Id, entity.Level, entity.Path, entity.SortOrder) = (row.Id, row.Level, row.Path, row.SortOrder);
    }

    /// <summary>Updates the node; an entity whose parent changed gets its new path, level and last place among its siblings.</summary>
    public void Update(ITreeEntity entity, Guid objectType, string? name, bool moved)
    {
        var db = scopes.Writing();
        if (moved)
        {
            var place = PlaceBelow(db, entity.ParentId, objectType, entity.Trashed);
            (entity.Path, entity.Level, entity.SortOrder) = ($"{place.ParentPath},{entity.Id}", place.Level, place.NextSortOrder);
        }

        db.Nodes.Where(x => x.Id == entity.Id).ExecuteUpdate(set => set
            .SetProperty(x => x.ParentId, entity.ParentId)
            .SetProperty(x => x.Level, entity.Level)
            .SetProperty(x => x.Path, entity.Path)
            .SetProperty(x => x.SortOrder, entity.SortOrder)
            .SetProperty(x => x.Trashed, entity.Trashed)
            .SetProperty(x => x.CreatorId, entity.CreatorId)
            .SetProperty(x => x.Name, name)
            .SetProperty(x => x.UpdateDate, entity.UpdateDate));
    }

    /// <summary>Whether anything changed that the node's row holds. When an item was changed last is its version's to say.</summary>
    public static bool IsDirty(ICanBeDirty entity) => _columns.Any(entity.IsPropertyDirty);

    public void Delete(int id)
    {
        var db = scopes.Writing();
        db.Nodes.Where(x => x.Id == id).ExecuteDelete();
    }

    /// <summary>Now in UTC, cut to microseconds, the finest that both databases keep.</summary>
    public static DateTime Instant(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static Place PlaceBelow(CmsDbContext db, int parentId, Guid objectType, bool trashed)
    {
        var last = db.Nodes.Where(x => x.ParentId == parentId && x.ObjectType == objectType).Max(x => (int?)x.SortOrder);
        var next = last is null ? 0 : last.Value + 1;
        if (parentId == Constants.System.Root)
        {
            return new Place(Constants.System.RootString, 1, next);
        }

        if (parentId is Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia or Constants.System.RecycleBinElement)
        {
            return new Place($"{Constants.System.RootString},{parentId}", 1, next);
        }

        var parent = db.Nodes.Where(x => x.Id == parentId).Select(x => new { x.Path, x.Level }).SingleOrDefault()
            ?? throw new InvalidOperationException($"The parent {parentId} does not exist{(trashed ? " in the recycle bin" : "")}.");
        return new Place(parent.Path, parent.Level + 1, next);
    }

    private sealed record Place(string ParentPath, int Level, int NextSortOrder);
}
