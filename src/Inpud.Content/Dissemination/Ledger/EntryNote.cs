using System.Text;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;

namespace Inpud.Content.Dissemination;

/// <summary>Words about an entry. Those about a contact go when the contact goes; others are wrapped as a key is, since an entry's own key could not be destroyed.</summary>
internal static class EntryNote
{
    /// <summary>Seals it.</summary>
    /// <param name="keys">What wraps keys.</param>
    /// <param name="note">The words, or null.</param>
    /// <param name="owner">The recipient's key.</param>
    /// <param name="wrapped">The contact's data key; null where it is no contact.</param>
    public static byte[]? Seal(IWrapKeys keys, string? note, Guid owner, byte[]? wrapped) => (note, wrapped) switch
    {
        (null, _) => null,
        (_, null) => keys.Wrap(Encoding.UTF8.GetBytes(note)),
        _ => DataKey.Unwrap(keys, wrapped, owner).SealJson(note),
    };

    /// <summary>The words; null where they went with the contact.</summary>
    /// <param name="keys">What wraps keys.</param>
    /// <param name="seal">As stored.</param>
    /// <param name="contact">The entry's recipient, or null.</param>
    public static string? Open(IWrapKeys keys, byte[] seal, Contact? contact) => contact switch
    {
        null => Encoding.UTF8.GetString(keys.Unwrap(seal)),
        { SealedKey: { } wrapped } => DataKey.Unwrap(keys, wrapped, contact.Key).OpenJson<string>(seal),
        _ => null,
    };
}
