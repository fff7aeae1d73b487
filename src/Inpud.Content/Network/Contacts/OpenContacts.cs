using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Reads what names contacts, for somebody who may; it is written down who read whose.</summary>
public sealed class OpenContacts(InpudDatabase database, IWrapKeys keys, TimeProvider time)
{
    /// <summary>One contact; null where there is none or where it was erased.</summary>
    public async Task<OpenContact?> OneAsync(Guid user, Guid key)
    {
        var found = await database.ReadAsync(db => db.Contacts.SingleOrDefaultAsync(x => x.Key == key));
        if (found?.SealedKey is null)
        {
            return null;
        }

        await RememberAsync(user, "open", key, 1);
        return Open(found);
    }

    /// <summary>Some of them, such as the page of a list.</summary>
    /// <param name="user">Who reads.</param>
    /// <param name="deed">Why: <c>list</c>, <c>export</c>.</param>
    /// <param name="contacts">As stored. Those who were erased come back without details.</param>
    public async Task<IReadOnlyList<OpenContact>> ManyAsync(Guid user, string deed, IReadOnlyList<Contact> contacts)
    {
        if (contacts.Count > 0)
        {
            await RememberAsync(user, deed, contacts is [var only] ? only.Key : null, contacts.Count);
        }

        return [.. contacts.Select(Open)];
    }

    private OpenContact Open(Contact contact) => new(
        contact,
        contact is { SealedKey: { } wrapped, Sealed: { } seal } ? DataKey.Unwrap(keys, wrapped, contact.Key).OpenJson<ContactDetails>(seal) : null);

    private Task RememberAsync(Guid user, string deed, Guid? contact, int count) => database.WriteAsync(WriteTurn.Directory, db =>
    {
        db.Add(new ContactAccess { At = time.GetUtcNow().UtcDateTime, UserKey = user, Deed = deed, ContactKey = contact, Count = count });
        return db.SaveChangesAsync();
    });
}

/// <summary>A contact and what names them.</summary>
/// <param name="Contact">As stored.</param>
/// <param name="Details">Null where they were erased.</param>
public sealed record OpenContact(Contact Contact, ContactDetails? Details);
