using Inpud.Cms.Storage.ContentTypes;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Saves;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Documents;

/// <summary>Everything the repositories of publishable items need.</summary>
internal sealed record PublishableStorage(
    CmsScopeProvider Scopes,
    ItemReader Reader,
    ItemMapping Mapping,
    VersionWriter Versions,
    NodeTree Nodes,
    DocumentTypeRepository Types,
    ILanguageRepository Languages,
    References References,
    Lazy<IUserGroupRepository> Groups,
    SaveHistory Saves,
    TimeProvider Time);

/// <summary>
/// Items that are drafted and published per language: documents, blueprints and elements. Core decides what is published
/// and marks the entity; here it is written. <see cref="Save"/> is the place where one language gets published.
/// </summary>
internal abstract class PublishableRepository<TItem>(Guid objectType, PublishableStorage storage)
    : ContentRepositoryBase<TItem>(objectType, storage.Scopes, storage.Reader, storage.Nodes, storage.Languages, storage.Time),
      IPublishableContentRepository<TItem>
    where TItem : class, IPublishableContentBase
{
    protected PublishableStorage Storage => storage;

    protected abstract PublishableContentBase Create(string name, int parentId, IContentType type);

    protected override TItem ToEntity(LoadedItem item)
    {
        var type = storage.Types.Shared[item.Row.ContentTypeId];
        var entity = Create(item.Version.Name ?? "", item.Row.ParentId, type);
        entity.DisableChangeTracking();
        try
        {
            storage.Mapping.Fill(entity, item, type);
            FillMore(entity, item);
            entity.ResetDirtyProperties(false);
        }
        finally
        {
            entity.EnableChangeTracking();
        }

        return (TItem)(IPublishableContentBase)entity;
    }

    protected virtual void FillMore(PublishableContentBase entity, LoadedItem item)
    {
    }

    protected override int TypeIdOf(string alias) => storage.Types.Get(alias)?.Id ?? 0;

    /// <summary>Saves the draft and, if Core marked the entity as publishing or unpublishing, its published side.</summary>
    public override void Save(TItem entity)
    {
        var publishing = entity.PublishedState == PublishedState.Publishing;
        var unpublishing = entity.PublishedState == PublishedState.Unpublishing;
        if (entity.HasIdentity && !publishing && !unpublishing && !entity.IsDirty() && !entity.IsAnyUserPropertyDirty())
        {
            return;
        }

        var db = Scopes.Writing();
        var defaultCulture = Languages.GetDefaultIsoCode();
        Prepare(db, entity, publishing, defaultCulture);
        SaveNode(db, entity);

        var isPublished = publishing || (entity.Published && !unpublishing);
        var edits = EditsAfter(entity, publishing, isPublished, defaultCulture);
        var isOther = WriteVersions(entity, publishing, unpublishing, edits);
        var edited = !isPublished || edits.Any;
        db.Contents.Where(x => x.NodeId == entity.Id)
            .ExecuteUpdate(set => set.SetProperty(x => x.Published, isPublished).SetProperty(x => x.Edited, edited));
        storage.References.Write(entity, isPublished);
        Settle(entity, publishing, unpublishing, edits, edited);
        if (isOther)
        {
            storage.Saves.Record(entity);
        }
    }

    public int CountPublished(string? contentTypeAlias = null)
    {
        var published = Current.Where(x => x.Published && !x.Trashed);
        if (!string.IsNullOrWhiteSpace(contentTypeAlias))
        {
            var typeId = TypeIdOf(contentTypeAlias);
            published = published.Where(x => x.ContentTypeId == typeId);
        }

        return published.Count();
    }

    public bool IsPathPublished(TItem? content)
    {
        if (content is null || content.Trashed)
        {
            return false;
        }

        var ancestors = content.Path.GetIdsFromPathReversed().Where(x => x > 0 && x != content.Id).ToArray();
        return ancestors.Length == 0
            || Scopes.Reading().Contents.Count(x => ancestors.Contains(x.NodeId) && x.Published) == ancestors.Length;
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) =>
        GetContentSchedulesByIds([contentId]).TryGetValue(contentId, out var schedules)
            ? Collect(schedules)
            : new ContentScheduleCollection();

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] contentIds) =>
        Scopes.Reading().Schedules.AsNoTracking().Where(x => contentIds.Contains(x.NodeId)).AsEnumerable()
            .GroupBy(x => x.NodeId).ToDictionary(x => x.Key, x => x.Select(ToEntity).ToArray().AsEnumerable());

    public void PersistContentSchedule(IPublishableContentBase content, ContentScheduleCollection schedule)
    {
        var db = Scopes.Writing();
        db.Schedules.Where(x => x.NodeId == content.Id).ExecuteDelete();
        db.Schedules.AddRange(schedule.FullSchedule.Select(x => new ContentScheduleRow
        {
            Id = x.Id == Guid.Empty ? Guid.CreateVersion7(storage.Time.GetUtcNow()) : x.Id,
            NodeId = content.Id,
            LanguageId = string.IsNullOrEmpty(x.Culture) ? null : Languages.GetIdByIsoCode(x.Culture),
            Date = x.Date.EnsureUtc(),
            Action = (int)x.Action,
        }));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    public bool HasContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release).Any();

    public bool HasContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire).Any();

    public IEnumerable<TItem> GetContentForRelease(DateTime date) => DueItems(date, ContentScheduleAction.Release);

    public IEnumerable<TItem> GetContentForExpiration(DateTime date) => DueItems(date, ContentScheduleAction.Expire);

    public void ClearSchedule(DateTime date)
    {
        var utc = date.EnsureUtc();
        Scopes.Writing().Schedules.Where(x => x.Date <= utc).ExecuteDelete();
    }

    public void ClearSchedule(DateTime date, ContentScheduleAction action)
    {
        var (utc, number) = (date.EnsureUtc(), (int)action);
        Scopes.Writing().Schedules.Where(x => x.Date <= utc && x.Action == number).ExecuteDelete();
    }

    private void Prepare(CmsDbContext db, TItem entity, bool publishing, string defaultCulture)
    {
        if (entity.ContentType.VariesByCulture())
        {
            // The item's own name is the default language's; where it has none, the first it has.
            entity.Name = entity.GetCultureName(defaultCulture) ?? entity.CultureInfos?.Values.FirstOrDefault()?.Name;
        }

        if (NamesMayClash(entity))
        {
            SiblingNames.Ensure(db, entity, ObjectType, Languages);
            entity.Name = entity.ContentType.VariesByCulture() ? entity.GetCultureName(defaultCulture) ?? entity.Name : entity.Name;
        }

        var now = NextInstant(entity);
        entity.UpdateDate = now;
        entity.AdjustDates(now, publishing);
    }

    private static bool NamesMayClash(TItem entity) =>
        !entity.HasIdentity
        || entity.IsPropertyDirty(nameof(IContentBase.Name))
        || entity.IsPropertyDirty(nameof(IContentBase.ParentId))
        || entity.CultureInfos?.Values.Any(x => x.IsPropertyDirty(nameof(x.Name))) == true;

    private void SaveNode(CmsDbContext db, TItem entity)
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

    private static Edits EditsAfter(TItem entity, bool publishing, bool isPublished, string defaultCulture)
    {
        if (publishing)
        {
            entity.PublishName = entity.Name;
        }

        return Edits.Of(entity, isPublished, defaultCulture);
    }

    /// <returns>Whether a name or a value of the draft is another than before.</returns>
    private bool WriteVersions(TItem entity, bool publishing, bool unpublishing, Edits edits)
    {
        var draft = storage.Mapping.ToVariants(entity, published: false, edits.Cultures, edits.Invariant);
        var version = new ContentVersionRow
        {
            Id = entity.VersionId, NodeId = entity.Id, Name = entity.Name, Date = entity.UpdateDate, UserId = entity.WriterId,
            TemplateId = (entity as IContent)?.TemplateId, Current = true,
        };
        var isNew = entity.VersionId == 0;
        if (isNew)
        {
            version.Id = entity.VersionId = storage.Versions.Insert(version, draft);
        }

        if (publishing)
        {
            var published = storage.Mapping.ToVariants(entity, published: true, edits.Cultures, edits.Invariant);
            entity.PublishedVersionId = version.Id;
            (entity.VersionId, var isNext) = storage.Versions.Publish(version, published, draft);
            return isNew || isNext;
        }

        var isOther = isNew || storage.Versions.Update(version, draft);
        if (unpublishing)
        {
            storage.Versions.Withdraw(entity.Id);
        }

        return isOther;
    }

    private static void Settle(TItem entity, bool publishing, bool unpublishing, Edits edits, bool edited)
    {
        if (entity.ContentType.VariesByCulture())
        {
            entity.SetCultureEdited(edits.Cultures);
        }

        entity.Edited = edited;
        if (publishing)
        {
            entity.Published = true;
            (entity.PublishDate, entity.PublisherId) = (entity.UpdateDate, entity.WriterId);
        }
        else if (unpublishing)
        {
            entity.Published = false;
            (entity.PublishedVersionId, entity.PublishDate, entity.PublisherId, entity.PublishName) = (0, null, null, null);
            entity.ClearPublishInfos();
        }

        entity.ResetDirtyProperties(true);
    }

    private IQueryable<ContentScheduleRow> Due(DateTime date, ContentScheduleAction action)
    {
        var (utc, number) = (date.EnsureUtc(), (int)action);
        return Scopes.Reading().Schedules.Where(x => x.Date <= utc && x.Action == number)
            .Where(x => Scopes.Reading().Nodes.Any(node => node.Id == x.NodeId && node.ObjectType == ObjectType));
    }

    private TItem[] DueItems(DateTime date, ContentScheduleAction action)
    {
        var ids = Due(date, action).Select(x => x.NodeId).Distinct().ToArray();
        return ids.Length == 0 ? [] : Load(Current.Where(x => ids.Contains(x.Id)));
    }

    private ContentSchedule ToEntity(ContentScheduleRow row) => new(
        row.Id,
        row.LanguageId is null ? "" : Languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false) ?? "",
        row.Date,
        (ContentScheduleAction)row.Action);

    private static ContentScheduleCollection Collect(IEnumerable<ContentSchedule> schedules)
    {
        var collection = new ContentScheduleCollection();
        foreach (var schedule in schedules)
        {
            collection.Add(schedule);
        }

        return collection;
    }
}
