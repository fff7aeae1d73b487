using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Inpud.Browser.Tests.Backoffice;

/// <summary>An authenticator app that somebody typed a key into (RFC 6238).</summary>
/// <param name="key">Base32, as shown: with blanks.</param>
internal sealed class Authenticator(string key)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    private long _used = Now - 2;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Seconds;

    /// <summary>A code that was not shown before: each works once, and those of the step before and after are taken too.</summary>
    public string NextCode()
    {
        _used = Math.Max(_used + 1, Now - 1);
        return CodeAt(_used);
    }

    private string CodeAt(long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the standard says.
        var mac = HMACSHA1.HashData(Secret(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private byte[] Secret()
    {
        var bits = string.Concat(key.Where(x => x != ' ').Select(x => Convert.ToString(Letters.IndexOf(x, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(x => x.Length == 8).Select(x => Convert.ToByte(new string(x), 2))];
    }
}
