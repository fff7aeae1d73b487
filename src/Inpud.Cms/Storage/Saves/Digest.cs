using System.Security.Cryptography;
using System.Text;

namespace Inpud.Cms.Storage.Saves;

/// <summary>A short name for a text: the first 128 bits of its SHA-256 in hexadecimal.</summary>
internal static class Digest
{
    public const int Length = 32;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length / 2));
}
