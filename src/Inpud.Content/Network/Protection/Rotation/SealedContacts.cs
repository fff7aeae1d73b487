using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network.Protection;

/// <summary>Contacts: their address is hashed anew too. It is opened for that, in memory, and goes nowhere.</summary>
internal sealed class SealedContacts(LookupKey lookup) : SealedRows("contacts", WriteTurn.Directory)
{
    public override async Task<IReadOnlyList<SealedRow>> ReadAsync(InpudDbContext db, int after, int most) => await db.Contacts
        .Where(x => x.SealedKey != null && x.Id > after).OrderBy(x => x.Id).Take(most)
        .Select(x => new Row { Id = x.Id, SealedKey = x.SealedKey!, Key = x.Key, Sealed = x.Sealed!, EmailHash = x.EmailHash }).ToListAsync();

    public override Func<InpudDbContext, Task<int>>? Renewed(SealedRow row, IWrapKeys keys)
    {
        var read = (Row)row;
        var key = DataKey.Unwrap(keys, read.SealedKey, read.Key);
        var hash = key.OpenJson<ContactDetails>(read.Sealed).Email is { } email ? lookup.OfEmail(email)[0] : null;
        var isNewest = keys.IsNewest(read.SealedKey);
        if (isNewest && hash.AsSpan().SequenceEqual(read.EmailHash))
        {
            return null;
        }

        // Whoever has the contact open in a form may still save it: what they see is as it was, and so is its revision.
        var anew = isNewest ? read.SealedKey : key.Wrap(keys);
        return db => db.Contacts.Where(x => x.Id == read.Id && x.SealedKey == read.SealedKey && x.Sealed == read.Sealed)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.SealedKey, anew).SetProperty(y => y.EmailHash, hash));
    }

    private sealed class Row : SealedRow
    {
        public required Guid Key { get; init; }

        public required byte[] Sealed { get; init; }

        public byte[]? EmailHash { get; init; }
    }
}
