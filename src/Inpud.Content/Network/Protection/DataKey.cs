using System.Security.Cryptography;
using System.Text.Json;

namespace Inpud.Content.Network.Protection;

/// <summary>
/// A random key of 256 bits for what is known of one person. Whoever destroys it destroys that; a backup from before still holds it, wrapped.
/// Sealed by AES-GCM: version (1 byte), nonce (12), tag (16), then the text, bound to the person's key so that no two rows can be exchanged.
/// </summary>
public sealed class DataKey
{
    private const byte Version = 1;
    private const int Head = 1 + NonceSize + TagSize;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _key;
    private readonly byte[] _owner;

    private DataKey(byte[] key, Guid owner) => (_key, _owner) = (key, owner.ToByteArray());

    /// <summary>A new key.</summary>
    /// <param name="owner">The key of the person or thing it is for.</param>
    public static DataKey Create(Guid owner) => new(RandomNumberGenerator.GetBytes(32), owner);

    /// <summary>A stored key.</summary>
    /// <exception cref="CryptographicException">The keys that wrapped it are not there.</exception>
    public static DataKey Unwrap(IWrapKeys keys, byte[] wrapped, Guid owner) => new(keys.Unwrap(wrapped), owner);

    public byte[] Wrap(IWrapKeys keys) => keys.Wrap(_key);

    public byte[] SealJson<T>(T value) => Seal(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web));

    public byte[] Seal(ReadOnlySpan<byte> bytes)
    {
        var seal = new byte[Head + bytes.Length];
        seal[0] = Version;
        RandomNumberGenerator.Fill(seal.AsSpan(1, NonceSize));
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(seal.AsSpan(1, NonceSize), bytes, seal.AsSpan(Head), seal.AsSpan(1 + NonceSize, TagSize), _owner);
        return seal;
    }

    public T OpenJson<T>(byte[] seal) => JsonSerializer.Deserialize<T>(Open(seal), JsonSerializerOptions.Web)
        ?? throw new CryptographicException("The sealed text holds nothing.");

    /// <exception cref="CryptographicException">It was changed, or is somebody else's.</exception>
    public byte[] Open(ReadOnlySpan<byte> seal)
    {
        if (seal.Length < Head || seal[0] != Version)
        {
            throw new CryptographicException("This was not sealed by this program, or by a newer one.");
        }

        var bytes = new byte[seal.Length - Head];
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(seal.Slice(1, NonceSize), seal[Head..], seal.Slice(1 + NonceSize, TagSize), bytes, _owner);
        return bytes;
    }
}
