using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>What of the media tree a user sees: the branches of the start nodes, and the folders on the way to them.</summary>
/// <param name="StartIds">The start nodes; the root's id among them means everything.</param>
/// <param name="StartPaths">The paths of the start nodes.</param>
internal sealed record Sight(int[] StartIds, string[] StartPaths)
{
    private static readonly Sight _everything = new([Constants.System.Root], [Constants.System.RootString]);

    public bool IsEverything => StartIds.Contains(Constants.System.Root);

    /// <summary>Whether the user may open the item at a path.</summary>
    public bool MayOpen(string path) => ContentPermissions.HasPathAccess(path, StartIds, Constants.System.RecycleBinMedia);

    /// <summary>Whether the item at a path is shown at all, if only as a step on the way.</summary>
    public bool Shows(string path) => MayOpen(path) || StartPaths.Any(start => start.StartsWith(path + ",", StringComparison.Ordinal));

    /// <summary>The ids of those children that are shown of a parent whose other children are not.</summary>
    public int[] StepsBelow(string parentPath) =>
    [
        .. from start in StartPaths
           where start.StartsWith(parentPath + ",", StringComparison.Ordinal)
           let next = start[(parentPath.Length + 1)..].Split(',')[0]
           let id = int.TryParse(next, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : 0
           where id > 0
           group id by id into steps
           select steps.Key,
    ];

    public static Sight Everything => _everything;
}

internal sealed class Sights(IEntityService entities, AppCaches caches, IDataTypeService dataTypes)
{
    public Sight Of(IUser user) => new(
        user.CalculateMediaStartNodeIds(entities, caches) ?? [], user.GetMediaStartNodePaths(entities, caches) ?? []);

    /// <summary>The same, or everything for a picker whose data type is set to ignore start nodes.</summary>
    public async Task<Sight> OfAsync(IUser user, Guid? dataTypeKey) =>
        dataTypeKey is { } key && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(key) ? Sight.Everything : Of(user);
}
