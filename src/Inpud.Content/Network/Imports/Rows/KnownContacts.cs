using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Imports;

/// <summary>The directory's contacts by the hash of their address and by name and organisation.</summary>
internal sealed class KnownContacts(LookupKey lookup)
{
    private readonly Dictionary<string, Guid> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Guid Key, int? Organisation, bool HasAddress)>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Suppression> _suppressed = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="allNames">False: only those without an address are found by their name, since opening everybody takes time.</param>
    public static async Task<KnownContacts> ReadAsync(InpudDatabase database, IWrapKeys keys, LookupKey lookup, bool allNames)
    {
        var known = new KnownContacts(lookup);
        await database.ReadAsync(async db =>
        {
            foreach (var suppression in await db.Suppressions.ToListAsync())
            {
                known._suppressed[Convert.ToHexString(suppression.Hash)] = suppression;
            }

            await foreach (var contact in db.Contacts.Where(x => x.SealedKey != null).OrderBy(x => x.Id).AsAsyncEnumerable())
            {
                known.Add(contact.Key, contact.EmailHash, contact.OrganisationId, () => allNames || contact.EmailHash is null
                    ? DataKey.Unwrap(keys, contact.SealedKey!, contact.Key).OpenJson<ContactDetails>(contact.Sealed!).Name : null);
            }

            return true;
        });
        return known;
    }

    /// <summary>Whether and why an address is not to be written to: the strongest reason.</summary>
    public Suppression? Suppression(string email) => Hashes(email).Select(_suppressed.GetValueOrDefault)
        .Aggregate((strongest, x) => x is not null && strongest?.GivesWayTo(x.Reason) is not false ? x : strongest);

    public Guid? ByAddress(string email) => Hashes(email).Where(_byAddress.ContainsKey).Select(x => (Guid?)_byAddress[x]).FirstOrDefault();

    /// <summary>The contact that such an entry would be a second one of. Two with different addresses are two people.</summary>
    public Guid? SameAs(string? email, string name, int? organisation) =>
        email is not null && ByAddress(email) is { } key ? key
        : _byName.GetValueOrDefault(name)?.Where(x => x.Organisation == organisation && (email is null || !x.HasAddress)).Select(x => (Guid?)x.Key).FirstOrDefault();

    /// <summary>Everybody of this name, in this organisation where one is given.</summary>
    public IReadOnlyList<Guid> ByName(string name, int? organisation) =>
        [.. (_byName.GetValueOrDefault(name) ?? []).Where(x => organisation is null || x.Organisation == organisation).Select(x => x.Key)];

    /// <summary>A row that will be written: a later one may be the same.</summary>
    public void Add(Guid key, string? email, string name, int? organisation) =>
        Add(key, email is null ? null : lookup.OfEmail(email)[0], organisation, () => name);

    private void Add(Guid key, byte[]? hash, int? organisation, Func<string?> name)
    {
        if (hash is not null)
        {
            _byAddress.TryAdd(Convert.ToHexString(hash), key);
        }

        if (name() is { } words)
        {
            (_byName.TryGetValue(words, out var those) ? those : _byName[words] = []).Add((key, organisation, hash is not null));
        }
    }

    private IEnumerable<string> Hashes(string email) => lookup.OfEmail(email).Select(Convert.ToHexString);
}
