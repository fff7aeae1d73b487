using System.Linq.Expressions;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>
/// One version of a content item as queries see it. Members bear the names of Core's <c>IContentBase</c>, so that Core's
/// queries translate by name.
/// </summary>
internal sealed class ItemRow
{
    public int Id { get; init; }
    public Guid Key { get; init; }
    public Guid ObjectType { get; init; }
    public int ParentId { get; init; }
    public int Level { get; init; }
    public required string Path { get; init; }
    public int SortOrder { get; init; }
    public bool Trashed { get; init; }
    public int CreatorId { get; init; }
    public DateTime CreateDate { get; init; }
    public int ContentTypeId { get; init; }
    public bool Published { get; init; }
    public bool Edited { get; init; }
    public int VersionId { get; init; }
    public DateTime UpdateDate { get; init; }
    public int WriterId { get; init; }
    public string? Name { get; init; }
    public int? TemplateId { get; init; }
    public bool IsCurrent { get; init; }
}

internal static class ItemRows
{
    extension(CmsDbContext db)
    {
        /// <summary>Every version of every item of a kind; filter by <see cref="ItemRow.IsCurrent"/> for the items themselves.</summary>
        /// <param name="objectType">The kind: document, blueprint, element or media.</param>
        /// <param name="languageId">The language whose name is wanted; <see cref="VariantRow.Invariant"/> for the item's own.</param>
        public IQueryable<ItemRow> Items(Guid objectType, int languageId = VariantRow.Invariant) =>
            db.ItemsOfAnyKind(languageId).Where(x => x.ObjectType == objectType);

        /// <summary>
        /// For items that are named one by one; their kind is to be looked at afterwards. SQLite, asked for both in one statement, would
        /// rather walk through every item of the kind than seek a hundred.
        /// </summary>
        public IQueryable<ItemRow> ItemsOfAnyKind(int languageId = VariantRow.Invariant) =>
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            select new ItemRow
            {
                Id = node.Id, Key = node.Key, ObjectType = node.ObjectType, ParentId = node.ParentId, Level = node.Level, Path = node.Path,
                SortOrder = node.SortOrder, Trashed = node.Trashed, CreatorId = node.CreatorId ?? -1, CreateDate = node.CreateDate,
                ContentTypeId = content.ContentTypeId, Published = content.Published, Edited = content.Edited,
                VersionId = version.Id, UpdateDate = version.Date, WriterId = version.UserId,
                Name = languageId == VariantRow.Invariant
                    ? version.Name
                    : db.Variants.Where(x => x.VersionId == version.Id && x.LanguageId == languageId).Select(x => x.Name).FirstOrDefault() ?? version.Name,
                TemplateId = version.TemplateId, IsCurrent = version.Current,
            };
    }

    extension<T>(IQueryable<T> rows)
    {
        /// <summary>Orders by one of the row's columns and then by id, so that pages never overlap.</summary>
        /// <param name="ordering">By what.</param>
        /// <param name="row">How to get from the queried shape to the <see cref="ItemRow"/>.</param>
        /// <param name="db">The database that is asked.</param>
        public IQueryable<T> In(Ordering? ordering, Expression<Func<T, ItemRow>> row, CmsDbContext db)
        {
            var column = ordering?.OrderBy?.ToLowerInvariant() switch
            {
                "name" => nameof(ItemRow.Name),
                "updatedate" or "versiondate" => nameof(ItemRow.UpdateDate),
                "createdate" => nameof(ItemRow.CreateDate),
                "path" => nameof(ItemRow.Path),
                "level" => nameof(ItemRow.Level),
                "id" => nameof(ItemRow.Id),
                "versionid" => nameof(ItemRow.VersionId),
                "published" => nameof(ItemRow.Published),
                "owner" or "creator" => nameof(ItemRow.CreatorId),
                "updater" or "writer" => nameof(ItemRow.WriterId),
                "contenttypealias" => nameof(ItemRow.ContentTypeId),
                _ => nameof(ItemRow.SortOrder),
            };
            var descending = ordering?.Direction == Direction.Descending;
            var collation = column is nameof(ItemRow.Name) ? NameOrder.CollationOf(db) : null;
            var first = rows.By(row, column, descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy), collation);
            if (column is nameof(ItemRow.Level))
            {
                first = first.By(row, nameof(ItemRow.SortOrder), nameof(Queryable.ThenBy));
            }

            return first.By(row, nameof(ItemRow.Id), descending ? nameof(Queryable.ThenByDescending) : nameof(Queryable.ThenBy));
        }

        private IQueryable<T> By(Expression<Func<T, ItemRow>> row, string column, string method, string? collation = null)
        {
            Expression key = Expression.Property(row.Body, column);
            if (column is nameof(ItemRow.Name))
            {
                // People look for "HIV" after "harm", whatever the database's collation.
                key = collation is null ? key : Expression.Call(
                    typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
                    Expression.Constant(EF.Functions), key, Expression.Constant(collation));
                key = Expression.Call(key, typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!);
            }

            var call = Expression.Call(
                typeof(Queryable), method, [typeof(T), key.Type], rows.Expression, Expression.Quote(Expression.Lambda(key, row.Parameters)));
            return rows.Provider.CreateQuery<T>(call);
        }
    }
}
