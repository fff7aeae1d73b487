using Inpud.Content.Network;
using Inpud.Content.Network.Protection;

namespace Inpud.Content.Dissemination;

/// <summary>Reads the words about an entry for somebody who may read contacts; of a contact's it is written down.</summary>
public sealed class ReadNote(NameRecipients names, OpenContacts open, IWrapKeys keys)
{
    /// <summary>The words; null where there are none or where they went with the contact.</summary>
    public async Task<string?> OfAsync(Guid user, LedgerEntry entry)
    {
        if (entry.SealedNote is not { } seal)
        {
            return null;
        }

        var contact = entry.ContactId is { } id ? (await names.ContactsAsync([id])).Single() : null;
        return contact is null ? EntryNote.Open(keys, seal, null)
            : await open.OneAsync(user, contact.Key) is { } opened ? EntryNote.Open(keys, seal, opened.Contact) : null;
    }
}
