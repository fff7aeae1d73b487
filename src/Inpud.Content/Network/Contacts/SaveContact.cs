using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>
/// Adds a contact, or changes one. What names them is sealed before it reaches the database. A state set by hand goes onto the
/// suppression list, or takes off it: see <see cref="SuppressionList"/>.
/// </summary>
public sealed class SaveContact(InpudDatabase database, IWrapKeys keys, LookupKey lookup, SuppressionList suppressed, TimeProvider time)
{
    internal static FieldProblem AskedToBeErased { get; } =
        new(nameof(ContactInput.Email), "Whoever has this address asked to be erased. Only they can come back, by subscribing themselves.");

    /// <summary>A contact that is not stored yet, of an input that is clean and without problems.</summary>
    internal Contact New(Guid key, ContactInput input, int? organisation, int import)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var contact = new Contact { Key = key, Created = now, OrganisationId = organisation, ImportId = import };
        Write(contact, input, input.Email is null ? null : lookup.OfEmail(input.Email)[0], now);
        return contact;
    }

    /// <summary>Saves.</summary>
    /// <param name="key">Which contact; a new key makes a new one.</param>
    /// <param name="input">All of it.</param>
    /// <param name="revision">The revision that was changed, or null for a new one.</param>
    public Task<Done<Contact>> RunAsync(Guid key, ContactInput input, int? revision)
    {
        input = CheckContact.Cleaned(input);
        var now = time.GetUtcNow();
        var problems = CheckContact.Problems(input, DateOnly.FromDateTime(now.UtcDateTime));
        return problems.Count > 0
            ? Task.FromResult(new Done<Contact>(null, problems))
            : database.WriteAsync(WriteTurn.Directory, db => SaveAsync(db, key, input, revision, now.UtcDateTime));
    }

    private async Task<Done<Contact>> SaveAsync(InpudDbContext db, Guid key, ContactInput input, int? revision, DateTime now)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(x => x.Key == key);
        if (contact?.Revision != revision)
        {
            return new FieldProblem("", contact is null
                ? "Meanwhile somebody removed this contact."
                : "Meanwhile somebody else changed this contact. Load it again and repeat your change.");
        }

        if (contact?.State is ContactState.Erased)
        {
            return new FieldProblem("", "This contact was erased. What is left of them are the ledger's counts.");
        }

        if (contact is null)
        {
            contact = new Contact { Key = key, Created = now };
            db.Add(contact);
        }

        var hashes = input.Email is null ? [] : lookup.OfEmail(input.Email);
        if (await AgainstAsync(db, contact, input, hashes) is { Count: > 0 } against)
        {
            return new Done<Contact>(null, against);
        }

        if (input.OrganisationKey is { } organisation)
        {
            var found = await db.Organisations.Where(x => x.Key == organisation).Select(x => (int?)x.Id).SingleOrDefaultAsync();
            if (found is null)
            {
                return new FieldProblem(nameof(input.OrganisationKey), "This organisation is not in the directory any more.");
            }

            contact.OrganisationId = found;
        }
        else
        {
            contact.OrganisationId = null;
        }

        Write(contact, input, hashes.FirstOrDefault(), now);
        await db.SaveChangesAsync();
        await suppressed.FollowAsync(db, [contact], now);
        return contact;
    }

    /// <summary>Who is not active, but not listed, was made so before there was a list.</summary>
    private async Task<IReadOnlyList<FieldProblem>> AgainstAsync(InpudDbContext db, Contact contact, ContactInput input, byte[][] hashes)
    {
        var listed = await suppressed.OfAsync(db, contact.Key, hashes);
        if (listed.Count == 0 && contact.State is (ContactState.Unsubscribed or ContactState.Suppressed))
        {
            var reason = contact.State is ContactState.Unsubscribed ? SuppressionReason.Unsubscribed : SuppressionReason.ByStaff;
            listed = [new Suppression { Hash = [], Reason = reason, At = contact.Updated }];
        }

        return [.. listed.OrderByDescending(x => x.At).SelectMany(x => x.AgainstWritingTo(input)).DistinctBy(x => x.Field, StringComparer.Ordinal)];
    }

    private void Write(Contact contact, ContactInput input, byte[]? hash, DateTime now)
    {
        var key = contact.SealedKey is null ? DataKey.Create(contact.Key) : DataKey.Unwrap(keys, contact.SealedKey, contact.Key);
        contact.SealedKey ??= key.Wrap(keys);
        contact.Sealed = key.SealJson(new ContactDetails
        {
            Name = input.Name,
            Email = input.Email,
            Channels = input.Channels,
            Role = input.Role,
            Notes = input.Notes,
            ConsentEvidence = input.ConsentEvidence,
        });
        contact.EmailHash = hash;
        contact.Audience = input.Audience;
        contact.Languages = [.. input.Languages];
        contact.RegionKey = input.RegionKey;
        contact.Country = input.Country;
        contact.State = input.State;
        contact.ConsentedTo = [.. input.ConsentedTo];
        contact.Consented = input.Consented;
        contact.ConsentedBy = input.ConsentedBy;
        contact.Updated = now;
        contact.Revision++;
    }
}
