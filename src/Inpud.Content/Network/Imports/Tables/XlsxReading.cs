using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Reads the first visible sheet of a workbook.</summary>
internal static class XlsxReading
{
    /// <exception cref="UnreadableTableException">What is wrong with it.</exception>
    public static Tables.Table Read(byte[] bytes)
    {
        try
        {
            Unpack(bytes);
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return FirstSheet(document.WorkbookPart ?? throw Damaged(null));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or IOException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            throw Damaged(damaged);
        }
    }

    private static UnreadableTableException Damaged(Exception? inner) =>
        new("This workbook cannot be read: it was cut off, damaged, or is no XLSX. Open it in your spreadsheet program and save it again as XLSX.", inner);

    /// <summary>Unpacks everything once to nowhere and counts: a small file may unpack to more than there is memory.</summary>
    private static void Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (!zip.Entries.Any(x => x.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnreadableTableException("This is an archive or another kind of document, no XLSX workbook.");
        }

        var unpacked = 0L;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > TableLimits.UnpackedBytes)
                {
                    throw new UnreadableTableException("This workbook unpacks to far more than a table of this kind has. Copy the table to a new workbook, without pictures and formats.");
                }
            }
        }
    }

    private static Tables.Table FirstSheet(WorkbookPart book)
    {
        var sheet = (book.Workbook?.Sheets?.Elements<Sheet>() ?? []).FirstOrDefault(x => x.State is null || x.State == SheetStateValues.Visible);
        if (sheet?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part)
        {
            throw new UnreadableTableException("There is no visible sheet in this workbook.");
        }

        var cells = new XlsxCells(book);
        var rows = new List<TableRow>();
        var (number, characters) = (0, 0L);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            number = (int?)row.RowIndex?.Value ?? number + 1;
            var texts = cells.Of(row);
            characters += texts.Sum(x => (long)x.Length);
            if (rows.Count > TableLimits.Rows || characters > TableLimits.Characters)
            {
                throw new UnreadableTableException($"This table is larger than {TableLimits.Rows} rows, or its texts are far too long. Bring it in parts.");
            }

            if (texts.Any(x => x.Length > 0))
            {
                rows.Add(new TableRow(number, texts));
            }
        }

        return Tables.Table.Of(rows);
    }
}
