using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Documents;

/// <summary>The history of items of one kind, for the list of versions and its clean-up.</summary>
internal abstract class ContentVersionRepository(Guid objectType, CmsScopeProvider scopes, UserSeal seal) : IContentVersionRepository
{
    public IReadOnlyCollection<ContentVersionMeta> GetContentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        var date = olderThan.EnsureUtc();
        var versions = Versions.Where(x => !x.Version.Current && !x.Version.Published && !x.Version.PreventCleanup && x.Version.Date < date)
            .OrderBy(x => x.Version.Date).ThenBy(x => x.Version.Id).AsQueryable();
        // Which go is decided by their dates; nobody is opened for it.
        return [.. (maxCount is { } count ? versions.Take(count) : versions).AsEnumerable().Select(x => ToMeta(x, ""))];
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies()
    {
        var db = scopes.Reading();
        return
        [
            .. from type in db.ContentTypes.AsNoTracking()
               join node in db.Nodes.AsNoTracking() on type.NodeId equals node.Id
               where node.ObjectType == Constants.ObjectTypes.DocumentType
               select new ContentVersionCleanupPolicySettings
               {
                   ContentTypeId = type.NodeId, PreventCleanup = type.PreventCleanup, Updated = node.UpdateDate,
                   KeepAllVersionsNewerThanDays = type.KeepAllVersionsNewerThanDays,
                   KeepLatestVersionPerDayForDays = type.KeepLatestVersionPerDayForDays,
               },
        ];
    }

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        var versions = Versions.Where(x => x.Version.NodeId == contentId);
        if (languageId is { } language)
        {
            var db = scopes.Reading();
            versions = versions.Where(x => db.Variants.Any(variant => variant.VersionId == x.Version.Id && variant.LanguageId == language));
        }

        totalRecords = versions.Count();
        var skip = (int)Math.Min(int.MaxValue, pageIndex * pageSize);
        return Named([.. versions.OrderByDescending(x => x.Version.Current).ThenByDescending(x => x.Version.Date).ThenByDescending(x => x.Version.Id).Skip(skip).Take(pageSize)]);
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        var db = scopes.Writing();
        foreach (var ids in versionIds.Chunk(500))
        {
            db.Versions.Where(x => ids.Contains(x.Id) && !x.Current && !x.Published).ExecuteDelete();
        }
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        scopes.Writing().Versions.Where(x => x.Id == versionId).ExecuteUpdate(set => set.SetProperty(x => x.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) => Named([.. Versions.Where(x => x.Version.Id == versionId)]).SingleOrDefault();

    private IQueryable<Row> Versions
    {
        get
        {
            var db = scopes.Reading();
            return
                from version in db.Versions.AsNoTracking()
                join node in db.Nodes.AsNoTracking() on version.NodeId equals node.Id
                join content in db.Contents.AsNoTracking() on version.NodeId equals content.NodeId
                where node.ObjectType == objectType
                select new Row { Version = version, ContentTypeId = content.ContentTypeId };
        }
    }

    /// <summary>With the names of those who made them: each is opened once, however many versions they made.</summary>
    private ContentVersionMeta[] Named(List<Row> rows)
    {
        var ids = rows.Select(x => x.Version.UserId).Distinct().ToArray();
        var names = scopes.Reading().Users.AsNoTracking().Where(x => ids.Contains(x.Id)).AsEnumerable().ToDictionary(x => x.Id, x => seal.Open(x).Name);
        return [.. rows.Select(x => ToMeta(x, names.GetValueOrDefault(x.Version.UserId, "")))];
    }

    private static ContentVersionMeta ToMeta(Row row, string name) => new(
        row.Version.Id, row.Version.NodeId, row.ContentTypeId, row.Version.UserId, row.Version.Date,
        row.Version.Published, row.Version.Current, row.Version.PreventCleanup, name);

    private sealed class Row
    {
        public required ContentVersionRow Version { get; init; }

        public int ContentTypeId { get; init; }
    }
}

internal sealed class DocumentVersionRepository(CmsScopeProvider scopes, UserSeal seal)
    : ContentVersionRepository(Constants.ObjectTypes.Document, scopes, seal), IDocumentVersionRepository;

internal sealed class ElementVersionRepository(CmsScopeProvider scopes, UserSeal seal)
    : ContentVersionRepository(Constants.ObjectTypes.Element, scopes, seal), IElementVersionRepository;
