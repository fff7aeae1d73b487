using System.Collections.Immutable;
using CsCheck;
using Inpud.Content.Exporting;
using Inpud.Content.Seeding;

namespace Inpud.Content.Tests.Exporting;

public sealed class FrontMatterTests
{
    private static readonly Gen<char> AnyChar = Gen.OneOf(
        Gen.Char[' ', '~'],
        Gen.OneOf("\n\t:#-'\"\\|>&*!%@`,[]{}?= ".ToCharArray()),
        Gen.OneOf("éñжعربـ–“”«»\u00A0\u0085\u2028\u2029\uFEFF\u200F\u0001".ToCharArray()));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        AnyChar.Array[1, 60].Select(chars => new string(chars)),
        Gen.OneOf("null", "~", "true", "No", "12", "1_000", "0x1F", "1.5e3", ".inf", "12:30", "...", "---", "- a", "a: b", "a #b", "😀 emoji", "📚"),
        Gen.Select(AnyChar.Array[1, 20], AnyChar.Array[1, 20], (a, b) => $"First {new string(a)}\n\n  - {new string(b)}x"));

    private static readonly Gen<string> Names = Gen.OneOf("title", "summary", "a b", "url", "name", "x", "y", "true", "été");

    private static Gen<SeedValue> Values(int depth)
    {
        var text = AnyText.Select(SeedValue (value) => new SeedValue.Text(value));
        return depth == 0
            ? text
            : Gen.Frequency(
                (4, text),
                (1, Values(depth - 1).Array[1, 3].Select(SeedValue (items) => new SeedValue.List([.. items]))),
                (1, Fields(depth - 1).Select(SeedValue (fields) => new SeedValue.Map(fields))));
    }

    private static Gen<ImmutableArray<SeedField>> Fields(int depth) =>
        Gen.Select(Names, Values(depth)).Array[1, 4].Select(pairs => pairs.DistinctBy(pair => pair.Item1)
            .Select(pair => new SeedField(pair.Item1, pair.Item2)).ToImmutableArray());

    [Fact]
    public void What_is_written_reads_the_same() =>
        Gen.Select(Fields(3), AnyText.Select(MarkdownFile.Trimmed)).Sample(
            (fields, body) =>
            {
                var file = new MarkdownFile(fields, body);
                var findings = new Findings();
                var text = WriteMarkdown.Document(file);

                Assert.Equal(file, MarkdownFile.Parse(text, findings.In("en.md")));
                Assert.Empty(findings.All);
            },
            iter: 20_000);

    [Fact]
    public void Writing_again_changes_nothing() =>
        Fields(3).Sample(
            fields =>
            {
                var text = WriteMarkdown.Document(new MarkdownFile(fields, "Text."));
                Assert.Equal(text, WriteMarkdown.Document(MarkdownFile.Parse(text, new Findings().In("en.md"))));
            },
            iter: 5_000);

    [Fact]
    public void No_text_whatever_makes_the_reader_fail() =>
        Gen.Select(AnyText, AnyText, AnyText).Sample(
            (a, b, c) =>
            {
                MarkdownFile.Parse($"---\n{a}\n{b}: {c}\n---\n{c}", new Findings().In("en.md"));
                MarkdownFile.Parse($"---\n{a}: [{b}, {c}\n---", new Findings().In("en.md"));
            },
            iter: 20_000);

    [Theory]
    [InlineData("Words Matter!", "Words Matter!")]
    [InlineData("Report: part one", "\"Report: part one\"")]
    [InlineData("#MoreThan", "\"#MoreThan\"")]
    [InlineData("2020", "\"2020\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("“Equalize” is a word", "“Equalize” is a word")]
    [InlineData("الحد من الضرر", "الحد من الضرر")]
    public void A_value_is_quoted_only_where_it_must_be(string text, string written) =>
        Assert.Equal($"title: {written}\n", WriteYaml.Fields([new SeedField("title", new SeedValue.Text(text))]));

    [Fact]
    public void Several_lines_become_a_block_that_begins_with_a_bar_and_a_dash() =>
        Assert.Equal(
            "objectives: |-\n  - One: first\n\n  - Two\n",
            WriteYaml.Fields([new SeedField("objectives", new SeedValue.Text("- One: first\n\n- Two"))]).Replace("\"", ""));

    [Theory]
    [InlineData("title: x", "The first line must be ---")]
    [InlineData("---\ntitle: x", "A second line of ---")]
    [InlineData("---\ntitle: [x\n---", "Line 3: this is not YAML")]
    [InlineData("---\ntitle: a\ntitle: b\n---", "Line 3: “title” is there twice.")]
    [InlineData("---\ntitle: &a x\nname: *a\n---", "anchors (&) and tags (!) are not understood")]
    [InlineData("---\nname: *a\n---", "references such as *this are not understood")]
    [InlineData("---\ntitle: !!binary aGk=\n---", "anchors (&) and tags (!)")]
    [InlineData("---\n- a\n---", "fields are expected here")]
    [InlineData("---\nx: {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: 1}}}}}}}}}}\n---", "nested too deeply")]
    public void What_cannot_be_read_is_a_problem_with_its_line(string text, string expected)
    {
        var findings = new Findings();
        MarkdownFile.Parse(text, findings.In("home/en.md"));

        var problem = Assert.Single(findings.All);
        Assert.Equal("home/en.md", problem.File);
        Assert.Contains(expected, problem.Message);
    }

    [Fact]
    public void The_body_keeps_its_lines_and_loses_the_space_around_it()
    {
        var file = MarkdownFile.Parse("---\ntitle: x\n---\n\n\n    code\n\n---\n\nend\n\n", new Findings().In("en.md"));

        Assert.Equal("    code\n\n---\n\nend", file.Body);
    }

    [Fact]
    public void A_field_without_a_value_is_not_there() =>
        Assert.Empty(MarkdownFile.Parse("---\ntitle:\nsummary: ~\n---", new Findings().In("en.md")).Fields);
}
