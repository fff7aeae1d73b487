using System.Globalization;
using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Markup;

/// <summary>
/// Turns Markdown into HTML that is safe to show. There is one set of rules for every text of the site: no raw HTML, tables,
/// footnotes, bare addresses become links, headings have ids, links and pictures are kept safe.
/// </summary>
internal sealed class MarkdownToHtmlConverter : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline Rules = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .Use<HeadingIds>()
        .Use<SafeLinks>()
        .Build();

    /// <inheritdoc />
    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        try
        {
            return Write(Markdown.Parse(markdown, Rules));
        }
        catch (ArgumentException)
        {
            // Markdig refuses text nested more than 128 deep. Nobody writes such a text, and nobody may take a page down with one.
            return $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>\n";
        }
    }

    // Markdig keeps renderers for reuse, and one that gave up on a text nested too deep gives up on every text after it.
    private static string Write(MarkdownDocument document)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(html);
        Rules.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }
}
