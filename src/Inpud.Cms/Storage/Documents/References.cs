using Inpud.Cms.Storage.DataTypes;
using Inpud.Cms.Storage.Media;
using Inpud.Cms.Storage.Querying;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Documents;

/// <summary>
/// Keeps what follows from an item's values: which media and items it uses, which tags it bears, and which media its
/// published side makes public. Tags of documents are those of the published side, as in Umbraco.
/// </summary>
internal sealed class References(
    CmsScopeProvider scopes,
    IRelationRepository relations,
    IRelationTypeRepository relationTypes,
    ITagRepository tags,
    ILanguageRepository languages,
    IIdKeyMap ids,
    Lazy<PropertyEditorCollection> editors,
    Lazy<DataValueReferenceFactoryCollection> factories,
    DataTypeRepository dataTypes,
    WithdrawnFiles withdrawn)
{
    public void Write(IContentBase entity, bool isPublished)
    {
        WriteRelations(entity);
        WriteTags(entity, isPublished);
        if (entity is IPublishableContentBase { PublishedState: PublishedState.Publishing or PublishedState.Unpublishing })
        {
            WritePublishedMedia(entity, isPublished);
        }
    }

    private void WritePublishedMedia(IContentBase entity, bool isPublished)
    {
        var db = scopes.Writing();
        var wanted = isPublished ? PublishedMediaOf(entity) : [];
        var stored = db.PublishedMedia.Where(x => x.NodeId == entity.Id).ToList();
        var unused = stored.Where(x => !wanted.Contains(x.MediaKey)).ToArray();
        db.PublishedMedia.RemoveRange(unused);
        db.PublishedMedia.AddRange(wanted.Except(stored.Select(x => x.MediaKey)).Select(x => new PublishedMediaRow { NodeId = entity.Id, MediaKey = x }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
        if (unused.Length > 0)
        {
            withdrawn.Record([.. unused.Select(x => x.MediaKey)]);
        }
    }

    private HashSet<Guid> PublishedMediaOf(IContentBase entity) =>
    [
        .. from property in entity.Properties
           from editor in editors.Value.Where(x => string.Equals(x.Alias, property.PropertyType.PropertyEditorAlias, StringComparison.Ordinal))
           from reference in factories.Value.GetReferences(editor, property.Values.Select(x => x.PublishedValue))
           where reference.Udi is GuidUdi { EntityType: Constants.UdiEntityType.Media }
           select ((GuidUdi)reference.Udi).Guid,
    ];

    private void WriteRelations(IContentBase entity)
    {
        var types = relationTypes.GetMany(Array.Empty<int>()).ToDictionary(x => x.Alias, StringComparer.Ordinal);
        var automatic = factories.Value.GetAllAutomaticRelationTypesAliases(editors.Value).Where(types.ContainsKey).ToArray();
        var wanted = Wanted(entity, types);
        var parentId = entity.Id;
        var kept = relations.Get(new Query<IRelation>().Where(x => x.ParentId == parentId))
            .Where(x => automatic.Contains(x.RelationType.Alias))
            .Select(x => (x.ChildId, x.RelationTypeId))
            .ToHashSet();
        if (kept.SetEquals(wanted))
        {
            return;
        }

        relations.DeleteByParent(parentId, automatic);
        relations.SaveBulk(wanted.Select(x => new ReadOnlyRelation(parentId, x.ChildId, x.TypeId)));
    }

    private HashSet<(int ChildId, int TypeId)> Wanted(IContentBase entity, Dictionary<string, IRelationType> types) =>
    [
        .. from reference in factories.Value.GetAllReferences(entity.Properties, editors.Value)
           where reference.Udi is GuidUdi && types.ContainsKey(reference.RelationTypeAlias)
           let childId = IdOf(reference)
           where childId is not null && childId != entity.Id
           select (childId.Value, types[reference.RelationTypeAlias].Id),
    ];

    private int? IdOf(UmbracoEntityReference reference)
    {
        var found = ids.GetIdForUdi(reference.Udi);
        return found.Success ? found.Result : null;
    }

    private void WriteTags(IContentBase entity, bool isPublished)
    {
        foreach (var property in entity.Properties)
        {
            if (!editors.Value.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
                || editor.GetValueEditor() is not IDataValueTags tagged)
            {
                continue;
            }

            var found = property.Values.SelectMany(x => tagged.GetTags(
                entity is IPublishableContentBase ? (isPublished ? x.PublishedValue : null) : x.EditedValue,
                dataTypes.Shared.GetValueOrDefault(property.PropertyType.DataTypeId)?.ConfigurationObject,
                languages.GetIdByIsoCode(x.Culture, throwOnNotFound: false)));
            tags.Assign(entity.Id, property.PropertyTypeId, [.. found], replaceTags: true);
        }
    }
}
