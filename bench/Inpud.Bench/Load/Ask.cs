using System.Globalization;
using System.Text;

namespace Inpud.Bench.Load;

/// <summary>One GET request that a reader or a client might send.</summary>
/// <param name="Path">Path and query, percent-encoded.</param>
/// <param name="Language">For <c>Accept-Language</c>; null to send none.</param>
/// <param name="Encoding">For <c>Accept-Encoding</c>; null to send none, which asks for uncompressed bytes.</param>
internal sealed record Ask(string Path, string? Language = null, string? Encoding = null)
{
    /// <summary>The header by which the floor knows which answer to give. The site does not look at it.</summary>
    public const string NumberHeader = "X-Number";

    /// <summary>The bytes to send.</summary>
    public byte[] ToBytes(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"GET {Path} HTTP/1.1\r\nHost: localhost\r\n{NumberHeader}: {number}\r\n");
        if (Language is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Accept-Language: {Language}\r\n");
        }

        if (Encoding is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Accept-Encoding: {Encoding}\r\n");
        }

        return System.Text.Encoding.ASCII.GetBytes(text.Append("\r\n").ToString());
    }
}
