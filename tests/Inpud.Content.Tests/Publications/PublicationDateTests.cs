using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Publications;

public sealed class PublicationDateTests
{
    private static readonly DateOnly FirstOfMarch = new(2020, 3, 1);

    [Theory]
    [InlineData(DatePrecision.Day, "2020-03-01")]
    [InlineData(DatePrecision.Month, "2020-03")]
    [InlineData(DatePrecision.Year, "2020")]
    public void A_date_says_no_more_than_is_known(DatePrecision precision, string expected) =>
        Assert.Equal(expected, new PublicationDate(FirstOfMarch, precision).ToString());

    [Theory]
    [InlineData("en", DatePrecision.Day, "March 1, 2020")]
    [InlineData("en", DatePrecision.Month, "March 2020")]
    [InlineData("es", DatePrecision.Day, "1 de marzo de 2020")]
    [InlineData("fr", DatePrecision.Day, "1 mars 2020")]
    [InlineData("ru", DatePrecision.Day, "1 марта 2020 г.")]
    [InlineData("ru", DatePrecision.Month, "март 2020 г.")]
    [InlineData("ar", DatePrecision.Day, "1 مارس 2020")]
    [InlineData("ar", DatePrecision.Month, "مارس 2020")]
    [InlineData("pt", DatePrecision.Day, "1 de março de 2020")]
    [InlineData("pt", DatePrecision.Year, "2020")]
    public void A_date_is_written_as_its_language_writes_it(string culture, DatePrecision precision, string expected) =>
        Assert.Equal(expected, WithPlainSpaces(new PublicationDate(FirstOfMarch, precision).In(Culture.Parse(culture))));

    [Theory]
    [InlineData("month", DatePrecision.Month)]
    [InlineData("Year", DatePrecision.Year)]
    [InlineData(null, DatePrecision.Day)]
    [InlineData("", DatePrecision.Day)]
    [InlineData("17", DatePrecision.Day)]
    [InlineData("century", DatePrecision.Day)]
    public void A_date_without_a_known_precision_is_a_day(string? stored, DatePrecision expected) =>
        Assert.Equal(expected, PublicationDate.PrecisionFrom(stored));

    private static string WithPlainSpaces(string text) => string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c));
}
