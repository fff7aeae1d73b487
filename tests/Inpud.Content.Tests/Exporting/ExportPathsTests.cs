using CsCheck;
using Inpud.Content.Exporting;
using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Exporting;

public sealed class ExportPathsTests
{
    [Theory]
    [InlineData("Words Matter!", "words-matter")]
    [InlineData("Taking back what’s ours", "taking-back-whats-ours")]
    [InlineData("Étude à São Paulo", "etude-a-sao-paulo")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("الحد من الضرر", "item")]
    [InlineData("", "item")]
    public void A_name_becomes_a_part_of_a_path(string name, string slug) => Assert.Equal(slug, ExportPaths.Slug(name));

    [Fact]
    public void A_page_goes_back_to_where_it_was_seeded_from()
    {
        var paths = new ExportPaths(["pages/about", "publications", "publications/words"]);

        Assert.Equal("pages/about", paths.Below("home", "pages/about", "About us", gathered: true));
        Assert.Equal("publications", paths.Below("home", "publications", "All publications", gathered: false));
        Assert.Equal("publications/words", paths.Below("publications", "publications/words", "Words Matter!", gathered: false));
    }

    [Fact]
    public void A_page_that_was_moved_goes_where_it_is_now()
    {
        var paths = new ExportPaths(["pages/about", "pages/contact"]);
        paths.Below("home", "pages/contact", "Contact", gathered: true);

        Assert.Equal("pages/contact/about-us", paths.Below("pages/contact", "pages/about", "About us", gathered: true));
    }

    [Fact]
    public void A_new_page_never_takes_the_place_of_a_directory()
    {
        var paths = new ExportPaths(["news/2020/first"]);

        Assert.Equal("news-2", paths.Below("home", null, "News", gathered: false));
        Assert.Equal("media-2", paths.Below("home", null, "Media", gathered: false));
        Assert.Equal("pages-2", paths.Below("home", null, "Pages", gathered: false));
        Assert.Equal("pages/about", paths.Below("home", null, "About", gathered: true));
        Assert.Equal("pages/about-2", paths.Below("home", null, "About!", gathered: true));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("media/x")]
    [InlineData("home/x")]
    [InlineData("a b/x")]
    [InlineData("")]
    public void A_remembered_path_is_not_trusted(string remembered) =>
        Assert.Equal("name", new ExportPaths([]).Below("home", remembered, "Name", gathered: false));

    [Fact]
    public void Whatever_is_remembered_every_page_stands_below_its_parent() =>
        Gen.Select(
                Gen.Int[0, 1000],
                Gen.OneOf("a", "b", "a/b", "a/b/c", "b/a", "pages", "pages/a", "pages/a/b", "media", "home", "c", "c/c", (string?)null),
                Gen.OneOf("A", "B", "C", "Pages", "ا"),
                Gen.Bool)
            .Array[1, 12].Sample(
                rows =>
                {
                    var remembered = rows.Select(row => row.Item2).OfType<string>().Distinct().ToList();
                    var paths = new ExportPaths(remembered);
                    var given = new Dictionary<string, string?> { [NodeTree.Root] = null };
                    var order = new List<string> { NodeTree.Root };
                    foreach (var (number, path, name, gathered) in rows)
                    {
                        var parent = order[number % order.Count];

                        // Each path is remembered for one page only.
                        var own = path is not null && remembered.Remove(path) ? path : null;
                        var placed = paths.Below(parent, own, name, gathered);
                        given.Add(placed, parent);
                        order.Add(placed);
                    }

                    Assert.Equal(given.OrderBy(pair => pair.Key), NodeTree.Parents(given.Keys).OrderBy(pair => pair.Key));
                },
                iter: 20_000);
}
