using System.Security.Cryptography;
using Inpud.Cms.Storage.Databases;
using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// Seals what names users before it reaches the database, and opens it. Each user has a key of their own, which Data Protection
/// wraps; they are found by keyed hashes of their user name and address, whatever case these are typed in.
/// </summary>
internal sealed class UserSeal(IDataProtectionProvider protection, KeyFolder folder)
{
    private readonly IDataProtector _wrap = protection.CreateProtector("Inpud.Cms.Users.v1");

    public LookupKeys Keys { get; } = new(folder, "users", protection.CreateProtector("Inpud.Cms.UserLookup.v1"));

    /// <summary>The row with its <see cref="UserRow.Details"/>.</summary>
    /// <exception cref="CryptographicException">The keys that sealed it are not there.</exception>
    public UserRow Open(UserRow row)
    {
        row.Details = row is { SealedKey: { } wrapped, Sealed: { } seal }
            ? DataKey.Unwrap(_wrap, wrapped, row.Key).Open<UserDetails>(seal)
            : UserDetails.None;
        return row;
    }

    /// <summary>Seals the row's <see cref="UserRow.Details"/>. Its key must be set.</summary>
    public void Close(UserRow row)
    {
        var key = row.SealedKey is null ? DataKey.Create(row.Key) : DataKey.Unwrap(_wrap, row.SealedKey, row.Key);
        row.SealedKey ??= key.Wrap(_wrap);
        row.Sealed = key.Seal(row.Details);
        Index(row);
    }

    /// <summary>Writes the hashes by which the user is found, under the newest look-up key.</summary>
    public void Index(UserRow row) =>
        (row.UsernameHash, row.EmailHash) = (OfUsername(row.Details.Username)[0], OfEmail(row.Details.Email)[0]);

    /// <summary>The same key, wrapped under the newest.</summary>
    /// <exception cref="CryptographicException">The keys that wrapped it are not there.</exception>
    public byte[] Rewrap(byte[] wrapped) => _wrap.Protect(_wrap.Unprotect(wrapped));

    public byte[][] OfUsername(string username) => Keys.HashesOf("username:" + UserMapping.Fold(username));

    public byte[][] OfEmail(string email) => Keys.HashesOf("email:" + UserMapping.Fold(email));

    /// <summary>Makes the first key where there can be none yet; refuses to go on where it is lost or another database's.</summary>
    /// <param name="known">The super user as stored; null in a new database.</param>
    /// <exception cref="DatabaseNotReadyException">What to bring back.</exception>
    public void MustFit(UserRow? known)
    {
        if (known?.UsernameHash is null)
        {
            if (Keys.Count == 0)
            {
                Keys.Add(1);
            }

            return;
        }

        if (Keys.Count == 0)
        {
            throw new DatabaseNotReadyException(
                $"The key by which users are found is missing: {Keys.FirstFile}. Bring it back from the backup of the key folder (Inpud:SignIn:KeyFolder); without it nobody can sign in.");
        }

        try
        {
            var username = Open(known).Details.Username;
            if (OfUsername(username).Any(x => x.AsSpan().SequenceEqual(known.UsernameHash)))
            {
                return;
            }
        }
        catch (CryptographicException)
        {
            // Said below: whichever of the keys is not the right one, the remedy is the same.
        }

        throw new DatabaseNotReadyException(
            $"The keys in {folder.Path} are not those that this database was written with. Bring the right ones back from the backup of the key folder (Inpud:SignIn:KeyFolder).");
    }
}
