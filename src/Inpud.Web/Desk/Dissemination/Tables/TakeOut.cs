using Microsoft.AspNetCore.Mvc;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>Takes a table out as a file.</summary>
internal static class TakeOut
{
    /// <summary>The parameter that says for whom: <see cref="ForOutsiders"/>, or ourselves if nothing is said.</summary>
    public const string For = "for";

    public const string ForOutsiders = "outsiders";

    /// <summary>Rows of a file: as many as a table that is brought may have. A file that leaves some out says so.</summary>
    public const int Most = 50_000;

    /// <summary>CSV, XLSX or JSON; not found where the page has no such table or the format is another.</summary>
    public static IActionResult Run(IEnumerable<DeskTable> tables, string name, string? format) =>
        tables.FirstOrDefault(x => x.Name == name && x.IsExported) is { } table && TakenTable.Formats.Contains(format, StringComparer.Ordinal)
            ? new TakenTable(table, format!)
            : new NotFoundResult();
}
