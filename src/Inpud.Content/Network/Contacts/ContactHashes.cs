using System.Security.Cryptography;
using Inpud.Content.Network.Protection;

namespace Inpud.Content.Network;

/// <summary>
/// The hashes that a contact may be on the suppression list by. Once keys were rotated a contact has its address's hash under the newest
/// look-up key, and the list has the one from before, which nobody can make anew from it: so the address itself is opened and hashed under
/// all of them, in memory, and goes nowhere.
/// </summary>
public sealed class ContactHashes(LookupKey lookup, IWrapKeys keys)
{
    /// <summary>First those of the contact themselves, then those of their address, if they have one; the one to write first.</summary>
    internal IReadOnlyList<byte[][]> Of(Contact contact) =>
        contact.EmailHash is { } email ? [lookup.OfContact(contact.Key), OfAddress(contact, email)] : [lookup.OfContact(contact.Key)];

    private byte[][] OfAddress(Contact contact, byte[] known)
    {
        if (lookup.MustFit().Count == 1 || contact is not { SealedKey: { } wrapped, Sealed: { } seal })
        {
            return [known];
        }

        try
        {
            return DataKey.Unwrap(keys, wrapped, contact.Key).OpenJson<ContactDetails>(seal).Email is { } email ? lookup.OfEmail(email) : [known];
        }
        catch (CryptographicException)
        {
            // Of a backup whose keys are gone. The site starts all the same, and what is known of them holds.
            return [known];
        }
    }
}
