using System.Text;
using System.Text.Json;
using CsCheck;
using Inpud.Content;
using Inpud.Content.Publications;
using Inpud.Web.Site.Citing;

namespace Inpud.Web.Tests.Site;

/// <summary>Whatever stands in a title or name, a program that manages references reads the file whole and gets back what was written.</summary>
public sealed class CitationFileTests
{
    /// <summary>Signs that mean something to TeX, RIS, JSON and terminals among letters of several scripts, some from right to left.</summary>
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Char, Gen.Char["\\{}$%&#_^~\"'@,=-<>\r\n\t\u0000\u001b\u2028 أبجلا\u200f\u202b\u061c\u200dйЁéàñç中"]).Array[0, 40].Select(x => new string(x));

    [Fact]
    public void A_title_comes_back_from_BibTeX_as_it_was_and_no_brace_is_left_open() => Texts.Sample(text =>
    {
        var file = BibTex.Of(WorkOf(text));
        var depth = 0;
        Assert.All(file, x => Assert.True((depth += x switch { '{' => 1, '}' => -1, _ => 0 }) >= 0));
        Assert.Equal(0, depth);
        Assert.Equal($"@misc{{{WorkOf(text).Name},", file.Split('\n')[0]);
        var title = file.Split('\n')[1];
        Assert.StartsWith("  title = {{", title, StringComparison.Ordinal);
        Assert.EndsWith("}},", title, StringComparison.Ordinal);
        Assert.Equal(OneLine.Of(text), Unescaped(title["  title = {{".Length..^"}},".Length]));
    });

    [Fact]
    public void A_text_in_RIS_never_makes_a_line_of_its_own() => Texts.Sample(text =>
    {
        var lines = Ris.Of(WorkOf(text)).Split("\r\n");
        Assert.Equal(["TY", "TI", "AU", "PY", "DA", "PB", "M3", "LA", "AB", "UR", "ER"], lines[..^1].Select(x => x[..2]));
        Assert.Equal("TI  - " + OneLine.Of(text), lines[1]);
        Assert.DoesNotContain(lines, x => x.Any(char.IsControl));
    });

    [Fact]
    public void A_text_in_CSL_JSON_is_the_text_itself() => Texts.Where(x => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(x)) == x).Sample(text =>
    {
        var written = CslJson.Of(WorkOf(text));
        using var read = JsonDocument.Parse(written);
        Assert.Equal(text, read.RootElement[0].GetProperty("title").GetString());
        Assert.DoesNotContain('<', written);
    });

    [Fact]
    public void A_title_from_right_to_left_keeps_its_letters_and_its_signs_of_direction() =>
        Assert.Equal("\u200fالكلمات تهمّ\u200f: دليل", OneLine.Of("\u200fالكلمات تهمّ\u200f:\r\n دليل "));

    private static Work WorkOf(string text) => new()
    {
        Key = new Guid("7a456a43-d3ad-4294-8b6b-beef4cdab9fc"),
        Culture = Culture.Parse("ar"),
        Kind = WorkKind.Document,
        KindInWords = text,
        Title = text,
        Authors = [text],
        Publishers = [text],
        Date = new PublicationDate(new DateOnly(2020, 3, 1), DatePrecision.Month),
        Summary = text,
        Address = "https://www.example.org/ar/a/",
    };

    private static string Unescaped(string tex)
    {
        foreach (var (name, sign) in new[] { ("braceleft", "{"), ("braceright", "}"), ("asciitilde", "~"), ("asciicircum", "^") })
        {
            tex = tex.Replace($@"\text{name}{{}}", sign, StringComparison.Ordinal);
        }

        foreach (var sign in "$%&#_")
        {
            tex = tex.Replace($@"\{sign}", sign.ToString(), StringComparison.Ordinal);
        }

        return tex.Replace(@"\textbackslash{}", @"\", StringComparison.Ordinal);
    }
}
