using Inpud.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Inpud.Cms.Storage.Querying;

internal static class NodeCount
{
    private static readonly HashSet<string> _members = new(StringComparer.Ordinal)
    {
        nameof(NodeRow.Id), nameof(NodeRow.Key), nameof(NodeRow.ParentId), nameof(NodeRow.Level), nameof(NodeRow.Path),
        nameof(NodeRow.SortOrder), nameof(NodeRow.Trashed), nameof(NodeRow.CreateDate),
    };

    /// <summary>
    /// How many things of the given kinds match, where their nodes alone can tell: that is a walk along an index, however
    /// many there are. Null where something is asked that lies elsewhere.
    /// </summary>
    public static int? CountNodes<T>(this CmsDbContext db, Guid[] objectTypes, IQuery<T>? query, IQuery<T>? filter)
    {
        if (!IsAboutNodes(query) || !IsAboutNodes(filter))
        {
            return null;
        }

        var nodes = objectTypes is [var only]
            ? db.Nodes.AsNoTracking().Where(x => x.ObjectType == only)
            : db.Nodes.AsNoTracking().Where(x => objectTypes.Contains(x.ObjectType));
        return nodes.Matching(query).Matching(filter).Count();
    }

    private static bool IsAboutNodes<T>(IQuery<T>? query) => query is null || ((Query<T>)query).AsksOnlyAbout(_members);
}
