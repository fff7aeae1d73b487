namespace Inpud.Content.Publications;

/// <summary>The check digit that ISSN and the ISBN of ten digits share.</summary>
internal static class CheckDigits
{
    /// <summary>
    /// Weighs each digit with its distance from the end, the last by two; the check digit makes the sum divisible by eleven.
    /// Ten is written X.
    /// </summary>
    public static char ByEleven(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (digits.Length + 1 - i);
        }

        var check = (11 - (sum % 11)) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
