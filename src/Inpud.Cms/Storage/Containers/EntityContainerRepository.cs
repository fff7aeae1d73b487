using System.Data;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Containers;

/// <summary>Folders in the tree of one kind of thing.</summary>
internal abstract class EntityContainerRepository(Guid contained, CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : IEntityContainerRepository
{
    private readonly Guid _objectType = EntityContainer.GetContainerObjectType(contained);

    public EntityContainer? Get(int id) => Load(Rows.Where(x => x.Id == id)).FirstOrDefault();

    public EntityContainer? Get(Guid id) => Load(Rows.Where(x => x.Key == id)).FirstOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) => Load(Rows.Where(x => x.Name == name && x.Level == level));

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) =>
        Load(ids is { Length: > 0 } ? Rows.Where(x => ids.Contains(x.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(x => x.Id == id);

    /// <summary>Whether a folder of this name lies in the folder with this key; an empty key is the root.</summary>
    public bool HasDuplicateName(Guid parentKey, string name)
    {
        if (parentKey == Guid.Empty)
        {
            return HasDuplicateName(Constants.System.Root, name);
        }

        var parentId = scopes.Reading().Nodes.Where(x => x.Key == parentKey).Select(x => (int?)x.Id).FirstOrDefault();
        return parentId is { } id && HasDuplicateName(id, name);
    }

    public bool HasDuplicateName(int parentId, string name) => Rows.Any(x => x.ParentId == parentId && x.Name == name);

    /// <exception cref="ArgumentException">The folder has no name, or holds another kind of thing.</exception>
    /// <exception cref="DuplicateNameException">A folder of this name lies in the same folder.</exception>
    public void Save(EntityContainer entity)
    {
        Check(entity);
        entity.Name = entity.Name!.Trim();
        entity.UpdateDate = NodeTree.Instant(time);
        if (entity.HasIdentity)
        {
            nodes.Update(entity, _objectType, entity.Name, entity.IsPropertyDirty(nameof(ITreeEntity.ParentId)));
        }
        else
        {
            nodes.Insert(entity, _objectType, entity.Name);
        }

        entity.ResetDirtyProperties(true);
    }

    /// <exception cref="InvalidOperationException">Something is in the folder.</exception>
    public void Delete(EntityContainer entity)
    {
        if (scopes.Writing().Nodes.Any(x => x.ParentId == entity.Id))
        {
            throw new InvalidOperationException($"The folder '{entity.Name}' is not empty.");
        }

        nodes.Delete(entity.Id);
        entity.DeleteDate = NodeTree.Instant(time);
    }

    private IQueryable<NodeRow> Rows =>
        scopes.Reading().Nodes.AsNoTracking().Where(x => x.ObjectType == _objectType).OrderBy(x => x.Level).ThenBy(x => x.SortOrder);

    private void Check(EntityContainer entity)
    {
        if (entity.ContainedObjectType != contained)
        {
            throw new ArgumentException("This folder holds another kind of thing.", nameof(entity));
        }

        if (string.IsNullOrWhiteSpace(entity.Name))
        {
            throw new ArgumentException("A folder has a name.", nameof(entity));
        }

        var (name, parentId) = (entity.Name.Trim(), entity.ParentId);
        // In the recycle bin names may meet; what is there was named elsewhere.
        if (!entity.Trashed && Rows.Any(x => x.ParentId == parentId && x.Name == name && x.Id != entity.Id))
        {
            throw new DuplicateNameException($"A folder named '{name}' already exists here.");
        }
    }

    private EntityContainer[] Load(IQueryable<NodeRow> rows) => [.. rows.AsEnumerable().Select(ToEntity)];

    private EntityContainer ToEntity(NodeRow row)
    {
        var container = new EntityContainer(
            row.Id, row.Key, row.ParentId, row.Path, row.Level, row.SortOrder, contained, row.Name,
            row.CreatorId ?? Constants.Security.SuperUserId)
        {
            Trashed = row.Trashed, CreateDate = row.CreateDate, UpdateDate = row.UpdateDate,
        };
        container.ResetDirtyProperties(false);
        return container;
    }
}

internal sealed class DataTypeContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.DataType, scopes, nodes, time), IDataTypeContainerRepository;

internal sealed class DocumentTypeContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.DocumentType, scopes, nodes, time), IDocumentTypeContainerRepository;

internal sealed class MediaTypeContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.MediaType, scopes, nodes, time), IMediaTypeContainerRepository;

internal sealed class MemberTypeContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.MemberType, scopes, nodes, time), IMemberTypeContainerRepository;

internal sealed class DocumentBlueprintContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.DocumentBlueprint, scopes, nodes, time), IDocumentBlueprintContainerRepository;

internal sealed class ElementContainerRepository(CmsScopeProvider scopes, NodeTree nodes, TimeProvider time)
    : EntityContainerRepository(Constants.ObjectTypes.Element, scopes, nodes, time), IElementContainerRepository;
