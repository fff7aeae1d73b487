using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Inpud.Content.Publications;

/// <summary>A date of which only the year, or only month and year, may be known.</summary>
/// <param name="Date">What is not known is 1: 2020-01-01 for the year 2020.</param>
/// <param name="Precision">How much of it is known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct PublicationDate(DateOnly Date, DatePrecision Precision)
{
    /// <summary>Reads a stored precision; a day where nothing, or nothing known, is stored.</summary>
    public static DatePrecision PrecisionFrom(string? stored) =>
        Enum.TryParse<DatePrecision>(stored, ignoreCase: true, out var precision) && Enum.IsDefined(precision) ? precision : DatePrecision.Day;

    /// <summary>As HTML's <c>time</c>, citations and feeds want it: <c>2020</c>, <c>2020-03</c> or <c>2020-03-01</c>.</summary>
    public override string ToString() => Date.ToString(
        Precision switch
        {
            DatePrecision.Day => "yyyy-MM-dd",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Year => "yyyy",
        },
        CultureInfo.InvariantCulture);

    /// <summary>In words, as people write it in this language: “March 2020”, “1 de marzo de 2020”.</summary>
    public string In(Culture culture)
    {
        var format = culture.Info.DateTimeFormat;
        return Precision switch
        {
            DatePrecision.Day => Date.ToString(WithoutWeekday(format.LongDatePattern), format),
            DatePrecision.Month => Date.ToString(format.YearMonthPattern, format),
            DatePrecision.Year => Date.ToString("yyyy", format),
        };
    }

    private static string WithoutWeekday(string pattern) => Weekday().Replace(pattern, string.Empty);

    [GeneratedRegex(@"^\s*dddd\s*[,،]?\s*|\s*[,،]?\s*dddd\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
