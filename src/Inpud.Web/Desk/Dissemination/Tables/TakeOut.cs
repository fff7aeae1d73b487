using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inpud.Content.Network.Imports.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Takes a table out as a file.</summary>
internal static class TakeOut
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>CSV, XLSX or JSON; not found where the page has no such table or the format is another.</summary>
    public static IActionResult Run(IEnumerable<DeskTable> tables, string name, string? format)
    {
        var table = tables.FirstOrDefault(x => x.Name == name && x.IsExported);
        return (table, format) switch
        {
            ({ } found, "csv") => new FileContentResult([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv(found))], "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" },
            ({ } found, "xlsx") => new FileContentResult(WriteTable.Run(Workbook(found), TableFormat.Xlsx), WriteTable.MediaType(TableFormat.Xlsx)) { FileDownloadName = $"{name}.xlsx" },
            ({ } found, "json") => new FileContentResult(Json(found), "application/json") { FileDownloadName = $"{name}.json" },
            _ => new NotFoundResult(),
        };
    }

    private static Table Workbook(DeskTable table) =>
        new([.. table.Columns.Select(x => x.Text)], [.. table.Rows.Select((x, place) => new TableRow(place + 2, [.. x.Select(cell => cell.Text)]))]);

    /// <summary>Commas, quotes where they are needed, and nothing that a spreadsheet takes for a formula.</summary>
    public static string Csv(DeskTable table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows.Select(x => x.Select(cell => cell.Text)).Prepend(table.Columns.Select(x => x.Text)))
        {
            text.AppendJoin(',', row.Select(CsvCell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string CsvCell(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static byte[] Json(DeskTable table) => JsonSerializer.SerializeToUtf8Bytes(
        table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(x => x.First.Text, x => x.Second.Text, StringComparer.Ordinal)), _json);
}
