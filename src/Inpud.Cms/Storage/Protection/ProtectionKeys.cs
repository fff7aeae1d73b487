using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Storage.Protection;

/// <summary>A key of Data Protection, as it is listed.</summary>
/// <param name="Id">Its file is <c>key-{id}.xml</c>.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Begins">From then on things are wrapped under it. Data Protection makes keys some days in advance.</param>
/// <param name="Expires">From then on nothing is wrapped under it; it opens what was.</param>
/// <param name="IsRevoked">It opens nothing any more.</param>
public sealed record ProtectionKey(Guid Id, DateTimeOffset Made, DateTimeOffset Begins, DateTimeOffset Expires, bool IsRevoked);

/// <summary>The keys of Data Protection, under which all data keys are wrapped.</summary>
public sealed class ProtectionKeys(
    IKeyManager keys, IDataProtectionProvider protection, IOptions<KeyManagementOptions> options, TimeProvider time)
{
    private const int IdOffset = 4;
    private const int IdLength = 16;

    /// <summary>Data Protection begins with a key so much earlier than its instant, since another machine's clock may be ahead by that.</summary>
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(5);

    private static ReadOnlySpan<byte> Begin => [0x09, 0xF0, 0xC9, 0xF0];

    private readonly IDataProtector _any = protection.CreateProtector("Inpud.Cms.NewestKey.v1");

    /// <summary>The one under which is wrapped now.</summary>
    public Guid Newest => WrapperOf(_any.Protect([]))!.Value;

    /// <summary>All that lie in the key folder, the newest first.</summary>
    public IReadOnlyList<ProtectionKey> All =>
        [.. keys.GetAllKeys().OrderByDescending(x => x.ActivationDate).Select(x => new ProtectionKey(x.KeyId, x.CreationDate, x.ActivationDate, x.ExpirationDate, x.IsRevoked))];

    /// <summary>
    /// Makes one that holds at once. A key that was made in advance and begins within minutes may be in use on some machine: the new one
    /// comes after it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The new one holds in a few minutes only; the message says when.</exception>
    public void MakeNext()
    {
        var now = time.GetUtcNow();
        var begins = Standing.Where(x => !IsUnused(x, now)).Select(x => x.ActivationDate.AddTicks(1)).Append(now).Max();
        keys.CreateNewKey(begins, now + options.Value.NewKeyLifetime);
        if (begins > now + _skew)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"A key that was made in advance begins just now. Run this again after {begins:HH:mm} UTC: then the new one, which was made, is in use."));
        }
    }

    /// <summary>
    /// Revokes those of some keys that were made in advance and wrapped nothing yet: whoever has a copy of the folder has them too, and by
    /// themselves they would take over from the new one.
    /// </summary>
    public void RevokeUnused(IReadOnlyCollection<Guid> some)
    {
        var now = time.GetUtcNow();
        foreach (var key in Standing.Where(x => some.Contains(x.KeyId) && IsUnused(x, now)))
        {
            keys.RevokeKey(key.KeyId, "Made in advance, before keys were rotated");
        }
    }

    private IEnumerable<IKey> Standing => keys.GetAllKeys().Where(x => !x.IsRevoked);

    private static bool IsUnused(IKey key, DateTimeOffset now) => key.ActivationDate > now + (2 * _skew);

    public bool IsNewest(byte[] wrapped) => WrapperOf(wrapped) == Newest;

    /// <summary>Under which key something was wrapped: Data Protection writes four bytes of its own, then the key's number. Null if it was not.</summary>
    public static Guid? WrapperOf(ReadOnlySpan<byte> wrapped) =>
        wrapped.Length >= IdOffset + IdLength && wrapped.StartsWith(Begin) ? new Guid(wrapped.Slice(IdOffset, IdLength)) : null;
}
