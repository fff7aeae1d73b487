using System.Data;
using Inpud.Cms.Storage.DataTypes;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Storage.ContentTypes;

/// <summary>Reads and writes the rows of content types, whatever their kind.</summary>
internal sealed class ContentTypeStore(
    CmsScopeProvider scopes, NodeTree nodes, DataTypeRepository dataTypes, IShortStringHelper strings, TimeProvider time)
{
    public IReadOnlyList<TType> LoadAll<TType>(Guid objectType, Func<int, TType> create)
        where TType : class, IContentTypeComposition
    {
        var db = scopes.Reading();
        var loaded = db.ContentTypes.AsNoTracking()
            .Include(x => x.Groups).Include(x => x.Properties).Include(x => x.AllowedTypes).Include(x => x.Compositions)
            .AsSplitQuery()
            .Join(db.Nodes.AsNoTracking().Where(x => x.ObjectType == objectType), x => x.NodeId, x => x.Id, (type, node) => new { type, node })
            .AsEnumerable()
            .OrderBy(x => x.node.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var types = loaded.ToDictionary(x => x.type.NodeId, x => Fill(create(x.node.ParentId), x.node, x.type));
        var aliases = types.Values.ToDictionary(x => x.Key, x => x.Alias);
        foreach (var row in loaded.Select(x => x.type))
        {
            Compose(types, row, aliases);
        }

        return [.. loaded.Select(x => types[x.type.NodeId])];
    }

    /// <exception cref="DuplicateNameException">Another type has this alias.</exception>
    public void Save(IContentTypeComposition entity, Guid objectType)
    {
        var db = scopes.Writing();
        if (db.ContentTypes.Any(x => x.NodeId != entity.Id && x.Alias.ToLower() == entity.Alias.ToLower()))
        {
            throw new DuplicateNameException($"A content type with the alias '{entity.Alias}' already exists.");
        }

        entity.UpdateDate = NodeTree.Instant(time);
        var isNew = !entity.HasIdentity;
        if (isNew)
        {
            nodes.Insert(entity, objectType, entity.Name);
        }
        else
        {
            nodes.Update(entity, objectType, entity.Name, entity.IsPropertyDirty(nameof(IContentType.ParentId)));
        }

        var row = isNew
            ? db.ContentTypes.Add(new ContentTypeRow { NodeId = entity.Id, Alias = entity.Alias }).Entity
            : db.ContentTypes.Include(x => x.Groups).Include(x => x.Properties).Include(x => x.AllowedTypes).Include(x => x.Compositions)
                .AsSplitQuery().Single(x => x.NodeId == entity.Id);
        WriteType(row, entity);
        WriteGroups(row, entity);
        WriteProperties(row, entity);
        WriteLinks(row, entity);
        db.SaveChanges();
        GiveIds(row, entity);
        db.ChangeTracker.Clear();
        entity.ResetDirtyProperties(true);
    }

    public void Delete(IContentTypeComposition entity)
    {
        var db = scopes.Writing();
        db.Set<CompositionRow>().Where(x => x.ComposedOfId == entity.Id).ExecuteDelete();
        db.Set<AllowedTypeRow>().Where(x => x.AllowedKey == entity.Key).ExecuteDelete();
        nodes.Delete(entity.Id);
        entity.DeleteDate = NodeTree.Instant(time);
    }

    private static void Compose<TType>(Dictionary<int, TType> types, ContentTypeRow row, Dictionary<Guid, string> aliases)
        where TType : class, IContentTypeComposition
    {
        var type = types[row.NodeId];
        foreach (var composition in row.Compositions.Where(x => types.ContainsKey(x.ComposedOfId)))
        {
            type.AddContentType(types[composition.ComposedOfId]);
        }

        type.AllowedContentTypes =
        [
            .. row.AllowedTypes.Where(x => aliases.ContainsKey(x.AllowedKey)).OrderBy(x => x.SortOrder)
                .Select(x => new ContentTypeSort(x.AllowedKey, x.SortOrder, aliases[x.AllowedKey])),
        ];
        type.ResetDirtyProperties(false);
    }

    private TType Fill<TType>(TType type, NodeRow node, ContentTypeRow row)
        where TType : class, IContentTypeComposition
    {
        (type.Id, type.Key, type.Name, type.Alias) = (node.Id, node.Key, node.Name, row.Alias);
        (type.Level, type.Path, type.SortOrder) = (node.Level, node.Path, node.SortOrder);
        (type.CreatorId, type.CreateDate, type.UpdateDate) = (node.CreatorId ?? Constants.Security.SuperUserId, node.CreateDate, node.UpdateDate);
        (type.Icon, type.Thumbnail, type.Description) = (row.Icon, row.Thumbnail ?? "folder.png", row.Description);
        (type.AllowedAsRoot, type.IsElement, type.ListView) = (row.AllowAtRoot, row.IsElement, row.ListView);
        type.AllowedInLibrary = row.AllowedInLibrary;
        type.Variations = (ContentVariation)row.Variations;
        if (type is IContentType document)
        {
            document.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = row.PreventCleanup,
                KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            };
            document.HistoryCleanup.ResetDirtyProperties(false);
        }

        FillProperties(type, row);
        return type;
    }

    private void FillProperties(IContentTypeComposition type, ContentTypeRow row)
    {
        var groups = row.Groups.ToDictionary(x => x.Key, x => x.Alias);
        foreach (var group in row.Groups.OrderBy(x => x.SortOrder))
        {
            type.AddPropertyGroup(group.Alias, group.Name ?? group.Alias);
            var added = type.PropertyGroups[group.Alias];
            (added.Id, added.Key, added.Type, added.SortOrder) = (group.Id, group.Key, (PropertyGroupType)group.Type, group.SortOrder);
        }

        foreach (var property in row.Properties.OrderBy(x => x.SortOrder))
        {
            var propertyType = ToEntity(property);
            if (property.GroupKey is { } key && groups.TryGetValue(key, out var alias))
            {
                var groupId = row.Groups.First(x => x.Key == key).Id;
                propertyType.PropertyGroupId = new Lazy<int>(groupId);
                type.AddPropertyType(propertyType, alias);
            }
            else
            {
                type.AddPropertyType(propertyType);
            }
        }
    }

    private PropertyType ToEntity(PropertyTypeRow row)
    {
        var dataType = dataTypes.SharedFor(row.DataTypeId);
        var type = new PropertyType(strings, dataType, row.Alias)
        {
            Id = row.Id, Key = row.Key, Name = row.Name ?? row.Alias, Description = row.Description, SortOrder = row.SortOrder,
            Mandatory = row.Mandatory, MandatoryMessage = row.MandatoryMessage, ValidationRegExp = row.ValidationRegExp,
            ValidationRegExpMessage = row.ValidationRegExpMessage, LabelOnTop = row.LabelOnTop,
            Variations = (ContentVariation)row.Variations, DataTypeId = dataType.Id, DataTypeKey = dataType.Key,
        };
        type.ResetDirtyProperties(false);
        return type;
    }

    private static void WriteType(ContentTypeRow row, IContentTypeComposition entity)
    {
        (row.Alias, row.Icon, row.Thumbnail, row.Description) = (entity.Alias, entity.Icon, entity.Thumbnail, entity.Description);
        (row.AllowAtRoot, row.IsElement, row.ListView) = (entity.AllowedAsRoot, entity.IsElement, entity.ListView);
        (row.Variations, row.AllowedInLibrary) = ((int)entity.Variations, entity.AllowedInLibrary);
        if (entity is IContentType { HistoryCleanup: { } cleanup })
        {
            row.PreventCleanup = cleanup.PreventCleanup;
            row.KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays;
            row.KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays;
        }
    }

    private void WriteGroups(ContentTypeRow row, IContentTypeComposition entity)
    {
        foreach (var group in entity.PropertyGroups.Where(x => x.Key == Guid.Empty))
        {
            group.Key = Guid.CreateVersion7(time.GetUtcNow());
        }

        row.Groups.RemoveAll(x => entity.PropertyGroups.All(group => group.Key != x.Key));
        foreach (var group in entity.PropertyGroups)
        {
            var kept = row.Groups.Find(x => x.Key == group.Key);
            if (kept is null)
            {
                row.Groups.Add(kept = new PropertyGroupRow { Key = group.Key, Alias = group.Alias });
            }

            (kept.Alias, kept.Name, kept.Type, kept.SortOrder) = (group.Alias, group.Name, (int)group.Type, group.SortOrder);
        }
    }

    private void WriteProperties(ContentTypeRow row, IContentTypeComposition entity)
    {
        foreach (var property in entity.PropertyTypes.Where(x => x.Key == Guid.Empty))
        {
            property.Key = Guid.CreateVersion7(time.GetUtcNow());
        }

        row.Properties.RemoveAll(x => entity.PropertyTypes.All(property => property.Key != x.Key));
        foreach (var property in entity.PropertyTypes)
        {
            var kept = row.Properties.Find(x => x.Key == property.Key);
            if (kept is null)
            {
                row.Properties.Add(kept = new PropertyTypeRow { Key = property.Key, Alias = property.Alias });
            }

            kept.DataTypeId = DataTypeIdOf(property);
            kept.GroupKey = entity.PropertyGroups.FirstOrDefault(x => x.PropertyTypes?.Contains(property) == true)?.Key;
            (kept.Alias, kept.Name, kept.Description) = (property.Alias, property.Name, property.Description);
            (kept.SortOrder, kept.Mandatory, kept.MandatoryMessage) = (property.SortOrder, property.Mandatory, property.MandatoryMessage);
            (kept.ValidationRegExp, kept.ValidationRegExpMessage) = (property.ValidationRegExp, property.ValidationRegExpMessage);
            (kept.LabelOnTop, kept.Variations) = (property.LabelOnTop, (int)property.Variations);
        }
    }

    /// <summary>A property may name its data type by id, by key, or only by its editor; then the editor's first data type serves.</summary>
    private int DataTypeIdOf(IPropertyType property)
    {
        var found = dataTypes.Shared.GetValueOrDefault(property.DataTypeId)
            ?? dataTypes.Shared.Values.FirstOrDefault(x => x.Key == property.DataTypeKey)
            ?? dataTypes.Shared.Values.OrderBy(x => x.Id)
                .FirstOrDefault(x => string.Equals(x.EditorAlias, property.PropertyEditorAlias, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The property '{property.Alias}' has no data type.");
        (property.DataTypeId, property.DataTypeKey) = (found.Id, found.Key);
        return found.Id;
    }

    private static void WriteLinks(ContentTypeRow row, IContentTypeComposition entity)
    {
        var allowed = (entity.AllowedContentTypes ?? []).DistinctBy(x => x.Key).ToArray();
        row.AllowedTypes.RemoveAll(x => allowed.All(type => type.Key != x.AllowedKey));
        foreach (var type in allowed)
        {
            var kept = row.AllowedTypes.Find(x => x.AllowedKey == type.Key);
            if (kept is null)
            {
                row.AllowedTypes.Add(kept = new AllowedTypeRow { AllowedKey = type.Key });
            }

            kept.SortOrder = type.SortOrder;
        }

        var composed = entity.ContentTypeComposition.Select(x => x.Id).ToArray();
        row.Compositions.RemoveAll(x => !composed.Contains(x.ComposedOfId));
        row.Compositions.AddRange(composed
            .Where(id => row.Compositions.All(x => x.ComposedOfId != id))
            .Select(id => new CompositionRow { ComposedOfId = id }));
    }

    private static void GiveIds(ContentTypeRow row, IContentTypeComposition entity)
    {
        foreach (var group in entity.PropertyGroups)
        {
            group.Id = row.Groups.Find(x => x.Key == group.Key)!.Id;
        }

        foreach (var property in entity.PropertyTypes)
        {
            var written = row.Properties.Find(x => x.Key == property.Key)!;
            property.Id = written.Id;
            if (written.GroupKey is { } group)
            {
                property.PropertyGroupId = new Lazy<int>(row.Groups.Find(x => x.Key == group)!.Id);
            }
        }
    }
}
