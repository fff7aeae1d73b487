using Inpud.Content.Exporting;
using Inpud.Content.Tests.Seeding;

namespace Inpud.Content.Tests.Exporting;

public sealed class CanonicaliseFolderTests : IDisposable
{
    private readonly SeedOnDisk seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public void A_folder_is_rewritten_once_and_says_what_it_said()
    {
        var before = seed.ReadWell();

        Assert.NotEmpty(CanonicaliseFolder.Run(seed.Path).Changed);
        Assert.Empty(CanonicaliseFolder.Run(seed.Path).Changed);
        Assert.All(before.Nodes.Zip(seed.ReadWell().Nodes), pair => Assert.Equal(pair.First.Cultures, pair.Second.Cultures));
    }

    [Fact]
    public void Properties_stand_in_the_order_in_which_staff_see_them()
    {
        CanonicaliseFolder.Run(seed.Path);

        Assert.Equal(
            """
            {
              "key": "0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a04",
              "type": "publication",
              "sortOrder": 0,
              "properties": {
                "cover": "media/covers/words.png",
                "publicationType": "guide",
                "ourRole": "own",
                "datePublished": "2020-03-01",
                "contributors": [
                  {
                    "name": "Jo",
                    "role": "author",
                    "mayBeNamed": true
                  },
                  {
                    "name": "Secret",
                    "role": "editor",
                    "mayBeNamed": false
                  }
                ],
                "topics": [
                  "topics/rights"
                ]
              }
            }

            """,
            seed.Files()["publications/words/item.json"]);
        Assert.Equal("---\ntitle: Words\nsummary: About words.\nfiles:\n  - media/files/words.pdf\n---\n\nText.\n", seed.Files()["publications/words/en.md"]);
        Assert.Equal("---\npublished: false\ntitle: Palabras\n---\n", seed.Files()["publications/words/es.md"]);
    }

    [Fact]
    public void Gaps_between_siblings_are_closed()
    {
        seed.Replace("pages/about/item.json", "\"sortOrder\": 2", "\"sortOrder\": 20");
        CanonicaliseFolder.Run(seed.Path);

        Assert.Contains("\"sortOrder\": 2,", seed.Files()["pages/about/item.json"]);
    }

    [Fact]
    public void A_folder_with_a_problem_is_left_alone()
    {
        seed.Replace("home/item.json", "\"featured\"", "\"fetured\"");
        var before = seed.Files();

        Assert.NotEmpty(CanonicaliseFolder.Run(seed.Path).Problems);
        Assert.Equal(before, seed.Files());
    }

    [Fact]
    public void It_can_be_asked_without_changing_anything()
    {
        var before = seed.Files();

        Assert.NotEmpty(CanonicaliseFolder.Run(seed.Path, onlyTell: true).Changed);
        Assert.Equal(before, seed.Files());
    }
}
