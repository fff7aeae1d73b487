using System.Globalization;
using System.Text;
using Inpud.Content.Publications;

namespace Inpud.Web.Site.Citing;

/// <summary>A work for BibTeX and biblatex, in UTF-8.</summary>
internal static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Of(Work work)
    {
        var (type, publishedBy) = work.Kind switch
        {
            WorkKind.Report => ("techreport", "institution"),
            WorkKind.Book => ("book", "publisher"),
            WorkKind.Document => ("misc", "howpublished"),
        };
        var entry = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{type}{{{work.Name}");
        foreach (var (field, value) in Fields(work, publishedBy))
        {
            entry.Append(CultureInfo.InvariantCulture, $",\n  {field} = {value}");
        }

        return entry.Append("\n}\n").ToString();
    }

    /// <summary>
    /// A text as TeX shows it. Braces are written by name, because BibTeX counts those after a backslash too, and one too many makes the
    /// whole file unreadable.
    /// </summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in OneLine.Of(text))
        {
            _ = letter switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '$' or '%' or '&' or '#' or '_' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(Work work, string publishedBy)
    {
        // Twice in braces: a style must not change capitals, nor take a name apart.
        yield return ("title", $"{{{{{Escaped(work.WholeTitle)}}}}}");
        yield return (work.AreEditors ? "editor" : "author", $"{{{string.Join(" and ", work.Authors.Select(x => $"{{{Escaped(x)}}}"))}}}");
        foreach (var part in Dates(work.Date))
        {
            yield return part;
        }

        foreach (var (field, value) in new[]
        {
            (publishedBy, work.Publishers.Count > 0 ? string.Join("; ", work.Publishers) : null),
            ("type", work.KindInWords),
            ("edition", work.Edition),
            ("number", work.ReportNumber),
            ("isbn", work.Isbn),
            ("issn", work.Issn),
            ("language", work.Culture.Name),
            ("abstract", work.Summary),
        })
        {
            if (value is not null)
            {
                yield return (field, $"{{{Escaped(value)}}}");
            }
        }

        if (work.Doi is { } doi)
        {
            yield return ("doi", $"{{{AsItIs(doi.Name)}}}");
        }

        yield return ("url", $"{{{AsItIs(work.Address)}}}");
    }

    private static IEnumerable<(string Field, string Value)> Dates(PublicationDate? date)
    {
        if (date is { } known)
        {
            yield return ("year", $"{{{known.Date.Year.ToString(CultureInfo.InvariantCulture)}}}");
            if (known.Precision != DatePrecision.Year)
            {
                yield return ("month", Months[known.Date.Month - 1]);
            }

            if (known.Precision == DatePrecision.Day)
            {
                yield return ("day", $"{{{known.Date.Day.ToString(CultureInfo.InvariantCulture)}}}");
            }
        }
    }

    /// <summary>Addresses are taken as they are; what would end the field is escaped as addresses escape it.</summary>
    private static string AsItIs(string address) => OneLine.Of(address)
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
