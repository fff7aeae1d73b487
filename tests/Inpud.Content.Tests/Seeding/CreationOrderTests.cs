using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Seeding;

public sealed class CreationOrderTests
{
    private readonly SeedFolder folder = CommittedSeed.Read();

    [Fact]
    public void Parents_are_made_before_their_children_and_siblings_in_their_order()
    {
        var order = CreationOrder.Of(folder, SeedTypes.Site);
        var places = order.Index().ToDictionary(node => node.Item.Path, node => node.Index);

        Assert.Equal(folder.Nodes.Length, order.Length);
        Assert.All(order.Where(node => node.Parent is not null), node => Assert.True(places[node.Parent!] < places[node.Path]));
        Assert.All(order.GroupBy(node => node.Parent), siblings => Assert.Equal(siblings.OrderBy(node => node.SortOrder), siblings));
    }

    [Fact]
    public void Topics_are_made_before_the_publications_that_point_to_them()
    {
        var places = CreationOrder.Of(folder, SeedTypes.Site).Index().ToDictionary(node => node.Item.Path, node => node.Index);

        Assert.True(places["topics/harm-reduction"] < places["publications/words-matter"]);
        Assert.True(places["plans/2017-2020/advocacy"] < places["publications/words-matter"]);
    }
}
