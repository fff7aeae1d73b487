using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Inpud.Cms.PropertyEditors.Markup;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class MarkdownTests
{
    private static readonly MarkdownToHtmlConverter Markdown = new();

    private static readonly HashSet<string> Elements =
    [
        "P", "A", "EM", "STRONG", "CODE", "PRE", "BLOCKQUOTE", "UL", "OL", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "HR", "BR", "IMG",
        "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "SUP", "DIV", "COL", "COLGROUP",
    ];

    private static readonly HashSet<string> Attributes = ["href", "src", "alt", "title", "id", "class", "rel", "start", "type", "style"];

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<!--", "-->",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](<java&Tab;script:alert(1)>)",
        "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](\u0001javascript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox)", "[x](file:///etc/passwd)", "![x](javascript:alert(1))", "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<javascript:alert(1)>", "<data:text/html,x>", "[x]: javascript:alert(1)\n\n[x]", "[x](\"onmouseover=alert(1) \")", "[x](/ \"\\\" onclick=alert(1) x=\\\"\")",
        "{onclick=alert(1)}", "# T {#id onclick=alert(1)}", "[x](//evil.example)", "[x](\\\\evil.example)", "![x](https://evil.example/p.png)",
        "https://evil.example/\"onclick=alert(1)", "www.evil.example", "`<script>`", "```<script>\n", "|a|b|\n|-|-|\n|<b>|x|\n", "[^1]\n\n[^1]: javascript:alert(1)\n",
        "[", "]", "(", ")", "<", ">", "\"", "'", "&", "!", "`", "*", "_", "|", "\n", "\n\n", "    ", "> ", "- ", "1. ", "#", "\\", ":", "a", "ж", "ع", "\u0000", "\u200d",
    ];

    private readonly HtmlParser _parser = new();

    [Fact]
    public void Nothing_hostile_that_is_written_into_a_text_reaches_the_page()
    {
        Gen.OneOf(Hostile).Array[1, 8].Select(string.Concat).Sample(MustBeHarmless, iter: 5_000);
        Gen.String[Gen.Char["<>&\"'()[]!`*_#|:\\/\n\t javscriptdt:onclk="], 0, 60].Sample(MustBeHarmless, iter: 5_000);
    }

    [Fact]
    public void Each_known_trick_is_harmless_on_its_own()
    {
        foreach (var trick in Hostile)
        {
            MustBeHarmless(trick);
        }
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('!')]
    [InlineData('(')]
    [InlineData('`')]
    public void A_text_nested_without_sense_does_no_harm(char character)
    {
        MustBeHarmless(new string(character, 5_000) + "x");
        MustBeHarmless(string.Concat(Enumerable.Repeat($"{character} ", 2_000)) + "x");
        MustBeHarmless(string.Concat(Enumerable.Repeat("![a", 2_000)) + string.Concat(Enumerable.Repeat("](/b)", 2_000)));
    }

    [Fact]
    public void A_text_nested_without_sense_is_shown_as_it_was_written_and_does_not_spoil_the_next()
    {
        var nested = string.Concat(Enumerable.Repeat("> ", 2_000)) + "<b>";
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(nested, Parse(nested).QuerySelector("pre")!.TextContent);
            Assert.Equal("<p><em>a</em></p>\n", Markdown.ToHtml("*a*"));
        }
    }

    [Fact]
    public void An_unsafe_link_leaves_its_words()
    {
        Assert.Equal("<p>read <em>this</em> now</p>\n", Markdown.ToHtml("read [*this*](javascript:alert(1)) now"));
    }

    [Fact]
    public void A_link_to_another_site_does_not_say_where_the_reader_came_from()
    {
        var link = Parse("[x](https://example.org/a?b=c&d=e) and [here](/en/about) and <https://example.org> and www.example.org").QuerySelectorAll<IHtmlAnchorElement>("a").ToArray();
        Assert.Equal(["noreferrer noopener", null, "noreferrer noopener", "noreferrer noopener"], link.Select(anchor => anchor.GetAttribute("rel")));
        Assert.Equal("https://example.org/a?b=c&d=e", link[0].GetAttribute("href"));
    }

    [Fact]
    public void A_picture_from_another_site_becomes_a_link_to_it()
    {
        var page = Parse("![our map](https://example.org/map.png) ![cover](/media/x/cover.png)");
        Assert.Equal("our map", page.QuerySelector("a[href='https://example.org/map.png']")!.TextContent);
        Assert.Equal("/media/x/cover.png", Assert.Single(page.QuerySelectorAll("img")).GetAttribute("src"));
    }

    [Fact]
    public void Mail_and_telephone_links_stay()
    {
        var page = Parse("[mail](mailto:office@example.org) [call](tel:+441234)");
        Assert.Equal(2, page.QuerySelectorAll("a").Length);
    }

    [Theory]
    [InlineData("# Права человека", "права-человека")]
    [InlineData("# حقوق الإنسان", "حقوق-الإنسان")]
    [InlineData("# मानव अधिकार", "मानव-अधिकार")]
    [InlineData("# What *we* ask: `now`!", "what-we-ask-now")]
    [InlineData("# 2021–2024", "2021-2024")]
    [InlineData("# ***", "section")]
    [InlineData("# a\u200db", "ab")]
    public void A_heading_is_named_by_its_own_letters(string heading, string id)
    {
        Assert.Equal(id, Parse(heading).QuerySelector("h1")!.Id);
    }

    [Fact]
    public void Headings_of_the_same_words_have_different_names()
    {
        var ids = Parse("# A\n\n# A\n\n# A 2\n\n# A").QuerySelectorAll("h1").Select(heading => heading.Id!).ToArray();
        Assert.Equal(["a", "a-2", "a-2-2", "a-3"], ids);
    }

    [Fact]
    public void Whatever_the_headings_their_names_are_unique_and_need_no_escaping()
    {
        Gen.OneOf("a", "A", "a-2", "2", "é", "e\u0301", "Ж", "ع", "\"", "<", "-", "[x](/y)", " ").Array[0, 4].Select(string.Concat).Array[1, 6].Sample(headings =>
        {
            var ids = Parse(string.Join("\n\n", headings.Select(heading => "# " + heading))).QuerySelectorAll("h1").Select(heading => heading.Id!).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => Assert.Matches(@"^[\p{L}\p{M}\p{N}-]+$", id));
        });
    }

    [Fact]
    public void Tables_and_footnotes_are_understood()
    {
        var page = Parse("|a|b|\n|-|-:|\n|1|2|\n\nSee[^1].\n\n[^1]: The source.");
        Assert.Equal("2", page.QuerySelectorAll("td")[1].TextContent);
        Assert.Contains("The source.", page.QuerySelector(".footnotes")!.TextContent, StringComparison.Ordinal);
    }

    private AngleSharp.Html.Dom.IHtmlDocument Parse(string markdown) => _parser.ParseDocument(Markdown.ToHtml(markdown));

    private void MustBeHarmless(string markdown)
    {
        var html = Markdown.ToHtml(markdown);
        foreach (var element in _parser.ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.NodeName), $"<{element.NodeName}> in {html}");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} in {html}");
                MustBeHarmless(attribute, html);
            }
        }
    }

    private static void MustBeHarmless(IAttr attribute, string html)
    {
        switch (attribute.Name)
        {
            case "style":
                Assert.Matches("^(text-align: (left|right|center);|width:[0-9.]+%)$", attribute.Value);
                break;
            case "href":
                Assert.True(Opens(attribute.Value) is "http" or "https" or "mailto" or "tel", $"{attribute.Value} in {html}");
                break;
            case "src":
                Assert.True(new Url("https://site.example/").Combine(attribute.Value).Host is "site.example", $"{attribute.Value} in {html}");
                break;
        }
    }

    private static string Opens(string href) => new Url("https://site.example/").Combine(href).Scheme;
}

internal static class UrlCombining
{
    public static Url Combine(this Url page, string href) => new(page, href);
}
