using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Urls;

/// <summary>The tree as Core's navigation services keep it in memory: keys, parents, order.</summary>
internal sealed class NavigationRepository(CmsScopeProvider scopes) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => Nodes([objectTypeKey], trashed: false);

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Nodes([.. objectTypeKeys], trashed: false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => Nodes([objectTypeKey], trashed: true);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Nodes([.. objectTypeKeys], trashed: true);

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        var path = scopes.Reading().Nodes.Where(x => x.Key == key && x.ObjectType == objectTypeKey).Select(x => x.Path).SingleOrDefault();
        if (path is null)
        {
            return [];
        }

        var ids = path.GetIdsFromPathReversed();
        return [.. Rows([objectTypeKey]).Where(x => ids.Contains(x.Id)).OrderBy(x => x.Level)];
    }

    private IEnumerable<INavigationModel> Nodes(Guid[] objectTypes, bool trashed) =>
        [.. Rows(objectTypes).Where(x => x.Trashed == trashed).OrderBy(x => x.Level).ThenBy(x => x.ParentId).ThenBy(x => x.SortOrder)];

    private IQueryable<Row> Rows(Guid[] objectTypes)
    {
        var db = scopes.Reading();
        return
            from node in db.Nodes.AsNoTracking()
            join content in db.Contents.AsNoTracking() on node.Id equals content.NodeId into contents
            from content in contents.DefaultIfEmpty()
            join type in db.Nodes.AsNoTracking() on content.ContentTypeId equals type.Id into types
            from type in types.DefaultIfEmpty()
            where objectTypes.Contains(node.ObjectType)
            select new Row
            {
                Id = node.Id, Key = node.Key, ParentId = node.ParentId, SortOrder = node.SortOrder, Trashed = node.Trashed, Level = node.Level,
                ContentTypeKey = type != null ? type.Key : Guid.Empty,
            };
    }

    private sealed class Row : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }

        public int Level { get; set; }
    }
}
