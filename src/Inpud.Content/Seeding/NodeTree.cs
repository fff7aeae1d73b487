using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>
/// How directories make a tree: below the nearest directory above that is itself an item; at the top, below home. A directory
/// that is no item is only a place on disk.
/// </summary>
internal static class NodeTree
{
    public const string Root = "home";

    /// <summary>The path of the item above each item; null for home, and for all where there is no home.</summary>
    public static Dictionary<string, string?> Parents(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return all.ToDictionary(path => path, path => ParentOf(path, all), StringComparer.Ordinal);
    }

    /// <summary>The item above this path, whether or not an item is there already.</summary>
    public static string? ParentOf(string path, IReadOnlySet<string> items)
    {
        if (path == Root)
        {
            return null;
        }

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (items.Contains(path[..slash]))
            {
                return path[..slash];
            }
        }

        return items.Contains(Root) ? Root : null;
    }

    /// <summary>Parents before children, siblings by their order.</summary>
    public static ImmutableArray<SeedNode> InOrder(IEnumerable<SeedNode> nodes)
    {
        var children = nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Path, StringComparer.Ordinal)
            .ToLookup(node => node.Parent, StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<SeedNode>();
        Add(null);
        return ordered.ToImmutable();

        void Add(string? parent)
        {
            foreach (var node in children[parent])
            {
                ordered.Add(node);
                Add(node.Path);
            }
        }
    }
}
