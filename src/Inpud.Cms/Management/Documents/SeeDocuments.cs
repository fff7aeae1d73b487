using Inpud.Cms.Management.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Documents;

/// <summary>A document that a user sees in the tree.</summary>
/// <param name="NoAccess">Only on the way to one of their start nodes: its name is shown and no more.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct SeenDocument(IDocumentEntitySlim Document, bool NoAccess);

/// <summary>Where a user's part of the tree lies.</summary>
/// <param name="Paths">The paths of their start nodes; <c>-1</c> for everything.</param>
/// <param name="MayReadAll">A picker whose data type ignores start nodes.</param>
internal sealed record StartNodes(IReadOnlyList<string> Paths, bool MayReadAll)
{
    public bool Hold(string path) => Paths.Any(start => path == start || IsBelow(path, start));

    public bool LieBelow(string path) => Paths.Any(start => IsBelow(start, path));

    /// <summary>The children of a node that lead to a start node.</summary>
    public int[] NextBelow(string path) =>
        [.. Paths.Where(start => IsBelow(start, path)).Select(start => int.Parse(start[(path.Length + 1)..].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct()];

    private static bool IsBelow(string path, string ancestor) =>
        path.Length > ancestor.Length && path[ancestor.Length] == ',' && path.StartsWith(ancestor, StringComparison.Ordinal);
}

/// <summary>Leaves out what a user must not see: what lies outside their start nodes, and what they may not read.</summary>
internal sealed class SeeDocuments(
    IEntityService entities, IContentPermissionService permissions, IDataTypeService dataTypes, IBackOfficeSecurityAccessor security, AppCaches caches)
{
    /// <param name="dataTypeKey">The data type of the picker that asks; it may ignore start nodes.</param>
    public async Task<StartNodes> StartNodesAsync(Guid? dataTypeKey = null)
    {
        if (dataTypeKey is { } key
            && (await dataTypes.GetAsync(key))?.ConfigurationObject is IIgnoreUserStartNodesConfig { IgnoreUserStartNodes: true })
        {
            return new StartNodes([Constants.System.RootString], MayReadAll: true);
        }

        var ids = security.User.CalculateContentStartNodeIds(entities, caches) ?? [];
        return ids.Contains(Constants.System.Root)
            ? new StartNodes([Constants.System.RootString], MayReadAll: false)
            : new StartNodes(ids.Length == 0 ? [] : [.. entities.GetAllPaths(UmbracoObjectTypes.Document, ids).Select(x => x.Path)], MayReadAll: false);
    }

    /// <summary>Those of the documents that the user sees, in their order.</summary>
    public async Task<IReadOnlyList<SeenDocument>> AmongAsync(IEnumerable<IEntitySlim> found, StartNodes starts)
    {
        IDocumentEntitySlim[] documents = [.. found.OfType<IDocumentEntitySlim>()];
        if (starts.MayReadAll)
        {
            return [.. documents.Select(x => new SeenDocument(x, NoAccess: false))];
        }

        var held = documents.Where(x => starts.Hold(x.Path)).Select(x => x.Key).ToArray();
        var read = held.Length == 0
            ? new HashSet<Guid>()
            : await permissions.FilterAuthorizedAccessAsync(
                security.User, held, new HashSet<string>(StringComparer.Ordinal) { ActionBrowse.ActionLetter });
        return
        [
            .. from document in documents
               let mayRead = read.Contains(document.Key)
               where mayRead || (!starts.Hold(document.Path) && starts.LieBelow(document.Path))
               select new SeenDocument(document, NoAccess: !mayRead),
        ];
    }
}
