using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>
/// The order in which pages are made: parents before children and siblings in their order, as storage counts them; and what points
/// to nothing, such as topics, before what points to it, so that most pages can be made and published in one go.
/// </summary>
internal sealed class CreationOrder
{
    private readonly ILookup<string?, SeedNode> children;
    private readonly SeedTypes types;
    private readonly ImmutableArray<SeedNode>.Builder ordered = ImmutableArray.CreateBuilder<SeedNode>();

    private CreationOrder(SeedFolder folder, SeedTypes types)
    {
        children = folder.Nodes.ToLookup(node => node.Parent, StringComparer.Ordinal);
        this.types = types;
    }

    public static ImmutableArray<SeedNode> Of(SeedFolder folder, SeedTypes types)
    {
        var order = new CreationOrder(folder, types);
        order.AddBelow(null);
        return order.ordered.ToImmutable();
    }

    private void AddBelow(string? parent)
    {
        ordered.AddRange(children[parent]);
        foreach (var node in children[parent].OrderBy(PointsElsewhere))
        {
            AddBelow(node.Path);
        }
    }

    private bool PointsElsewhere(SeedNode node) =>
        children[node.Path]
            .Any(child => !Compare.SaysAll(child, Keeping.Only(child, types.Documents[child.Type], _ => false)) || PointsElsewhere(child));
}
