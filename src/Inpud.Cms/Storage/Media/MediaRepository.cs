using System.Text.Json;
using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Media;

/// <summary>Media items. They have one version at a time and are not published; who may see a file is decided when it is asked for.</summary>
internal sealed class MediaRepository(
    CmsScopeProvider scopes,
    ItemReader reader,
    ItemMapping mapping,
    VersionWriter versions,
    NodeTree nodes,
    MediaTypeRepository types,
    ILanguageRepository languages,
    References references,
    SaveHistory saves,
    TimeProvider time)
    : ContentRepositoryBase<IMedia>(Constants.ObjectTypes.Media, scopes, reader, nodes, languages, time), IMediaRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    protected override int TypeIdOf(string alias) => types.Get(alias)?.Id ?? 0;

    protected override IMedia ToEntity(LoadedItem item)
    {
        var type = types.Shared[item.Row.ContentTypeId];
        var entity = new Umbraco.Cms.Core.Models.Media(item.Version.Name ?? "", item.Row.ParentId, type);
        entity.DisableChangeTracking();
        try
        {
            mapping.Fill(entity, item, type);
            entity.ResetDirtyProperties(false);
        }
        finally
        {
            entity.EnableChangeTracking();
        }

        return entity;
    }

    public override void Save(IMedia entity)
    {
        if (entity.HasIdentity && !entity.IsDirty() && !entity.IsAnyUserPropertyDirty())
        {
            return;
        }

        var db = Scopes.Writing();
        var defaultCulture = Languages.GetDefaultIsoCode();
        if (entity.ContentType.VariesByCulture())
        {
            entity.Name = entity.GetCultureName(defaultCulture) ?? entity.CultureInfos?.Values.FirstOrDefault()?.Name ?? entity.Name;
        }

        SiblingNames.Ensure(db, entity, ObjectType, Languages);
        entity.UpdateDate = NextInstant(entity);
        SaveNode(db, entity);
        var variants = mapping.ToVariants(entity, published: false, new HashSet<string>(StringComparer.Ordinal), invariantEdited: false);
        var version = new ContentVersionRow
        {
            Id = entity.VersionId, NodeId = entity.Id, Name = entity.Name, Date = entity.UpdateDate, UserId = entity.WriterId, Current = true,
        };
        if (entity.VersionId == 0)
        {
            entity.VersionId = versions.Insert(version, variants);
        }
        else
        {
            versions.Update(version, variants);
        }

        references.Write(entity, isPublished: false);
        entity.ResetDirtyProperties(true);
        saves.Record(entity);
    }

    /// <summary>The media item whose file has this path, whether its editor stores the bare path or an object with <c>src</c>.</summary>
    public IMedia? GetMediaByPath(string mediaPath)
    {
        // A rendition's address leads to its original.
        var path = mediaPath.Split('?')[0];
        var asJson = JsonSerializer.Serialize(path).Trim('"');
        return Load(Current.Where(x => Scopes.Reading().Variants.Any(variant =>
                variant.VersionId == x.VersionId && (variant.Values.Contains(path) || variant.Values.Contains(asJson)))))
            .FirstOrDefault(x => x.Properties.Any(property => Holds(property, path)));
    }

    private static bool Holds(IProperty property, string path) => property.Values.Any(x => x.EditedValue is string text
        && (string.Equals(text, path, StringComparison.OrdinalIgnoreCase)
            || (text.DetectIsJson() && text.Contains($"\"{path}\"", StringComparison.OrdinalIgnoreCase))));

    private void SaveNode(CmsDbContext db, IMedia entity)
    {
        if (entity.HasIdentity)
        {
            if (NodeTree.IsDirty(entity))
            {
                Nodes.Update(entity, ObjectType, entity.Name, entity.IsPropertyDirty(nameof(IContentBase.ParentId)));
            }

            return;
        }

        Nodes.Insert(entity, ObjectType, entity.Name);
        db.Contents.Add(new ContentRow { NodeId = entity.Id, ContentTypeId = entity.ContentType.Id });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
