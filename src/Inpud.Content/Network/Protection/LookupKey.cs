using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Protection;

/// <summary>Where the keys lie that are not in the database. All machines share it.</summary>
/// <param name="Path">An existing folder.</param>
public sealed record KeyFolder(string Path);

/// <summary>
/// The key under which addresses are hashed, so that somebody is found by their address though it is sealed; and those that were in use
/// before it, under which the suppression list's hashes were made, which nobody can make anew. The database remembers only which one is
/// the newest, so that a lost key is noticed before a second one is made.
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

        var known = database.GetValue(Remembered);
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

        if (known is null)
        {
            Remember(all);
        }
        else if (!all.Any(x => string.Equals(known, Fingerprint(x), StringComparison.Ordinal)))
        {
            throw new InvalidOperationException(
                $"No key beside {keys.Place} is the one that this database was written with. Bring the right ones back from the backup of the key folder.");
        }

        return _fit = all;
    }

    /// <summary>The database goes with the newest key from now on.</summary>
    internal void RememberNewest() => Remember(MustFit());

    private void Remember(IReadOnlyList<byte[]> all) => database.SetValue(Remembered, Fingerprint(all[0]));

    private byte[][] Hashes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. MustFit().Select(key => HMACSHA256.HashData(key, bytes))];
    }

    private static string Fingerprint(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "which key is this"u8));
}
