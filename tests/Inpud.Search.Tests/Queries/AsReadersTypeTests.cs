using CsCheck;
using Inpud.Search.Answers;
using Inpud.Search.Documents;
using Inpud.Search.Queries;

namespace Inpud.Search.Tests.Queries;

public sealed class AsReadersTypeTests
{
    [Fact]
    public void Phrases_exclusions_and_beginnings_are_understood()
    {
        using var folder = new Folder();
        using var index = Texts.In(
            folder, Texts.Of("A", "harm reduction in prisons"), Texts.Of("B", "reduction of harm in cities"), Texts.Of("C", "decriminalisation now"));

        Assert.Equal(["A"], index.Found("\"harm reduction\""));
        Assert.Equal(["A"], index.Found("“harm reduction”"));
        Assert.Equal(["B"], index.Found("harm -prison"));
        Assert.Equal(["B"], index.Found("harm -\"harm reduction\""));
        Assert.Equal(["C"], index.Found("decrim*"));
        Assert.Equal(["C"], index.Found("decrim"));
        Assert.Equal(3, index.Found("").Count);
        Assert.Equal(["C"], index.Found("-harm"));
    }

    [Fact]
    public void An_identifier_is_found_as_readers_write_it()
    {
        using var folder = new Folder();
        var named = Texts.Of("A", "text") with { Identifiers = ["10.1234/AB.56", "978-3-16-148410-0"] };
        using var index = Texts.In(folder, named, Texts.Of("B", "1234 56"));

        foreach (var written in new[] { "10.1234/ab.56", "https://doi.org/10.1234/AB.56", "doi:10.1234/ab.56", "9783161484100", "978-3-16-148410-0" })
        {
            Assert.Equal("A", index.Found(written)[0]);
        }
    }

    [Fact]
    public void A_word_with_a_wrong_letter_finds_the_right_one_and_says_so()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("Hépatite C", "La naloxone sauve", "fr"));

        var answer = index.Search(new SearchRequest { Text = "hepattite", Language = "fr" });

        Assert.Equal(("Hépatite C", Closeness.Similar, "hépatite"), (answer.Hits[0].Title, answer.Closeness, answer.Suggestion));
    }

    [Fact]
    public void What_is_in_no_text_of_the_language_is_found_in_others()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("Naloxone", "kits", "en", 1), Texts.Of("نالوكسون", "أطقم", "ar", 1), Texts.Of("Kits", "x", "fr", 2));

        var answer = index.Search(new SearchRequest { Text = "naloxone", Language = "ar", Others = ["en", "fr"] });

        Assert.True(answer.IsElsewhere);
        Assert.Equal(["en"], answer.Hits.Select(x => x.Id.Language));
        Assert.Equal(["نالوكسون"], index.Found("نالوكسون", "ar", "en", "fr"));
    }

    [Fact]
    public void Where_nothing_has_all_words_most_of_them_do()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("A", "naloxone for friends"), Texts.Of("B", "x"), Texts.Of("C", "strategy"), Texts.Of("D", "budget"), Texts.Of("E", "tax"));

        var answer = index.Search(new SearchRequest { Text = "naloxone friends strategy budget tax", Language = "en" });

        Assert.Equal((Closeness.Some, "A"), (answer.Closeness, answer.Hits[0].Title));
    }

    [Fact]
    public void Whatever_is_typed_is_no_error()
    {
        using var folder = new Folder();
        using var index = Texts.In(folder, Texts.Of("A", "to be or not to be AND OR NOT [x TO y] naloxone"), Texts.Of("B", "المخدرات", "ar"));
        var pieces = Gen.OneOf(
            Gen.String, Gen.String[Gen.Char["\"“*-+&|!(){}[]^~?:\\/ \u200f\u0000\ud83d أإآ"], 0, 20], Gen.OneOf([.. new[] { "to", "be", "NOT", "naloxone", "nalox*", "-", "--", "\"", "10.1/x", "المخدرات", "\ud83d", "title:x" }.Select(Gen.Const)]));
        pieces.Array[0, 12].Select(x => string.Join(' ', x)).Sample(typed =>
        {
            var answer = index.Search(new SearchRequest { Text = typed, Language = "en", Others = ["ar"] });
            Assert.True(answer.Total >= answer.Hits.Count);
            return true;
        }, iter: 400);
        Assert.Equal(["A"], index.Found("to be"));
    }

    [Fact]
    public void A_page_of_text_that_is_pasted_is_found_by_its_first_words() =>
        Assert.True(Clause.Read(string.Join(' ', Enumerable.Range(0, 10_000))).Count <= 24);
}
