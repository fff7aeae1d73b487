using CsCheck;
using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Publications;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData(IdentifierKind.Doi, "10.1000/182")]
    [InlineData(IdentifierKind.Doi, "10.1186/1477-7517-10-2")]
    [InlineData(IdentifierKind.Doi, "10.1016/S0140-6736(20)30183-5")]
    [InlineData(IdentifierKind.Isbn, "978-92-4-150499-7")]
    [InlineData(IdentifierKind.Isbn, "9780306406157")]
    [InlineData(IdentifierKind.Isbn, "0-306-40615-2")]
    [InlineData(IdentifierKind.Isbn, "080442957X")]
    [InlineData(IdentifierKind.Issn, "0378-5955")]
    [InlineData(IdentifierKind.Issn, "2434-561X")]
    [InlineData(IdentifierKind.Issn, "2434-561x")]
    [InlineData(IdentifierKind.ReportNumber, "Data Report 2")]
    [InlineData(IdentifierKind.ReportNumber, "WHO/HIV/2014.8")]
    [InlineData(IdentifierKind.ReportNumber, "7")]
    public void A_number_that_was_really_given_is_accepted(IdentifierKind kind, string text) =>
        Assert.Null(IdentifierRules.ProblemWith(kind, text));

    [Theory]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1000/182")]
    [InlineData(IdentifierKind.Doi, "doi:10.1000/182")]
    [InlineData(IdentifierKind.Doi, "10.1000")]
    [InlineData(IdentifierKind.Doi, "10.1000/")]
    [InlineData(IdentifierKind.Doi, "10.1000/1 82")]
    [InlineData(IdentifierKind.Isbn, "978-0-306-40615")]
    [InlineData(IdentifierKind.Isbn, "123456789012X")]
    [InlineData(IdentifierKind.Isbn, "ISBN 0-306-40615-2")]
    [InlineData(IdentifierKind.Issn, "03785955")]
    [InlineData(IdentifierKind.Issn, "0378-595")]
    [InlineData(IdentifierKind.ReportNumber, "<b>1</b>")]
    [InlineData(IdentifierKind.ReportNumber, " 12")]
    public void A_number_of_another_form_is_refused(IdentifierKind kind, string text) =>
        Assert.NotNull(IdentifierRules.ProblemWith(kind, text));

    [Theory]
    [InlineData(IdentifierKind.Isbn, "978-0-306-40615-8", "would have to be 7")]
    [InlineData(IdentifierKind.Isbn, "0804429571", "would have to be X")]
    [InlineData(IdentifierKind.Issn, "0378-5956", "would have to be 5")]
    public void A_wrong_check_digit_is_refused_and_the_right_one_is_named(IdentifierKind kind, string text, string reason) =>
        Assert.Contains(reason, IdentifierRules.ProblemWith(kind, text), StringComparison.Ordinal);

    [Fact]
    public void Ten_and_thirteen_digits_of_one_book_are_the_same_book() =>
        Assert.Equal(Isbn.Parse("978-0-306-40615-7", null), Isbn.Parse("0-306-40615-2", null));

    [Fact]
    public void Any_single_wrong_digit_of_an_ISBN_is_found() =>
        Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 11], Gen.Int[1, 9]).Sample((book, place, shift) =>
        {
            var isbn = ValidIsbn(book);
            var digits = isbn.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));

            Assert.Null(Isbn.ProblemWith(isbn));
            Assert.NotNull(Isbn.ProblemWith(new string(digits)));
        });

    [Fact]
    public void Any_two_neighbouring_digits_swapped_in_an_ISSN_are_found() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 5]).Sample((serial, place) =>
        {
            var seven = serial.ToString("D7");
            var swapped = seven.ToCharArray();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
            var check = Enumerable.Range(0, 11).Select(d => d == 10 ? 'X' : (char)('0' + d)).Single(d => Valid(seven, d));

            Assert.True(seven[place] == seven[place + 1] || !Valid(new string(swapped), check));
        });

    [Fact]
    public void Any_text_is_either_a_number_or_has_a_problem_that_can_be_read() =>
        Gen.Select(Gen.Enum<IdentifierKind>(), Gen.String).Sample((kind, text) =>
        {
            var problem = IdentifierRules.ProblemWith(kind, text);
            Assert.True(problem is null || problem.EndsWith('.'));
        });

    [Fact]
    public void A_DOI_leads_to_its_address() =>
        Assert.Equal("https://doi.org/10.1016/S0140-6736%2820%2930183-5", Doi.Parse("10.1016/S0140-6736(20)30183-5", null).Address.AbsoluteUri);

    [Fact]
    public void Reading_a_wrong_number_says_why() =>
        Assert.Contains("ten or thirteen", Assert.Throws<FormatException>(() => Isbn.Parse("12", null)).Message, StringComparison.Ordinal);

    private static bool Valid(string seven, char check) => Issn.ProblemWith($"{seven[..4]}-{seven[4..]}{check}") is null;

    private static string ValidIsbn(int book) => Enumerable.Range(0, 10)
        .Select(check => "978" + book.ToString("D9") + check).Single(text => Isbn.ProblemWith(text) is null);
}
