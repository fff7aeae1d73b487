using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Inpud.Content.Search.Files;

/// <summary>Reads the text of a PDF, page by page.</summary>
public static class PdfText
{
    private const int MostPages = 2_000;
    private const int MostLetters = 4_000_000;

    /// <summary>Between two letters of a word there is less, in parts of the letters' size.</summary>
    private const double WidthOfSpace = 0.2;

    /// <param name="content">The file.</param>
    /// <returns>The text of each page from the first on, empty where it has none; nothing where it cannot be read or is locked.</returns>
    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var (pages, letters) = (new List<string>(), 0);
            for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MostPages) && letters < MostLetters; number++)
            {
                pages.Add(Page(pdf, number));
                letters += pages[^1].Length;
            }

            return pages;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The parser throws whatever a damaged file makes it throw.
            return [];
        }
    }

    /// <summary>One page that is broken does not cost the others.</summary>
    private static string Page(PdfDocument pdf, int number)
    {
        try
        {
            return string.Join('\n', Lines(pdf.GetPage(number).Letters).Select(VisualOrder.ToReading));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return "";
        }
    }

    private static IEnumerable<string> Lines(IReadOnlyList<Letter> letters)
    {
        for (var start = 0; start < letters.Count;)
        {
            var end = start + 1;
            while (end < letters.Count && IsSameLine(letters[end - 1], letters[end]))
            {
                end++;
            }

            var line = letters.Skip(start).Take(end - start);
            yield return Written(line.Any(x => x.Value.Any(VisualOrder.IsRightToLeft)) ? [.. line.OrderBy(x => x.StartBaseLine.X)] : [.. line]);
            start = end;
        }
    }

    private static bool IsSameLine(Letter before, Letter after) =>
        Math.Abs(before.StartBaseLine.Y - after.StartBaseLine.Y) < Math.Max(1, Math.Abs(before.PointSize)) / 2;

    private static string Written(List<Letter> line)
    {
        var (text, end) = (new StringBuilder(line.Count), double.NaN);
        foreach (var letter in line)
        {
            // A glyph whose letters the font does not tell comes as NUL.
            var drawn = letter.Value.Replace("\0", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC);

            // Vowel marks are drawn over other letters, wherever the font has them: no space between words is seen by them.
            if (drawn.Any(x => char.GetUnicodeCategory(x) is UnicodeCategory.NonSpacingMark))
            {
                text.Append(drawn.Trim());
                continue;
            }

            if (letter.StartBaseLine.X - end > Math.Abs(letter.PointSize) * WidthOfSpace && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            text.Append(drawn);
            end = letter.EndBaseLine.X;
        }

        return text.ToString();
    }
}
