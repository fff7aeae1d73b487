using Inpud.Content.Seeding;

namespace Inpud.Content.Exporting;

/// <summary>How an export counts siblings: 0, 1, 2 … without gaps.</summary>
internal static class SiblingOrder
{
    public static SeedFolder Counted(SeedFolder seed)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        return seed with { Nodes = [.. seed.Nodes.Select(node => node with { SortOrder = Next(node.Parent ?? string.Empty) })] };

        int Next(string parent) => next[parent] = next.GetValueOrDefault(parent, -1) + 1;
    }
}
