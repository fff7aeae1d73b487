using System.Buffers;

namespace Inpud.Content.Search.Files;

/// <summary>
/// A page holds its letters where they are seen, from the left to the right. This brings a line of them into the order in which it is
/// read and searched.
/// </summary>
internal static class VisualOrder
{
    private static readonly SearchValues<char> _inNumbers = SearchValues.Create(".,:/-–%+");

    /// <param name="line">A line, its letters from the left to the right, in the shapes in which they are written alone.</param>
    public static string ToReading(string line)
    {
        var letters = line.ToCharArray();
        var rightToLeft = letters.Count(IsRightToLeft);
        if (rightToLeft == 0)
        {
            return new string(letters);
        }

        if (rightToLeft >= letters.Count(char.IsAsciiLetter))
        {
            Array.Reverse(letters);
            ReverseRuns(letters, IsLeftToRight, x => x == ' ' || _inNumbers.Contains(x));
        }
        else
        {
            ReverseRuns(letters, IsRightToLeft, x => x == ' ' || IsMark(x));
        }

        return new string(letters);
    }

    public static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9')) or (>= '\uFB1D' and <= '\uFEFC');

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsLeftToRight(char letter) => char.IsLetterOrDigit(letter) && !IsRightToLeft(letter) || char.IsSurrogate(letter);

    /// <summary>Turns runs of such letters round, with what stands between two of them.</summary>
    private static void ReverseRuns(char[] letters, Func<char, bool> belongs, Func<char, bool> mayStandBetween)
    {
        for (var start = 0; start < letters.Length; start++)
        {
            if (!belongs(letters[start]))
            {
                continue;
            }

            var last = start;
            for (var at = start + 1; at < letters.Length && (belongs(letters[at]) || mayStandBetween(letters[at])); at++)
            {
                last = belongs(letters[at]) ? at : last;
            }

            Array.Reverse(letters, start, last - start + 1);
            start = last;
        }
    }
}
