using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Storage.Protection;

/// <summary>
/// A random key of 256 bits for what names one user; it is stored wrapped by Data Protection. Sealed by AES-GCM: version (1 byte),
/// nonce (12), tag (16), then the text, bound to its owner so that no two rows can be exchanged.
/// </summary>
internal sealed class DataKey(byte[] key, Guid owner)
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Head = 1 + NonceSize + TagSize;

    public static DataKey Create(Guid owner) => new(RandomNumberGenerator.GetBytes(32), owner);

    /// <exception cref="CryptographicException">The keys that wrapped it are not there.</exception>
    public static DataKey Unwrap(IDataProtector keys, byte[] wrapped, Guid owner) => new(keys.Unprotect(wrapped), owner);

    public byte[] Wrap(IDataProtector keys) => keys.Protect(key);

    public byte[] Seal<T>(T value)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);
        var seal = new byte[Head + text.Length];
        seal[0] = Version;
        RandomNumberGenerator.Fill(seal.AsSpan(1, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(seal.AsSpan(1, NonceSize), text, seal.AsSpan(Head), seal.AsSpan(1 + NonceSize, TagSize), owner.ToByteArray());
        return seal;
    }

    /// <exception cref="CryptographicException">It was changed, or is somebody else's.</exception>
    public T Open<T>(byte[] seal)
    {
        if (seal.Length < Head || seal[0] != Version)
        {
            throw new CryptographicException("This was not sealed by this program, or by a newer one.");
        }

        var text = new byte[seal.Length - Head];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(seal.AsSpan(1, NonceSize), seal.AsSpan(Head), seal.AsSpan(1 + NonceSize, TagSize), text, owner.ToByteArray());
        return JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
    }
}
