using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inpud.Cms.Backoffice.SignIn.TwoFactor;

/// <summary>Six digits that change every thirty seconds (RFC 6238 over RFC 4226, SHA-1, as every authenticator app does it).</summary>
internal static class Totp
{
    public const int Digits = 6;
    public const int SecretBytes = 20;
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>Clocks differ: the step before and the one after will do.</summary>
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;

    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the standard says; its strength does not rest on collisions being hard to find.
        var mac = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = mac[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(offset)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <returns>The step that the code is of, if it is of one near enough.</returns>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now)
    {
        if (code.Length != Digits)
        {
            return null;
        }

        var current = StepAt(now);
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(secret, step)), Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }
}
