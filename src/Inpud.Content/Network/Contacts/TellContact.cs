using Inpud.Content.Dissemination;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Network;

/// <summary>Everything that is known of one person, for themselves: who asks what is kept of them is given this file.</summary>
public sealed class TellContact(InpudDatabase database, OpenContacts open, IWrapKeys keys, TimeProvider time)
{
    /// <summary>Null where there is no such contact, or where they were erased. It is written down as an export.</summary>
    public async Task<EverythingKnown?> RunAsync(Guid user, Guid key)
    {
        var found = await database.ReadAsync(db => db.Contacts.SingleOrDefaultAsync(x => x.Key == key));
        if (found?.SealedKey is null || await open.ManyAsync(user, "export", [found]) is not [{ Details: { } details }])
        {
            return null;
        }

        return await database.ReadAsync(async db => new EverythingKnown(
            time.GetUtcNow().UtcDateTime,
            details,
            new KnownFacts(
                found.Audience, found.State, await db.Organisations.Where(x => x.Id == found.OrganisationId).Select(x => x.Name).SingleOrDefaultAsync(),
                found.Languages, found.RegionKey, found.Country, found.ConsentedTo, found.Consented, found.ConsentedBy, found.Created, found.Updated),
            await (from row in db.ContactListMembers join list in db.ContactLists on row.ListId equals list.Id where row.ContactId == found.Id select list.Name).ToListAsync(),
            await ReceivedAsync(db, found),
            await db.ContactSpans.Where(x => x.ContactId == found.Id).OrderBy(x => x.Id).Select(x => new KnownSpan(x.From, x.Until, x.Audience, x.RegionKey, x.Language)).ToListAsync(),
            await db.ContactAccesses.Where(x => x.ContactKey == key).OrderBy(x => x.Id).Select(x => new KnownAccess(x.At, x.Deed)).ToListAsync()));
    }

    private async Task<IReadOnlyList<KnownReceipt>> ReceivedAsync(InpudDbContext db, Contact contact)
    {
        var entries = await db.Standing().Where(x => x.ContactId == contact.Id).OrderBy(x => x.Happened).ThenBy(x => x.Id).ToListAsync();
        var seal = DataKey.Unwrap(keys, contact.SealedKey!, contact.Key);
        var evidence = (await Batches.ReadAsync(entries.Select(x => x.EvidenceId).OfType<int>(), ids => db.Evidences.Where(x => ids.Contains(x.Id)).ToListAsync())).ToDictionary(x => x.Id);
        return [.. entries.Select(x => new KnownReceipt(
            x.Happened, x.ItemKey, x.ItemVersion, x.Language, x.Channel, x.ChannelName, x.Copies, x.SealedNote is null ? null : seal.OpenJson<string>(x.SealedNote),
            x.EvidenceId is { } id && evidence.TryGetValue(id, out var found) ? InWords(found) : null))];
    }

    /// <summary>A link as it is; of a file that it is there: others may stand in it, so it is not given away unseen.</summary>
    private string InWords(Evidence evidence)
    {
        var content = DataKey.Unwrap(keys, evidence.SealedKey, evidence.Key).OpenJson<EvidenceContent>(evidence.Sealed);
        return content.Link ?? $"A file, {evidence.Size} bytes: {content.Name}";
    }
}

/// <summary>What a person is given who asks what is known of them.</summary>
public sealed record EverythingKnown(
    DateTime At, ContactDetails Details, KnownFacts Facts, IReadOnlyList<string> Lists, IReadOnlyList<KnownReceipt> Received, IReadOnlyList<KnownSpan> Were,
    IReadOnlyList<KnownAccess> Opened);

/// <summary>What is not sealed.</summary>
public sealed record KnownFacts(
    AudienceClass Audience, ContactState State, string? Organisation, IReadOnlyList<string> Languages, Guid? Region, string? Country,
    IReadOnlyList<string> ConsentedTo, DateOnly? Consented, string? ConsentedBy, DateTime Created, DateTime Updated);

/// <summary>Something that reached them, as the log stands now.</summary>
public sealed record KnownReceipt(
    DateOnly Happened, Guid Item, string? Version, string? Language, Channel Channel, string? ChannelName, int? Copies, string? Note, string? Evidence);

/// <summary>What they counted as from one day until before another.</summary>
public sealed record KnownSpan(DateOnly From, DateOnly? Until, AudienceClass Audience, Guid? Region, string? Language);

/// <summary>Somebody of the staff opened or exported what is known of them.</summary>
public sealed record KnownAccess(DateTime At, string Deed);
