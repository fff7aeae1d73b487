using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Cms.Storage.Entities;

/// <summary>A node with what a tree shows of it. Members bear the names of Core's <c>IUmbracoEntity</c>.</summary>
internal sealed class EntityRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public int ParentId { get; init; }
    public int Level { get; init; }
    public required string Path { get; init; }
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public int CreatorId { get; init; }
    public string? Name { get; init; }
    public Guid NodeObjectType { get; init; }
    public DateTime CreateDate { get; init; }
    public DateTime UpdateDate { get; init; }
    public bool HasChildren { get; init; }
    public int? ContentTypeId { get; init; }
    public bool Published { get; init; }
    public bool Edited { get; init; }
}

internal static class EntityRows
{
    extension(CmsDbContext db)
    {
        /// <param name="languageId">The language whose name is wanted; <see cref="VariantRow.Invariant"/> for the node's own.</param>
        public IQueryable<EntityRow> Entities(int languageId = VariantRow.Invariant) =>
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId into contents
            from content in contents.DefaultIfEmpty()
            select new EntityRow
            {
                Id = node.Id, Key = node.Key, ParentId = node.ParentId, Level = node.Level, Path = node.Path,
                SortOrder = node.SortOrder, Trashed = node.Trashed, CreatorId = node.CreatorId ?? -1,
                NodeObjectType = node.ObjectType, CreateDate = node.CreateDate,
                UpdateDate = content != null
                    ? db.Versions.Where(x => x.NodeId == node.Id && x.Current).Select(x => x.Date).FirstOrDefault()
                    : node.UpdateDate,
                Name = languageId == VariantRow.Invariant
                    ? node.Name
                    : (from version in db.Versions
                       join variant in db.Variants on version.Id equals variant.VersionId
                       where version.NodeId == node.Id && version.Current && variant.LanguageId == languageId
                       select variant.Name).FirstOrDefault() ?? node.Name,

                // The first child in the order of an index, not Any: for that PostgreSQL would read through all nodes.
                HasChildren = db.Nodes.Where(x => x.ParentId == node.Id)
                    .OrderBy(x => x.ObjectType).ThenBy(x => x.SortOrder).Select(x => x.Id).FirstOrDefault() != 0,
                ContentTypeId = content != null ? content.ContentTypeId : null,
                Published = content != null && content.Published,
                Edited = content != null && content.Edited,
            };
    }
}
