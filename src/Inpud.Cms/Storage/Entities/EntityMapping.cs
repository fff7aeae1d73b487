using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Entities;

/// <summary>Turns rows into Core's slim entities; the languages of all items of a page come in one statement.</summary>
internal sealed class EntityMapping(
    CmsScopeProvider scopes, DocumentTypeRepository documentTypes, MediaTypeRepository mediaTypes, ILanguageRepository languages)
{
    public IReadOnlyList<IEntitySlim> ToEntities(IReadOnlyList<EntityRow> rows)
    {
        var publishable = rows.Where(x => IsPublishable(x.NodeObjectType)).Select(x => x.Id).ToArray();
        var variants = (publishable.Length == 0 ? [] : Variants(publishable)).ToLookup(x => x.NodeId);
        return [.. rows.Select(x => ToEntity(x, variants[x.Id]))];
    }

    private static bool IsPublishable(Guid objectType) =>
        objectType == Constants.ObjectTypes.Document || objectType == Constants.ObjectTypes.DocumentBlueprint || objectType == Constants.ObjectTypes.Element;

    private EntitySlim ToEntity(EntityRow row, IEnumerable<NodeVariant> variants)
    {
        EntitySlim entity = row.NodeObjectType == Constants.ObjectTypes.Media ? OfType(new MediaEntitySlim(), row, mediaTypes.Shared.GetValueOrDefault(row.ContentTypeId ?? 0))
            : row.NodeObjectType == Constants.ObjectTypes.Element ? Publishable(new ElementEntitySlim(), row, variants)
            : IsPublishable(row.NodeObjectType) ? Publishable(new DocumentEntitySlim(), row, variants)
            : new EntitySlim();
        (entity.Id, entity.Key, entity.Name, entity.NodeObjectType) = (row.Id, row.Key, row.Name, row.NodeObjectType);
        (entity.ParentId, entity.Level, entity.Path, entity.SortOrder) = (row.ParentId, row.Level, row.Path, row.SortOrder);
        (entity.Trashed, entity.CreatorId, entity.HasChildren) = (row.Trashed, row.CreatorId, row.HasChildren);
        (entity.CreateDate, entity.UpdateDate) = (row.CreateDate, row.UpdateDate);
        return entity;
    }

    private TEntity Publishable<TEntity>(TEntity entity, EntityRow row, IEnumerable<NodeVariant> variants)
        where TEntity : PublishableContentEntitySlim
    {
        var type = documentTypes.Shared.GetValueOrDefault(row.ContentTypeId ?? 0);
        OfType(entity, row, type);
        var known = variants
            .Select(x => (Culture: languages.GetIsoCodeById(x.LanguageId, throwOnNotFound: false), Variant: x))
            .Where(x => x.Culture is not null)
            .ToArray();
        entity.Variations = type?.Variations ?? ContentVariation.Nothing;
        (entity.Published, entity.Edited) = (row.Published, row.Edited);
        entity.CultureNames = known.Where(x => x.Variant.IsCurrent && x.Variant.Name is not null).ToDictionary(x => x.Culture!, x => x.Variant.Name!);
        entity.PublishedCultures = [.. known.Where(x => x.Variant.IsPublished).Select(x => x.Culture!)];
        entity.EditedCultures = [.. known.Where(x => x.Variant is { IsCurrent: true, Edited: true }).Select(x => x.Culture!)];
        return entity;
    }

    private static TEntity OfType<TEntity>(TEntity entity, EntityRow row, IContentTypeComposition? type)
        where TEntity : ContentEntitySlim
    {
        if (type is not null)
        {
            (entity.ContentTypeAlias, entity.ContentTypeKey, entity.ContentTypeIcon) = (type.Alias, type.Key, type.Icon);
            (entity.ContentTypeThumbnail, entity.ListViewKey, entity.IsContainer) = (type.Thumbnail, type.ListView, type.ListView is not null);
        }

        return entity;
    }

    private IEnumerable<NodeVariant> Variants(int[] nodeIds)
    {
        var db = scopes.Reading();
        return
            from version in db.Versions.AsNoTracking()
            join variant in db.Variants.AsNoTracking() on version.Id equals variant.VersionId
            where nodeIds.Contains(version.NodeId) && (version.Current || version.Published) && variant.LanguageId != VariantRow.Invariant
            select new NodeVariant
            {
                NodeId = version.NodeId, IsCurrent = version.Current, IsPublished = version.Published,
                LanguageId = variant.LanguageId, Name = variant.Name, Edited = variant.Edited,
            };
    }

    private sealed class NodeVariant
    {
        public int NodeId { get; init; }

        public bool IsCurrent { get; init; }

        public bool IsPublished { get; init; }

        public int LanguageId { get; init; }

        public string? Name { get; init; }

        public bool Edited { get; init; }
    }
}
