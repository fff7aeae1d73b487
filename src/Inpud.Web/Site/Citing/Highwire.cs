using System.Globalization;
using Inpud.Content.Publications;

namespace Inpud.Web.Site.Citing;

/// <summary>The <c>citation_*</c> tags that scholarly search engines and reference managers read, in the language of the page alone.</summary>
internal static class Highwire
{
    public static IEnumerable<(string Name, string Content)> Of(Cited cited)
    {
        var work = cited.Work;
        (string Name, string? Content)[] tags =
        [
            ("citation_title", work.WholeTitle),
            .. work.Authors.Select(x => (work.AreEditors ? "citation_editor" : "citation_author", (string?)x)),
            ("citation_publication_date", work.Date is { } date ? DayOf(date) : null),
            ("citation_language", work.Culture.Name),
            .. work.Publishers.Select(x => (work.Kind == WorkKind.Report ? "citation_technical_report_institution" : "citation_publisher", (string?)x)),
            ("citation_technical_report_number", work.ReportNumber),
            ("citation_doi", work.Doi?.Name),
            ("citation_isbn", work.Isbn),
            ("citation_issn", work.Issn),
            ("citation_abstract_html_url", work.Address),
            ("citation_pdf_url", cited.Pdf),
        ];
        return tags.Where(x => x.Content is not null).Select(x => (x.Name, x.Content!));
    }

    private static string DayOf(PublicationDate date) => date.Date.ToString(
        date.Precision switch { DatePrecision.Day => "yyyy'/'MM'/'dd", DatePrecision.Month => "yyyy'/'MM", DatePrecision.Year => "yyyy" },
        CultureInfo.InvariantCulture);
}
