using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Storage.Documents;

/// <summary>Checks, and mends if asked, that every node's path and level follow from its parent's.</summary>
internal sealed class TreeIntegrity(CmsScopeProvider scopes)
{
    public ContentDataIntegrityReport Check(Guid objectType, bool fix)
    {
        var nodes = scopes.Reading().Nodes.AsNoTracking().Where(x => x.ObjectType == objectType)
            .Select(x => new { x.Id, x.ParentId, x.Level, x.Path }).ToDictionary(x => x.Id);
        Dictionary<int, ContentDataIntegrityReportEntry> issues = [];
        Dictionary<int, (string Path, int Level)> right = [];
        foreach (var node in nodes.Values)
        {
            var place = PlaceOf(node.Id, id => nodes.TryGetValue(id, out var found) ? found.ParentId : null, right, depth: 0);
            if (place is null)
            {
                issues[node.Id] = new(ContentDataIntegrityReport.IssueType.InvalidPathAndLevelByParentId);
            }
            else if (!string.Equals(place.Value.Path, node.Path, StringComparison.Ordinal) || place.Value.Level != node.Level)
            {
                issues[node.Id] = new(ContentDataIntegrityReport.IssueType.InvalidPathAndLevelByParentId) { Fixed = fix };
                if (fix)
                {
                    scopes.Writing().Nodes.Where(x => x.Id == node.Id).ExecuteUpdate(set => set
                        .SetProperty(x => x.Path, place.Value.Path).SetProperty(x => x.Level, place.Value.Level));
                }
            }
        }

        return new ContentDataIntegrityReport(issues);
    }

    /// <summary>Null where the chain of parents breaks or runs in a circle.</summary>
    private static (string Path, int Level)? PlaceOf(
        int id, Func<int, int?> parentOf, Dictionary<int, (string Path, int Level)> known, int depth)
    {
        if (known.TryGetValue(id, out var place))
        {
            return place;
        }

        if (depth > 1000 || parentOf(id) is not { } parentId)
        {
            return null;
        }

        (string Path, int Level)? parent = parentId switch
        {
            Constants.System.Root => (Constants.System.RootString, 0),
            Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia => ($"{Constants.System.RootString},{parentId}", 0),
            _ => PlaceOf(parentId, parentOf, known, depth + 1),
        };
        return parent is null ? null : known[id] = ($"{parent.Value.Path},{id}", parent.Value.Level + 1);
    }
}
