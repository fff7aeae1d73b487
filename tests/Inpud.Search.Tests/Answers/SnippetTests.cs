using CsCheck;
using Inpud.Search.Answers;
using Inpud.Search.Documents;
using Inpud.Search.Queries;

namespace Inpud.Search.Tests.Answers;

public sealed class SnippetTests
{
    private static readonly string _long = string.Concat(Enumerable.Repeat("Filler of no interest at all. ", 40));

    [Fact]
    public void Words_are_marked_in_the_form_in_which_they_stand()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("A", _long + "Peers carry naloxone kits. " + _long));

        var snippet = index.Search(new SearchRequest { Text = "peer kit", Language = "en" }).Hits[0].Snippet!;

        Assert.Contains("[Peers] carry naloxone [kits].", snippet.Written(), StringComparison.Ordinal);
        Assert.True(snippet is { IsCutBefore: true, IsCutAfter: true });
        Assert.InRange(string.Concat(snippet.Parts.Select(x => x.Text)).Length, 100, 300);
    }

    [Fact]
    public void A_word_that_stands_only_in_a_file_tells_its_page()
    {
        using var folder = new Folder();
        var file = Texts.KeyOf("file");
        using var index = Texts.In(folder, Texts.Of("A", "body") with
        {
            Pages = [new FilePage(file, 1, "First page."), new FilePage(file, 2, ""), new FilePage(file, 3, "Here are hepatitis tests."), new FilePage(file, 4, "Last.")],
        });

        var snippet = index.Search(new SearchRequest { Text = "test hepatitis", Language = "en" }).Hits[0].Snippet!;

        Assert.Equal(("Here are [hepatitis] [tests].", new PageOfFile(file, 3)), (snippet.Written(), snippet.Page));
    }

    [Fact]
    public void Whose_words_stand_in_the_title_only_begins_with_its_summary()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("Naloxone", "Body.") with { Summary = "What it is." });

        Assert.Equal("What it is.", index.Search(new SearchRequest { Text = "naloxone", Language = "en" }).Hits[0].Snippet!.Written());
    }

    [Fact]
    public void Snippets_of_any_text_are_pieces_of_it_and_mark_what_was_asked_for()
    {
        using var folder = new Folder();
        var words = Gen.OneOf([.. new[] { "naloxone", "Naloxone’s", "𝔘nicode", "é́", "صحة", "x", ".", "\n", "👩‍👩‍👧", "a-b", "\t" }.Select(Gen.Const)]);
        words.Array[0, 120].Sample(text =>
        {
            var body = string.Join(' ', text);
            using var one = new Folder();
            using var index = Texts.In(one, Texts.Of("T", body));
            foreach (var hit in index.Search(new SearchRequest { Text = "naloxone", Language = "en" }).Hits)
            {
                var snippet = hit.Snippet!;
                Assert.Contains(string.Concat(snippet.Parts.Select(x => x.Text)), body, StringComparison.Ordinal);
                Assert.Contains(snippet.Parts, x => x.IsMarked && x.Text.StartsWith("naloxone", StringComparison.OrdinalIgnoreCase));
            }

            return true;
        }, iter: 60);
    }
}
