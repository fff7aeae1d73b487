namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>RFC 4648 without padding: how authenticator apps take a secret that is typed in.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;
    private const int BitsPerByte = 8;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[((bytes.Length * BitsPerByte) + BitsPerLetter - 1) / BitsPerLetter];
        var (buffer, bits, next) = (0, 0, 0);
        foreach (var value in bytes)
        {
            buffer = (buffer << BitsPerByte) | value;
            for (bits += BitsPerByte; bits >= BitsPerLetter; bits -= BitsPerLetter)
            {
                letters[next++] = Alphabet[(buffer >> (bits - BitsPerLetter)) & 31];
            }
        }

        if (bits > 0)
        {
            letters[next] = Alphabet[(buffer << (BitsPerLetter - bits)) & 31];
        }

        return new string(letters);
    }

    /// <returns>The bytes, or null if the text is none; blanks are passed over, small letters taken as capitals.</returns>
    public static byte[]? Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsPerLetter / BitsPerByte);
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.Where(x => x is not (' ' or '=')))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            buffer = (buffer << BitsPerLetter) | value;
            bits += BitsPerLetter;
            if (bits >= BitsPerByte)
            {
                bits -= BitsPerByte;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
