using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Tables as CSV.</summary>
internal static class CsvTable
{
    private const int MaxHead = 20_000;

    /// <exception cref="UnreadableTableException">What is wrong with it.</exception>
    public static Table Read(string text)
    {
        var (start, delimiter) = Delimiter(text);
        using var reader = new StringReader(text[start..]);
        var unclosed = false;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = bad => unclosed |= bad.Field.StartsWith('"'),
        });
        var rows = new List<TableRow>();
        var skipped = start > 0 ? 1 : 0;
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (unclosed)
            {
                throw new UnreadableTableException($"In row {parser.Row + skipped} a quotation mark opens a cell that does not end with one: the file was cut off, or a quotation mark inside the cell is not doubled.");
            }

            if (cells.Length > TableLimits.Columns || rows.Count > TableLimits.Rows)
            {
                throw new UnreadableTableException($"This table is larger than {TableLimits.Rows} rows and {TableLimits.Columns} columns. Bring it in parts.");
            }

            rows.Add(new TableRow(parser.Row + skipped, [.. cells.Select(FormulaSigns.Unguard)]));
        }

        return Table.Of(rows);
    }

    /// <summary>UTF-8 with its mark, since Excel takes it for something else otherwise; every cell in quotation marks.</summary>
    public static byte[] Write(Table table)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { ShouldQuote = _ => true, NewLine = "\r\n" }))
        {
            foreach (var cells in table.Rows.Select(x => x.Cells).Prepend(table.Head))
            {
                foreach (var cell in cells)
                {
                    csv.WriteField(FormulaSigns.Guard(cell));
                }

                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Excel may say it in a first line of its own; else it is the sign that is most frequent in the head, outside quotation marks.</summary>
    private static (int Start, char Delimiter) Delimiter(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 6 && text.IndexOf('\n', StringComparison.Ordinal) is > 4 and < 8 and var end)
        {
            return (end + 1, text[4]);
        }

        var (quoted, counts) = (false, new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 });
        foreach (var sign in text.AsSpan(0, Math.Min(text.Length, MaxHead)).TrimStart("\r\n"))
        {
            quoted ^= sign == '"';
            if (!quoted && sign is '\n' or '\r')
            {
                break;
            }

            if (!quoted && counts.TryGetValue(sign, out var count))
            {
                counts[sign] = count + 1;
            }
        }

        return (0, counts.MaxBy(x => x.Value).Key);
    }
}
