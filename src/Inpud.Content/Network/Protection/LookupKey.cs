using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Protection;

/// <summary>Where the keys lie that are not in the database. All machines share it.</summary>
/// <param name="Path">An existing folder.</param>
public sealed record KeyFolder(string Path);

/// <summary>
/// The key under which addresses are hashed, so that somebody is found by their address though it is sealed; and those that were in use
/// before it, under which the suppression list's hashes were made, which nobody can make anew. The database remembers which ones it was
/// written with, so that each that is lost is noticed: the newest before a second one is made, an older one before somebody erased is back.
/// </summary>
public sealed class LookupKey(IKeepLookupKeys keys, IKeyValueService database)
{
    private const string Remembered = "Inpud.LookupKey";
    private IReadOnlyList<byte[]>? _fit;

    /// <summary>The hashes of an address, whatever case it was written in: the one to write first; looked for are all.</summary>
    public byte[][] OfEmail(string email) => Hashes("email:" + email.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant());

    /// <summary>The hashes of a contact, for those who have no address.</summary>
    public byte[][] OfContact(Guid key) => Hashes($"contact:{key:N}");

    /// <summary>Makes the first key where there can be none yet.</summary>
    /// <returns>All of them, the newest first.</returns>
    /// <exception cref="InvalidOperationException">It is lost, or another database's; the message says what to bring back.</exception>
    public IReadOnlyList<byte[]> MustFit()
    {
        var all = keys.All;
        if (all.Count > 0 && ReferenceEquals(all, _fit))
        {
            return all;
        }

        var known = Known();
        if (all.Count == 0 && known is null)
        {
            keys.AddFirst();
            all = keys.All;
        }

        if (all.Count == 0)
        {
            throw new InvalidOperationException(
                $"The key by which addresses are looked up is missing: {keys.Place}. Bring it back from the backup of the key folder; without it nobody can be found, and erased people would come back.");
        }

        var there = all.Select(Fingerprint).ToHashSet(StringComparer.Ordinal);
        if (known is null)
        {
            database.SetValue(Remembered, string.Join(' ', there));
        }
        else if (known.Count(x => !there.Contains(x)) is > 0 and var lost)
        {
            throw new InvalidOperationException(
                $"Of the keys that this database was written with ({known.Length}), {lost} are not beside {keys.Place}. Bring the right ones back from the backup of the key folder; without each of them erased people would come back.");
        }

        return _fit = all;
    }

    /// <summary>All that are there are needed from now on. At the start, and when a rotation made one; outside of any read or write.</summary>
    /// <inheritdoc cref="MustFit"/>
    public void MustFitFromNowOn()
    {
        var there = MustFit().Select(Fingerprint).ToList();
        if (there.Except(Known() ?? [], StringComparer.Ordinal).Any())
        {
            database.SetValue(Remembered, string.Join(' ', there));
        }
    }

    /// <summary>Fingerprints of the keys that the database was written with.</summary>
    private string[]? Known() => database.GetValue(Remembered)?.Split(' ');

    private byte[][] Hashes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. MustFit().Select(key => HMACSHA256.HashData(key, bytes))];
    }

    private static string Fingerprint(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "which key is this"u8));
}
