using Inpud.Cms.Storage;
using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.PublishedContent;

/// <summary>Reads what is published (or, for preview, drafted) straight from storage, in one statement.</summary>
internal sealed class PublishedItemReader(
    CmsScopeProvider scopes, DocumentTypeRepository documentTypes, MediaTypeRepository mediaTypes, ILanguageRepository languages)
{
    /// <summary>About what a row costs in memory besides its text.</summary>
    private const int RowOverhead = 400;

    /// <summary>Whether the ambient scope has changes that are not committed: what is read then must not be kept.</summary>
    public bool SeesUncommitted => scopes.Ambient?.Session.IsWriting == true;

    public PublishedItem? Read(Guid key, Guid objectType, bool draft) => ReadMany([key], objectType, draft).FirstOrDefault();

    public IReadOnlyList<PublishedItem> ReadMany(IReadOnlyCollection<Guid> keys, Guid objectType, bool draft)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = scopes.Reading();
        var rows =
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId
            join version in db.Versions.AsNoTracking() on node.Id equals version.NodeId
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where keys.Contains(node.Key) && node.ObjectType == objectType
                && (draft ? version.Current : version.Published && content.Published && !node.Trashed)
            select new Row { Node = node, Content = content, Version = version, Variant = variant };
        return [.. rows.AsEnumerable().GroupBy(x => x.Node.Id).Select(x => ToItem([.. x], draft)).OfType<PublishedItem>()];
    }

    private PublishedItem? ToItem(Row[] rows, bool draft)
    {
        var (node, content, version) = (rows[0].Node, rows[0].Content, rows[0].Version);
        var type = node.ObjectType == Constants.ObjectTypes.Media
            ? mediaTypes.Shared.GetValueOrDefault(content.ContentTypeId)
            : (IContentTypeComposition?)documentTypes.Shared.GetValueOrDefault(content.ContentTypeId);
        if (type is null)
        {
            return null;
        }

        var properties = type.CompositionPropertyTypes.ToDictionary(x => x.Id);
        var variants = new Dictionary<string, PublishedVariant>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Select(x => x.Variant))
        {
            if (CultureOf(row) is { } culture && (culture.Length == 0 || type.VariesByCulture()))
            {
                variants[culture] = new PublishedVariant(row.Name, row.Date, Values(row, properties, culture.Length > 0));
            }
        }

        return new PublishedItem(
            node.Id, node.Key, content.ContentTypeId, node.Level, node.Path, node.SortOrder, node.CreatorId ?? -1, version.UserId,
            version.TemplateId, node.CreateDate, version.Date, draft, variants,
            rows.Sum(x => RowOverhead + (2L * x.Variant.Values.Length)));
    }

    private string? CultureOf(VariantRow row) =>
        row.LanguageId == VariantRow.Invariant ? "" : languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false);

    private static Dictionary<(int, string), object> Values(VariantRow row, Dictionary<int, IPropertyType> properties, bool isCulture) =>
        StoredValues.Read(row.Values, properties)
            .Where(x => x.Value is not null && properties[x.PropertyTypeId].VariesByCulture() == isCulture)
            .ToDictionary(x => (x.PropertyTypeId, x.Segment ?? ""), x => x.Value!);

    private sealed class Row
    {
        public required NodeRow Node { get; init; }

        public required ContentRow Content { get; init; }

        public required ContentVersionRow Version { get; init; }

        public required VariantRow Variant { get; init; }
    }
}
