using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Storage.Protection;

/// <summary>A key of Data Protection, as it is listed.</summary>
/// <param name="Id">Its file is <c>key-{id}.xml</c>.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">From then on nothing is wrapped under it; it opens what was.</param>
/// <param name="IsRevoked">It opens nothing any more.</param>
public sealed record ProtectionKey(Guid Id, DateTimeOffset Made, DateTimeOffset Expires, bool IsRevoked);

/// <summary>The keys of Data Protection, under which all data keys are wrapped.</summary>
public sealed class ProtectionKeys(
    IKeyManager keys, IDataProtectionProvider protection, IOptions<KeyManagementOptions> options, TimeProvider time)
{
    private const int IdOffset = 4;
    private const int IdLength = 16;
    private static ReadOnlySpan<byte> Begin => [0x09, 0xF0, 0xC9, 0xF0];

    private readonly IDataProtector _any = protection.CreateProtector("Inpud.Cms.NewestKey.v1");

    /// <summary>The one under which is wrapped now.</summary>
    public Guid Newest => WrapperOf(_any.Protect([]))!.Value;

    /// <summary>All that lie in the key folder, the newest first.</summary>
    public IReadOnlyList<ProtectionKey> All =>
        [.. keys.GetAllKeys().OrderByDescending(x => x.ActivationDate).Select(x => new ProtectionKey(x.KeyId, x.CreationDate, x.ExpirationDate, x.IsRevoked))];

    /// <summary>Makes one that holds at once.</summary>
    public void MakeNext()
    {
        var now = time.GetUtcNow();
        keys.CreateNewKey(now, now + options.Value.NewKeyLifetime);
    }

    public bool IsNewest(byte[] wrapped) => WrapperOf(wrapped) == Newest;

    /// <summary>Under which key something was wrapped: Data Protection writes four bytes of its own, then the key's number. Null if it was not.</summary>
    public static Guid? WrapperOf(ReadOnlySpan<byte> wrapped) =>
        wrapped.Length >= IdOffset + IdLength && wrapped.StartsWith(Begin) ? new Guid(wrapped.Slice(IdOffset, IdLength)) : null;
}
