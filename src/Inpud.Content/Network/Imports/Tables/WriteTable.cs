namespace Inpud.Content.Network.Imports.Tables;

/// <summary>Writes a table to a file's bytes.</summary>
public static class WriteTable
{
    public static byte[] Run(Table table, TableFormat format) => format switch
    {
        TableFormat.Csv => CsvTable.Write(table),
        TableFormat.Xlsx => XlsxWriting.Write(table),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The file's media type.</summary>
    public static string MediaType(TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8",
        TableFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
