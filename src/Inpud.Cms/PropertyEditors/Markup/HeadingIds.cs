using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Inpud.Cms.PropertyEditors.Markup;

/// <summary>
/// Gives every heading an id made of its own letters, whatever their script, so that a link to a section of an Arabic or
/// Russian text says what it leads to. Ids are unique within the text.
/// </summary>
internal sealed class HeadingIds : IMarkdownExtension
{
    private const string Nameless = "section";

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += NameHeadings;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The ids are attributes of the parsed headings; the renderer writes them by itself.
    }

    /// <summary>Letters, marks and digits, lowercase; everything between two words becomes one hyphen.</summary>
    internal static string IdOf(string heading)
    {
        var id = new StringBuilder(heading.Length);
        foreach (var rune in heading.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                id.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (!IsInvisible(rune) && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var trimmed = id.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : Nameless;
    }

    private static void NameHeadings(MarkdownDocument document)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var id = IdOf(TextOf(heading));
            var free = id;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            }

            heading.GetAttributes().Id = free;
        }
    }

    private static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }) ?? []);

    // Vowel signs of Devanagari and Arabic are marks: without them the words would be others.
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    // Joiners and direction marks stand inside words.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
