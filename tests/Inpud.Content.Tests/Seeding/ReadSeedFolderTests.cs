using System.Text;
using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Seeding;

public sealed class ReadSeedFolderTests : IDisposable
{
    private readonly SeedOnDisk seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public void A_good_folder_is_read_whole()
    {
        var folder = seed.ReadWell();

        Assert.Equal(["home", "publications", "publications/words", "topics", "topics/rights", "pages/about"], folder.Nodes.Select(node => node.Path));
        Assert.Equal([null, "home", "publications", "home", "topics", "home"], folder.Nodes.Select(node => node.Parent));
        Assert.Equal(["media/covers/words.png", "media/files/words.pdf"], folder.Media.Select(media => media.Path));
        Assert.Equal(["en", "es", "ar"], folder.Languages.Select(language => language.Culture.Name));
        Assert.Equal("بحث", folder.Dictionary["ar"]["site.search"]);

        var words = folder.Nodes[2];
        Assert.Equal("Words", words.Cultures["en"].Name);
        Assert.Equal("Text.", words.Cultures["en"].Values.Text("body"));
        Assert.True(words.Cultures["en"].Published);
        Assert.False(words.Cultures["es"].Published);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var before = seed.ReadWell().Nodes[2];
        foreach (var path in new[] { "publications/words/en.md", "publications/words/item.json", "languages.json" })
        {
            var text = File.ReadAllText(Path.Combine(seed.Path, path)).ReplaceLineEndings("\r\n");
            seed.Write(path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        }

        var after = seed.ReadWell().Nodes[2];
        Assert.Equal(before.Values, after.Values);
        Assert.Equal(before.Cultures["en"], after.Cultures["en"]);
    }

    [Fact]
    public void Hidden_files_and_the_readme_are_no_part_of_a_seed()
    {
        seed.Write("README.md", "read me");
        seed.Write(".gitattributes", "*");
        seed.Write("topics/.DS_Store", "x");

        seed.ReadWell();
    }

    [Theory]
    [InlineData("home/item.json", "\"featured\"", "\"fetured\"", "properties.fetured", "A home has no property “fetured”.")]
    [InlineData("home/item.json", "publications/words", "publications/gone", "properties.featured[0]", "There is no page “publications/gone” in this folder.")]
    [InlineData("home/item.json", "publications/words", "../../etc/passwd", "properties.featured[0]", "There is no page “../../etc/passwd” in this folder.")]
    [InlineData("home/item.json", "publications/words", "topics/rights", "properties.featured[0]", "is a topic; here only these may stand")]
    [InlineData("home/item.json", "\"home\"", "\"house\"", "type", "“house” is not among:")]
    [InlineData("topics/item.json", "\"topicFolder\"", "\"topic\"", "type", "A topic cannot stand below home, which is a home.", null, 2)]
    [InlineData("topics/item.json", "\"sortOrder\": 1", "\"sortOrder\": 2", "sortOrder", "pages/about, beside it, has the same number.")]
    [InlineData("topics/item.json", "0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a01", "0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a02", "key", "has the same key", "topics/rights/item.json")]
    [InlineData("topics/item.json", "0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5a01", "one", "key", "A key looks like")]
    [InlineData("topics/item.json", "\"sortOrder\": 1", "\"sortOrder\": -1", "sortOrder", "A whole number from 0")]
    [InlineData("topics/item.json", "\"sortOrder\": 1", "\"order\": 1", "order", "There is no such field here.")]
    [InlineData("topics/item.json", "\"sortOrder\": 1,", "\"sortOrder\": 1,,", null, "Line 1: this is not JSON")]
    [InlineData("publications/words/item.json", "\"guide\"", "\"gide\"", "properties.publicationType", "“gide” is not among: report, policy brief")]
    [InlineData("publications/words/item.json", "\"publicationType\": \"guide\",", "", "properties.publicationType", "This field must be filled in.")]
    [InlineData("publications/words/item.json", "2020-03-01", "2020-13-01", "properties.datePublished", "A day is expected here")]
    [InlineData("publications/words/item.json", "media/covers/words.png", "media/covers/gone.png", "properties.cover", "There is no file “media/covers/gone.png”")]
    [InlineData("publications/words/item.json", "media/covers/words.png", "media/files/words.pdf", "properties.cover", "is of type File")]
    [InlineData("publications/words/item.json", "[\"topics/rights\"]", "\"topics/rights\"", "properties.topics", "A list is expected here")]
    [InlineData("publications/words/item.json", "\"author\"", "\"boss\"", "properties.contributors[0].role", "“boss” is not among")]
    [InlineData("publications/words/item.json", "\"name\": \"Jo\"", "\"nom\": \"Jo\"", "properties.contributors[0].nom", "A contributor has no field “nom”.", null, 1)]
    [InlineData("publications/words/item.json", "\"cover\":", "\"title\": \"x\", \"cover\":", "properties.title", "This differs by language")]
    [InlineData("publications/words/item.json", "\"cover\":", "\"isbn\": \"978-0-306-40615-8\", \"cover\":", "properties.isbn", "its last digit would have to be 7")]
    [InlineData("publications/words/en.md", "summary: About words.\n", "", "summary", "This field must be filled in.")]
    [InlineData("publications/words/en.md", "title: Words", "titel: Words", "titel", "A publication has no property “titel”.", null, 1)]
    [InlineData("publications/words/en.md", "title: Words", "title: Words\npublicationType: guide", "publicationType", "This is the same in every language")]
    [InlineData("publications/words/en.md", "media/files/words.pdf", "/etc/passwd", "files[0]", "There is no file “/etc/passwd”")]
    [InlineData("publications/words/en.md", "title: Words", "title: Words\npublished: maybe", "published", "Either true or false")]
    [InlineData("publications/words/en.md", "title: Words", "title: Words\npublished: false\nexternalUrl: {url: 'javascript:alert(1)'}", "externalUrl", "A link leads to one place")]
    [InlineData("topics/rights/en.md", "name: Human rights", "description: x", "name", "This field must be filled in.")]
    [InlineData("topics/rights/en.md", "---\nname: Human rights\n---\n", "---\nname: Human rights\n---\n\nText", "body", "A topic has no text below its fields.")]
    [InlineData("pages/about/en.md", "title: About us", "title: Topics", "name", "pages/about, beside it, has the same name in this language.", "topics/en.md")]
    [InlineData("media/files/words.pdf.json", "\"File\"", "\"Fil\"", "type", "“Fil” is not among")]
    [InlineData("media/files/words.pdf.json", "\"en\"", "\"de\"", "cultures.de", "This is not a language of the site.")]
    [InlineData("media/files/words.pdf.json", "\"properties\": {}", "\"properties\": { \"pages\": 0 }", "properties.pages", "A whole number from 1")]
    [InlineData("languages.json", "\"isDefault\": true,", "", null, "Exactly one language")]
    [InlineData("languages.json", "\"ar\"", "\"xx-nowhere-\"", "[2].isoCode", "is not the name of a language", null, 1)]
    [InlineData("languages.json", "\"English\",", "\"English\", \"fallbackIsoCode\": \"es\",", null, "falls back to itself")]
    [InlineData("dictionary/ar.json", "site.search", "site.serch", "site.serch", "This key is not in dictionary/en.json.")]
    [InlineData("dictionary/ar.json", "\"بحث\"", "1", "site.search", "A text is expected here.")]
    public void Each_problem_names_its_file_and_field(string path, string old, string with, string? field, string message, string? file = null, int others = 0)
    {
        seed.Replace(path, old, with);

        var problems = seed.Read().Problems;

        var problem = Assert.Single(problems, problem => problem.Message.Contains(message));
        Assert.Equal(file ?? path, problem.File);
        Assert.Equal(field, problem.Field);
        Assert.True(problems.Length == 1 + others, string.Join('\n', problems));
    }

    [Fact]
    public void Every_problem_is_told_at_once_and_then_there_is_no_folder()
    {
        seed.Replace("home/item.json", "\"featured\"", "\"fetured\"");
        seed.Write("publications/words/en.md", "title");
        seed.Delete("topics/rights/en.md");
        seed.Write("stray.txt", "x");

        var reading = seed.Read();

        Assert.Null(reading.Folder);
        Assert.Equal(
            ["home/item.json", "publications/words/en.md", "stray.txt", "topics/rights/en.md"],
            reading.Problems.Select(problem => problem.File).Distinct());
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        seed.Write("topics/rights/en.md", [.. "---\nname: "u8, 0xE9, .. "\n---\n"u8]);
        Expect("topics/rights/en.md", "The file is not UTF-8.");
    }

    [Fact]
    public void A_zero_character_is_refused_whether_plain_or_escaped()
    {
        seed.Write("topics/rights/en.md", "---\nname: a\0b\n---\n");
        seed.Write("topics/en.md", "---\ntitle: \"a\\0b\"\n---\n");
        seed.Replace("home/item.json", "\"featured\"", "\"\\u0000\"");
        seed.Replace("publications/item.json", "\"publicationFolder\"", "\"\\ud83d\"");

        var problems = seed.Read().Problems;
        Assert.Contains(problems, problem => problem.File == "topics/rights/en.md" && problem.Message.Contains("zero character"));
        Assert.Contains(problems, problem => problem.File == "topics/en.md" && problem.Message.Contains("zero character"));
        Assert.Contains(problems, problem => problem.File == "home/item.json");
        Assert.Contains(problems, problem => problem.File == "publications/item.json" && problem.Message.Contains("half a character"));
    }

    [Fact]
    public void A_text_file_above_one_mebibyte_is_refused()
    {
        seed.Write("pages/about/en.md", $"---\ntitle: About us\n---\n\n{new string('x', 1024 * 1024)}");
        Expect("pages/about/en.md", "larger than one mebibyte");
    }

    [Fact]
    public void Links_to_other_places_are_refused()
    {
        seed.Link("topics/rights/es.md", "/etc/passwd");
        seed.Link("outside", "/etc");

        var problems = seed.Read().Problems;
        Assert.Equal(["outside", "topics/rights/es.md"], problems.Select(problem => problem.File));
        Assert.All(problems, problem => Assert.Contains("Links to other places are not followed", problem.Message));
    }

    [Fact]
    public void A_name_that_not_every_system_can_hold_is_refused()
    {
        seed.Write("pages/über uns/item.json", SeedOnDisk.Item("0b6b4a0e-6e2a-4a4c-8a7d-0d7f9f0b5aff", "page", 9));
        Expect("pages/über uns", "only the letters a to z");
    }

    [Fact]
    public void Two_names_that_differ_only_in_capitals_are_refused()
    {
        seed.Write("topics/Rights/en.md", "---\nname: Human rights\n---\n");
        Assert.Contains(seed.Read().Problems, problem => problem.Message.Contains("differs from this one only in capital letters"));
    }

    [Fact]
    public void A_language_the_site_does_not_have_is_refused()
    {
        seed.Write("topics/rights/de.md", "---\nname: Menschenrechte\n---\n");
        Expect("topics/rights/de.md", "“de” is not a language of the site.");
    }

    [Fact]
    public void Every_page_has_the_default_language()
    {
        seed.Delete("topics/rights/en.md");
        seed.Write("topics/rights/es.md", "---\npublished: false\nname: Derechos\n---\n");
        Expect("topics/rights/en.md", "This language must be there");
    }

    [Fact]
    public void No_language_is_published_without_the_mandatory_one()
    {
        seed.Replace("publications/words/en.md", "title", "published: false\ntitle");
        seed.Write("publications/words/es.md", "---\ntitle: Palabras\nsummary: Sobre palabras.\n---\n");
        Expect("publications/words/en.md", "No language of a page is published without this one.");
    }

    [Fact]
    public void A_page_below_a_draft_is_not_published()
    {
        seed.Replace("topics/en.md", "title", "published: false\ntitle");
        Expect("topics/rights/item.json", "This page is published, but topics above it is not.");
    }

    [Fact]
    public void A_draft_may_lack_what_a_published_language_must_have()
    {
        seed.Write("publications/words/es.md", "---\npublished: false\ntitle: Palabras\n---\n");
        seed.ReadWell();
    }

    [Fact]
    public void A_file_and_its_sidecar_belong_together()
    {
        seed.Delete("media/covers/words.png");
        seed.Write("media/covers/other.png", "x");

        var problems = seed.Read().Problems;
        Assert.Contains(problems, problem => problem is { File: "media/covers/other.png" } && problem.Message.Contains("must stand beside this one"));
        Assert.Contains(problems, problem => problem is { File: "media/covers/words.png.json" } && problem.Message.Contains("is not there"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem_too() =>
        Assert.Contains("There is no folder", Assert.Single(new Inpud.Content.Seeding.Reading.ReadSeedFolder(SeedTypes.Site).From("/nowhere/at/all").Problems).Message);

    [Fact]
    public void An_empty_folder_lacks_languages_and_home()
    {
        using var empty = new SeedOnDisk();
        Directory.Delete(empty.Path, recursive: true);
        Directory.CreateDirectory(empty.Path);

        Assert.Equal(["home/item.json", "languages.json"], empty.Read().Problems.Select(problem => problem.File).Order());
    }

    private void Expect(string file, string message)
    {
        var problem = Assert.Single(seed.Read().Problems);
        Assert.Equal(file, problem.File);
        Assert.Contains(message, problem.Message);
    }
}
