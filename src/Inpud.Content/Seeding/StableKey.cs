using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Inpud.Content.Seeding;

/// <summary>Makes keys that are the same each time, for things that have none of their own.</summary>
public static class StableKey
{
    /// <summary>A UUID of version 8, whose bits come from a hash.</summary>
    /// <param name="owner">The key it follows from.</param>
    /// <param name="name">What it is of that owner.</param>
    public static Guid Of(Guid owner, string name)
    {
        Span<byte> input = stackalloc byte[16];
        owner.TryWriteBytes(input, bigEndian: true, out _);
        var hash = SHA256.HashData([.. input, .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x8000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
