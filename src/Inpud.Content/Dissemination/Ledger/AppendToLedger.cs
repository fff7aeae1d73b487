using System.Security.Cryptography;
using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Writes down that an item reached somebody, with what the recipient is on that day.</summary>
public sealed class AppendToLedger(InpudDatabase database, IWrapKeys keys, CampaignItems campaigns, StateOfItem state, TimeProvider time)
{
    private static readonly Done<int> _sentBefore = new(0, [new FieldProblem(
        "", "This was logged already, as it was sent first, and what is here differs from it. Look at what the item's page has now: correct the entries there, or log this again from a new form.")]);

    /// <summary>Writes one entry for each recipient, all or none.</summary>
    /// <param name="user">Who writes it down.</param>
    /// <param name="occasion">What happened.</param>
    /// <returns>How many entries the occasion has: the same when it is sent again.</returns>
    public async Task<Done<int>> RunAsync(Guid user, Occasion occasion)
    {
        occasion = Cleaned(occasion);
        var problems = CheckOccasion.Problems(occasion, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (problems.Count > 0)
        {
            return new Done<int>(0, problems);
        }

        var scope = occasion.PlanLine is null ? PlanScope.None : campaigns.Current;

        // A file is read here, where no other writer waits.
        var complete = await state.CompleteAsync(occasion);
        return await database.WriteAsync(WriteTurn.Ledger, db => AppendAsync(db, user, complete, scope));
    }

    internal static Occasion Cleaned(Occasion occasion) => occasion with
    {
        Language = occasion.Language is null ? null : Clean.Languages([occasion.Language]).FirstOrDefault(),
        ChannelName = Clean.Text(occasion.ChannelName),
        Note = Clean.Text(occasion.Note),
        ItemVersion = Clean.Text(occasion.ItemVersion),
        Contacts = [.. occasion.Contacts.Distinct()],
        Organisations = [.. occasion.Organisations.Distinct()],
    };

    /// <summary>Writes many occasions of one recipient each, clean and checked, none of which is in the ledger. Whose recipient is gone meanwhile is left out.</summary>
    /// <param name="evidence">The number of an occasion's evidence.</param>
    /// <returns>How many were written.</returns>
    internal async Task<int> ManyAsync(InpudDbContext db, Guid user, IReadOnlyList<Occasion> occasions, Func<Occasion, int?> evidence)
    {
        var found = await ReadRecipients.ByOccasionAsync(db, occasions);
        var now = time.GetUtcNow().UtcDateTime;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(found.Select(x => Entry(x.Occasion, x.Recipient, new Common(user, now, null, evidence(x.Occasion)))));
        await db.SaveChangesAsync();
        return found.Count;
    }

    private async Task<Done<int>> AppendAsync(InpudDbContext db, Guid user, Occasion occasion, PlanScope scope)
    {
        var written = await db.Ledger.Where(x => x.Occasion == occasion.Key && x.Corrects == null)
            .Select(x => new { x.ItemKey, x.Happened, x.Language, x.Format, x.Channel }).ToListAsync();
        if (written is [var sent, ..])
        {
            return written.Count == occasion.Contacts.Count + occasion.Organisations.Count + occasion.Audiences.Count
                && (sent.ItemKey, sent.Happened, sent.Language, sent.Format, sent.Channel) == (occasion.ItemKey, occasion.Happened, occasion.Language, occasion.Format, occasion.Channel)
                ? written.Count : _sentBefore;
        }

        var recipients = await ReadRecipients.RunAsync(db, occasion);
        if (!recipients.Succeeded)
        {
            return new Done<int>(0, recipients.Problems);
        }

        var references = await ReferencesAsync(db, user, occasion, scope);
        if (!references.Succeeded)
        {
            return new Done<int>(0, references.Problems);
        }

        var common = new Common(user, time.GetUtcNow().UtcDateTime, references.Value!.PlanLine, references.Value.Evidence);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(recipients.Value!.Select(x => Entry(occasion, x, common)));
        await db.SaveChangesAsync();
        return recipients.Value!.Count;
    }

    private static async Task<Done<References>> ReferencesAsync(InpudDbContext db, Guid user, Occasion occasion, PlanScope scope)
    {
        var line = occasion.PlanLine is { } key ? await db.PlanLines.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key) : null;
        var evidence = await db.NumberOfAsync(occasion.Evidence, user);
        FieldProblem[] problems =
        [
            .. occasion.PlanLine is null ? [] : PlanLineProblems(line, occasion.ItemKey, scope),
            .. occasion.Evidence is null || evidence is not null ? [] : new[] { new FieldProblem(nameof(occasion.Evidence), "The evidence was not stored. Add it again.") },
        ];
        return problems.Length > 0 ? new Done<References>(null, problems) : new References(line?.Id, evidence);
    }

    /// <summary>An entry names a line of its item's plan, or of a campaign that covers the item.</summary>
    internal static IEnumerable<FieldProblem> PlanLineProblems(PlanLine? line, Guid item, PlanScope scope) => line switch
    {
        null => [new FieldProblem(nameof(Occasion.PlanLine), "This line of the plan does not exist any more.")],
        { Dropped: true } => [new FieldProblem(nameof(Occasion.PlanLine), "This line of the plan was dropped. Choose another one, or none.")],
        _ when !scope.Covers(line.ItemKey, item) => [new FieldProblem(nameof(Occasion.PlanLine), "This line is of another item’s plan. Choose one of this item’s, or none.")],
        _ => [],
    };

    private LedgerEntry Entry(Occasion occasion, Recipient recipient, Common common) => new()
    {
        Key = KeyOf(occasion.Key, recipient),
        Happened = occasion.Happened,
        Recorded = common.Now,
        RecordedBy = common.User,
        Source = occasion.Source,
        Occasion = occasion.Key,
        ItemKey = occasion.ItemKey,
        ItemVersion = occasion.ItemVersion,
        FileHash = occasion.FileHash,
        Language = occasion.Language,
        Format = occasion.Format,
        ContactId = recipient.ContactId,
        Audience = recipient.Audience,
        OrganisationId = recipient.OrganisationId,
        Networks = recipient.Networks,
        RegionKey = recipient.RegionKey,
        Country = recipient.Country,
        Preferred = recipient.Preferred,
        Count = recipient.Count,
        Copies = occasion.Copies,
        Channel = occasion.Channel,
        ChannelName = occasion.ChannelName,
        Strength = recipient.Count is not null ? Strength.ReachedByCount : occasion.Strength ?? StrengthOf.Channel(occasion.Channel),
        PlanLineId = common.PlanLine,
        EvidenceId = common.Evidence,
        FollowUp = occasion.FollowUp,
        SealedNote = EntryNote.Seal(keys, occasion.Note, recipient.Key, recipient.WrappedKey),
        ImportId = occasion.ImportId,
    };

    /// <summary>The same recipient on the same occasion has the same key, however often it is sent.</summary>
    private static Guid KeyOf(Guid occasion, Recipient recipient)
    {
        Span<byte> text = stackalloc byte[36];
        occasion.TryWriteBytes(text);
        recipient.Key.TryWriteBytes(text[16..]);
        BitConverter.TryWriteBytes(text[32..], recipient.Place);
        return new Guid(SHA256.HashData(text)[..16]);
    }

    private sealed record References(int? PlanLine, int? Evidence);

    private sealed record Common(Guid User, DateTime Now, int? PlanLine, int? Evidence);
}
