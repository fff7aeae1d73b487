using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Inpud.Content.Dissemination;

/// <summary>
/// A key as another system sends it: <c>inpud_</c> and 32 random bytes. With so many nobody guesses one, so a plain SHA-256 is enough to
/// keep, and it is looked up by that hash: how long the look-up takes tells nothing of any other key.
/// </summary>
public static class KeyText
{
    private const string Start = "inpud_";
    private const int Bytes = 32;

    /// <summary>A new one. It is shown once and kept nowhere.</summary>
    public static string New() => Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it; null for whatever cannot be a key.</summary>
    public static byte[]? HashOf(string? text)
    {
        var length = Start.Length + Base64Url.GetEncodedLength(Bytes);
        return text?.Length == length && text.StartsWith(Start, StringComparison.Ordinal) && Base64Url.IsValid(text.AsSpan(Start.Length))
            ? SHA256.HashData(Encoding.ASCII.GetBytes(text))
            : null;
    }
}
