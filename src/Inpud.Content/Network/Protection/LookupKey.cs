using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Network.Protection;

/// <summary>Where the keys lie that are not in the database. All machines share it.</summary>
/// <param name="Path">An existing folder.</param>
public sealed record KeyFolder(string Path);

/// <summary>
/// The key under which addresses are hashed, so that somebody is found by their address though it is sealed. It lies wrapped in the
/// key folder; the database remembers only which one it is, so that a lost key is noticed before a second one is made.
/// </summary>
public sealed class LookupKey(KeyFolder folder, IWrapKeys keys, IKeyValueService database)
{
    private const string Remembered = "Inpud.LookupKey";
    private const int KeySize = 32;
    private readonly Lazy<byte[]> _key = new(() => Load(folder, keys, database));

    /// <summary>The hash of an address, whatever case it was written in.</summary>
    public byte[] OfEmail(string email) => Hash("email:" + email.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant());

    /// <summary>The hash of a contact, for those who have no address.</summary>
    public byte[] OfContact(Guid key) => Hash($"contact:{key:N}");

    private byte[] Hash(string text) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text));

    private static byte[] Load(KeyFolder folder, IWrapKeys keys, IKeyValueService database)
    {
        var file = Path.Combine(folder.Path, "lookup.key");
        var known = database.GetValue(Remembered);
        if (!File.Exists(file) && known is null)
        {
            Create(file, keys);
        }

        if (!File.Exists(file))
        {
            throw new InvalidOperationException(
                $"The key by which addresses are looked up is missing: {file}. Bring it back from the backup of the key folder; without it nobody can be found, and erased people would come back.");
        }

        var key = keys.Unwrap(File.ReadAllBytes(file));
        var fingerprint = Convert.ToHexStringLower(HMACSHA256.HashData(key, "which key is this"u8));
        if (known is null)
        {
            database.SetValue(Remembered, fingerprint);
        }
        else if (!string.Equals(known, fingerprint, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The key in {file} is not the one that this database was written with. Bring the right one back from the backup of the key folder.");
        }

        return key;
    }

    /// <summary>Two machines may start at once: the first one's key stays.</summary>
    private static void Create(string file, IWrapKeys keys)
    {
        var draft = $"{file}.{Guid.CreateVersion7():N}";
        File.WriteAllBytes(draft, keys.Wrap(RandomNumberGenerator.GetBytes(KeySize)));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
