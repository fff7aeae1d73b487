using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Tables as a workbook of one sheet; every cell is text, so that nothing is taken for a date or a formula.</summary>
internal static class XlsxWriting
{
    public static byte[] Write(Tables.Table table)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            WriteSheet(sheet, table);
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Table", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
            book.Workbook.Save();
        }

        return bytes.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, Tables.Table table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var cells in table.Rows.Select(x => x.Cells).Prepend(table.Head))
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in cells)
            {
                WriteCell(writer, XlsxText.Escape(FormulaSigns.GuardApostrophe(cell)));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteCell(OpenXmlWriter writer, string text) =>
        writer.WriteElement(new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });
}
