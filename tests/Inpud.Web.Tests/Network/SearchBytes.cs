using System.Text;

namespace Inpud.Web.Tests.Network;

/// <summary>Looks for a word in bytes: as UTF-8, UTF-16, hexadecimal or base64, in any case.</summary>
internal sealed class SearchBytes(byte[] bytes)
{
    private readonly string _exact = Encoding.Latin1.GetString(bytes);
    private readonly string _lower = Encoding.Latin1.GetString(bytes).ToLowerInvariant();

    /// <param name="word">In lower case, letters a to z only.</param>
    public bool Has(string word) =>
        _lower.Contains(word, StringComparison.Ordinal)
        || _lower.Contains(string.Join('\0', word.AsEnumerable()), StringComparison.Ordinal)
        || _lower.Contains(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(word)), StringComparison.Ordinal)
        || Base64(word).Concat(Base64(word.ToUpperInvariant())).Any(x => _exact.Contains(x, StringComparison.Ordinal));

    /// <summary>As it stands in a longer text, at each of the three places where a group of base64 can begin.</summary>
    private static IEnumerable<string> Base64(string word)
    {
        for (var before = 0; before < 3; before++)
        {
            var coded = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('-', before) + word));
            yield return coded[(before == 0 ? 0 : 4)..^4];
        }
    }
}
