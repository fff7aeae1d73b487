using System.Text;

namespace Inpud.Content.Dissemination;

/// <summary>A table in Markdown as the site reads it, with bars of characters: a chart that needs neither colour, picture nor script.</summary>
internal static class MarkdownTable
{
    private const int LongestBar = 16;

    /// <summary>Characters that mean something in Markdown; in names they are only characters.</summary>
    private const string Meaningful = @"\`*_[]<>|#~^!";

    /// <summary>Writes it; whatever stands in cells is text. The first columns are words, the last are numbers.</summary>
    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, columns);
        text.Append('|').AppendJoin('|', columns.Select((_, place) => place < 2 && columns.Count > 2 ? "---" : place == 0 ? "---" : "--:")).Append("|\n");
        foreach (var row in rows)
        {
            Line(text, row);
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>As long as the number among the others; whatever is more than nothing has one block at least.</summary>
    public static string Bar(long number, long most) =>
        number <= 0 ? "" : new string('█', (int)Math.Max(1, Math.Round((double)number / most * LongestBar)));

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    /// <summary>Text that is only text.</summary>
    public static string Escaped(string cell) => string.Concat(cell.ReplaceLineEndings(" ").Select(x => Meaningful.Contains(x, StringComparison.Ordinal) ? $"\\{x}" : $"{x}"));
}
