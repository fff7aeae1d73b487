using System.Globalization;
using System.Text;

namespace Inpud.Cms.Delivery.Indexing;

/// <summary>Makes texts comparable as readers compare them: «DÉCLARATION» is found by «declaration».</summary>
internal static class Folding
{
    /// <summary>The text in lower case, without accents and other marks on letters.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
