using Inpud.Content.Exporting;
using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Seeding;

public sealed class CommittedSeedTests
{
    [Fact]
    public void The_committed_seed_has_no_problem() => CommittedSeed.Read();

    /// <summary>
    /// An export of a site that was seeded with this folder must equal it byte for byte. Run with INPUD_CANONICALISE=1 to rewrite
    /// what differs.
    /// </summary>
    [Fact]
    public void The_committed_seed_is_written_as_an_export_writes_it()
    {
        var rewrite = Environment.GetEnvironmentVariable("INPUD_CANONICALISE") == "1";
        var outcome = CanonicaliseFolder.Run(CommittedSeed.Path, onlyTell: !rewrite);

        Assert.Empty(outcome.Problems);
        Assert.True(rewrite || outcome.Changed.Count == 0, $"{outcome.Changed.Count} files differ, such as {outcome.Changed.FirstOrDefault()}.");
    }

    [Fact]
    public void The_committed_seed_is_as_large_as_it_was_asked_to_be()
    {
        var folder = CommittedSeed.Read();
        var counts = folder.Nodes.CountBy(node => node.Type).ToDictionary();

        Assert.True(counts["publication"] >= 16);
        Assert.True(counts["statement"] >= 6);
        Assert.True(counts["campaign"] >= 3);
        Assert.True(counts["campaignAsk"] > 0 && counts["campaignAction"] > 0);
        Assert.True(counts["topic"] >= 12);
        Assert.Equal(8, counts["region"]);
        Assert.True(counts["page"] >= 6);
        Assert.True(Items(folder).Count(node => node.PublishedCultures.Count() == 6) >= 8);
        Assert.All(Items(folder), node => Assert.InRange(node.Cultures.Count, 2, 6));
        Assert.All(Items(folder), node => Assert.True(Words(node) >= 250, $"{node.Path} has {Words(node)} words."));
    }

    [Fact]
    public void Somebody_in_the_committed_seed_may_not_be_named() =>
        Assert.Contains(CommittedSeed.Read().Nodes, node => node.Values["contributors"] is SeedValue.List people
            && people.Items.OfType<SeedValue.Map>().Any(one => one["mayBeNamed"] is SeedValue.Flag { Value: false }));

    private static IEnumerable<SeedNode> Items(SeedFolder folder) =>
        folder.Nodes.Where(node => node.Type is "publication" or "statement" or "campaign");

    private static int Words(SeedNode node) =>
        node.Cultures["en"].Values.Text(SeedType.Body)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
