using Inpud.Content.Exporting;
using Inpud.Content.Seeding;
using Inpud.Content.Tests.Seeding;

namespace Inpud.Content.Tests.Exporting;

public sealed class PublicPartTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly SeedOnDisk seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public void A_contributor_who_may_not_be_named_is_not_in_it()
    {
        var texts = string.Concat(new SeedTexts(SeedTypes.Site).Of(Public()).Select(file => file.Text));

        Assert.Contains("Jo", texts);
        Assert.DoesNotContain("Secret", texts);
        Assert.DoesNotContain("\"mayBeNamed\": false", texts);
    }

    [Fact]
    public void No_contributor_of_the_committed_seed_who_may_not_be_named_is_in_it()
    {
        var folder = CommittedSeed.Read();
        var secret = folder.Nodes.SelectMany(node => (node.Values["contributors"] as SeedValue.List)?.Items ?? [])
            .OfType<SeedValue.Map>().Where(one => one["mayBeNamed"] is SeedValue.Flag { Value: false })
            .Select(one => ((SeedValue.Text)one["name"]!).Value).ToArray();
        var texts = string.Concat(new SeedTexts(SeedTypes.Site).Of(new PublicPart(SeedTypes.Site).Of(folder, Today)).Select(file => file.Text));

        Assert.NotEmpty(secret);
        Assert.All(secret, name => Assert.DoesNotContain(name, texts));
    }

    [Fact]
    public void Drafts_are_not_in_it()
    {
        Assert.Equal(["en"], Public().Nodes.Single(node => node.Path == "publications/words").Cultures.Keys);

        seed.Replace("pages/about/en.md", "title", "published: false\ntitle");
        Assert.DoesNotContain(Public().Nodes, node => node.Path == "pages/about");
    }

    [Fact]
    public void A_language_below_a_page_that_lacks_it_cannot_be_reached_and_is_not_in_it()
    {
        seed.Write("topics/rights/es.md", "---\nname: Derechos\n---\n");
        Assert.Equal(["en"], Public().Nodes.Single(node => node.Path == "topics/rights").Cultures.Keys);
    }

    [Fact]
    public void References_to_what_is_not_in_it_are_gone()
    {
        seed.Replace("topics/rights/en.md", "name", "published: false\nname");
        Assert.Null(Public().Nodes.Single(node => node.Path == "publications/words").Values["topics"]);
    }

    [Fact]
    public void A_file_that_nothing_published_uses_is_not_in_it()
    {
        seed.Replace("publications/words/en.md", "files: [media/files/words.pdf]\n", "");
        Assert.Equal(["media/covers/words.png"], Public().Media.Select(media => media.Path));
    }

    [Theory]
    [InlineData("\"peopleShown\": true", true)]
    [InlineData("\"peopleShown\": true, \"consentUntil\": \"2026-06-01\"", true)]
    [InlineData("\"peopleShown\": true, \"consentUntil\": \"2026-05-31\"", false)]
    [InlineData("\"peopleShown\": true, \"consentWithdrawn\": true", false)]
    public void A_picture_is_in_it_as_long_as_the_people_in_it_agree(string properties, bool shown)
    {
        seed.Replace("media/covers/words.png.json", "\"properties\": {}", $"\"properties\": {{ {properties} }}");
        var part = Public();

        Assert.Equal(shown, part.Media.Any(media => media.Path == "media/covers/words.png"));
        Assert.Equal(shown, part.Nodes.Single(node => node.Path == "publications/words").Values["cover"] is not null);
    }

    private SeedFolder Public() => new PublicPart(SeedTypes.Site).Of(seed.ReadWell(), Today);
}
