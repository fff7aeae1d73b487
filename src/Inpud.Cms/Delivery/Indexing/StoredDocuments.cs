using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Reads the index's documents from storage in one statement, without their bodies.</summary>
internal sealed class StoredDocuments(
    CmsScopeProvider scopes,
    DocumentTypeRepository types,
    ILanguageRepository languages,
    IContentService contents,
    DeliveryFields fields) : IDeliveryDocumentSource
{
    /// <summary>The parent of a document whose parent is not a document that can be shown: it is never reached.</summary>
    private static readonly Guid _nowhere = Guid.AllBitsSet;

    public bool SeesUncommitted => scopes.Ambient?.Session.IsWriting == true;

    public IReadOnlyList<DeliveryDocument> ReadAll(bool drafts)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return ToDocuments(Rows(drafts));
    }

    public IReadOnlyList<DeliveryDocument> ReadPublished(IReadOnlyCollection<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return ToDocuments(Rows(drafts: false).Where(x => keys.Contains(x.Key)));
    }

    private IQueryable<Row> Rows(bool drafts)
    {
        var db = scopes.Reading();
        return
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            join parent in db.Nodes.AsNoTracking() on node.ParentId equals parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            where node.ObjectType == Constants.ObjectTypes.Document && !node.Trashed
                && (drafts ? version.Current : version.Published && content.Published)
            select new Row
            {
                Key = node.Key,
                ParentId = node.ParentId,
                ParentKey = parent == null ? null : parent.Key,
                TypeId = content.ContentTypeId,
                SortOrder = node.SortOrder,
                CreateDate = node.CreateDate,
                VersionDate = version.Date,
                LanguageId = variant.LanguageId,
                Name = variant.Name,
                Date = variant.Date,
            };
    }

    private List<DeliveryDocument> ToDocuments(IQueryable<Row> rows)
    {
        var documents = rows.AsEnumerable().GroupBy(x => x.Key).Select(x => ToDocument([.. x])).OfType<DeliveryDocument>().ToList();
        return fields.NeedContent ? [.. WithOwnFields(documents)] : documents;
    }

    private DeliveryDocument? ToDocument(Row[] rows)
    {
        var first = rows[0];
        if (types.Shared.GetValueOrDefault(first.TypeId) is not { } type)
        {
            return null;
        }

        var varies = type.VariesByCulture();
        var variants = new Dictionary<string, DeliveryVariant>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Where(x => !string.IsNullOrWhiteSpace(x.Name) && x.LanguageId != VariantRow.Invariant == varies))
        {
            if (!varies || languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false) is { Length: > 0 })
            {
                var culture = varies ? languages.GetIsoCodeById(row.LanguageId)! : "";
                variants[culture] = new DeliveryVariant(row.Name!, Utc(varies ? row.Date : row.VersionDate));
            }
        }

        var parent = first.ParentId == Constants.System.Root ? (Guid?)null : first.ParentKey ?? _nowhere;
        return new DeliveryDocument(first.Key, parent, type.Alias, first.SortOrder, Utc(first.CreateDate), variants);
    }

    private IEnumerable<DeliveryDocument> WithOwnFields(List<DeliveryDocument> documents)
    {
        var loaded = contents.GetByIds(documents.Select(x => x.Key)).ToDictionary(x => x.Key);
        return documents.Where(x => loaded.ContainsKey(x.Key)).Select(document => document with
        {
            Variants = document.Variants.ToDictionary(
                x => x.Key,
                x => new DeliveryVariant(x.Value.Name, x.Value.UpdateDate, fields.ValuesOf(loaded[document.Key], x.Key.NullOrWhiteSpaceAsNull())),
                StringComparer.OrdinalIgnoreCase),
        });
    }

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);

    private sealed class Row
    {
        public required Guid Key { get; init; }

        public required int ParentId { get; init; }

        public required Guid? ParentKey { get; init; }

        public required int TypeId { get; init; }

        public required int SortOrder { get; init; }

        public required DateTime CreateDate { get; init; }

        public required DateTime VersionDate { get; init; }

        public required int LanguageId { get; init; }

        public required string? Name { get; init; }

        public required DateTime Date { get; init; }
    }
}
