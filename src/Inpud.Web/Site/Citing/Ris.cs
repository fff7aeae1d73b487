using System.Globalization;
using System.Text;
using Inpud.Content.Publications;

namespace Inpud.Web.Site.Citing;

/// <summary>A work as RIS: one line a fact, in UTF-8.</summary>
internal static class Ris
{
    public static string Of(Work work)
    {
        var lines = new StringBuilder();
        foreach (var (tag, value) in Lines(work).Where(x => x.Value is not null))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {OneLine.Of(value!)}\r\n");
        }

        return lines.Append("ER  - \r\n").ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(Work work) =>
    [
        ("TY", work.Kind switch { WorkKind.Report => "RPRT", WorkKind.Book => "BOOK", WorkKind.Document => "GEN" }),
        ("TI", work.WholeTitle),
        .. work.Authors.Select(x => (work.AreEditors ? "ED" : "AU", (string?)x)),
        ("PY", work.Date?.Date.Year.ToString(CultureInfo.InvariantCulture)),
        ("DA", work.Date is { } date ? DayOf(date) : null),
        ("PB", work.Publishers.Count > 0 ? string.Join("; ", work.Publishers) : null),
        ("M3", work.KindInWords),
        ("ET", work.Edition),
        ("DO", work.Doi?.Name),
        ("SN", work.Isbn ?? work.Issn),
        ("M1", work.ReportNumber),
        ("LA", work.Culture.Name),
        ("AB", work.Summary),
        ("UR", work.Address),
    ];

    /// <summary>Year, month and day between slashes; what is not known is empty.</summary>
    private static string DayOf(PublicationDate date) => date.Date.ToString(
        date.Precision switch { DatePrecision.Day => "yyyy'/'MM'/'dd'/'", DatePrecision.Month => "yyyy'/'MM'//'", DatePrecision.Year => "yyyy'///'" },
        CultureInfo.InvariantCulture);
}
