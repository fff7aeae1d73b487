using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Inpud.Content.Search;

/// <summary>Takes the marks out of Markdown: what is left is what a reader reads.</summary>
internal static class PlainText
{
    private static readonly MarkdownPipeline _reading = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static string? Of(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return null;
        }

        var text = new StringBuilder(markdown.Length);
        foreach (var block in Markdown.Parse(markdown, _reading).Descendants<LeafBlock>().Where(x => x is not HtmlBlock))
        {
            if (block.Inline is null)
            {
                text.Append(block.Lines.ToString());
            }

            Write(block.Inline, text);
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
        }

        return text.ToString().Trim() is { Length: > 0 } read ? read : null;
    }

    private static void Write(ContainerInline? inlines, StringBuilder text)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline container:
                    Write(container, text);
                    break;
            }
        }
    }
}
