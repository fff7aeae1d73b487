namespace Inpud.Content.Network.Imports.Tables;

/// <summary>A table of texts, wherever it came from.</summary>
/// <param name="Head">Its headings; empty where a column has none.</param>
/// <param name="Rows">Its rows, each as wide as the head; rows without any text are not among them.</param>
public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Makes all rows as wide as the widest, and passes over the empty ones.</summary>
    internal static Table Of(IReadOnlyList<TableRow> rows)
    {
        var filled = rows.Where(x => x.Cells.Any(cell => cell.Length > 0)).ToList();
        if (filled.Count == 0)
        {
            return new Table([], []);
        }

        var width = filled.Max(x => x.Cells.Count);
        return new Table(Padded(filled[0].Cells, width), [.. filled.Skip(1).Select(x => x with { Cells = Padded(x.Cells, width) })]);
    }

    private static IReadOnlyList<string> Padded(IReadOnlyList<string> cells, int width) =>
        cells.Count == width ? cells : [.. cells, .. Enumerable.Repeat("", width - cells.Count)];
}

/// <summary>A row.</summary>
/// <param name="Number">As a spreadsheet shows it: the head is 1, as a rule.</param>
/// <param name="Cells">Texts; empty where there is nothing.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>How a table is written to a file.</summary>
public enum TableFormat
{
    Csv,
    Xlsx,
}

/// <summary>What is read at most.</summary>
public static class TableLimits
{
    /// <summary>Bytes of a file: 20 MB.</summary>
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>Bytes that a workbook unpacks to.</summary>
    internal const long UnpackedBytes = 300L * 1024 * 1024;

    internal const int Rows = 50_000;

    internal const int Columns = 200;

    /// <summary>Characters of all cells together: one text may be repeated in a workbook at no cost.</summary>
    internal const long Characters = 60L * 1000 * 1000;
}

/// <summary>The file cannot be read as a table; the message is for whoever brought it.</summary>
internal sealed class UnreadableTableException(Sentence sentence, Exception? inner = null) : Exception(sentence.ToString(), inner)
{
    public Sentence Sentence { get; } = sentence;
}
