namespace Inpud.Content.Network.Protection;

/// <summary>Wraps data keys with keys that lie outside the database. The host has them.</summary>
public interface IWrapKeys
{
    /// <summary>A data key as it may be stored.</summary>
    byte[] Wrap(byte[] key);

    /// <summary>A stored data key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that wrapped it are not there.</exception>
    byte[] Unwrap(byte[] wrapped);

    /// <summary>Whether it was wrapped under the newest of those keys.</summary>
    bool IsNewest(byte[] wrapped);
}
