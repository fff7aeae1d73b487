using System.Text;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Reads a file as a table, whatever it is called: what it is shows in its first bytes.</summary>
internal static class ReadTable
{
    /// <summary>The table, or in words why it is none.</summary>
    public static Done<Table> Run(byte[] bytes)
    {
        try
        {
            var table = Read(bytes);
            return table.Rows.Count == 0 ? Problem("There are no rows in this table below its head.")
                : table.Rows.Count > TableLimits.Rows ? Problem($"This table has {table.Rows.Count} rows; {TableLimits.Rows} are read at once. Bring it in parts.")
                : table;
        }
        catch (UnreadableTableException unreadable)
        {
            return Problem(unreadable.Sentence);
        }
    }

    private static Table Read(byte[] bytes) => bytes switch
    {
        [] => throw new UnreadableTableException("This file is empty."),
        { Length: > TableLimits.Bytes } => throw new UnreadableTableException("This file is larger than 20 MB. Bring it in parts."),
        [(byte)'P', (byte)'K', ..] => XlsxReading.Read(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableTableException("This is an old Excel file (XLS), or one with a password. Save it as XLSX without a password, or as CSV."),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw new UnreadableTableException("This is a PDF. A table is needed: CSV or XLSX."),
        _ => OfText(DecodeText.Run(bytes)),
    };

    private static Table OfText(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 200)).TrimStart();
        return start is ['<', ..] && (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            ? throw new UnreadableTableException("This is a web page or another kind of document, not a table. Save it as CSV or XLSX.")
            : CsvTable.Read(text);
    }

    private static FieldProblem Problem(Sentence message) => new("File", message);
}
