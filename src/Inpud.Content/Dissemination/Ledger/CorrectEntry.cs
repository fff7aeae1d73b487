using Inpud.Content.Network;
using Inpud.Content.Network.Protection;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Corrects an entry by a new one. The old one stays and says what was believed until then.</summary>
public sealed class CorrectEntry(InpudDatabase database, IWrapKeys keys, CampaignItems campaigns, StateOfItem state, TimeProvider time)
{
    /// <summary>Says that an entry did not happen.</summary>
    /// <param name="user">Who says so.</param>
    /// <param name="entry">The entry's key.</param>
    public Task<Done<LedgerEntry>> VoidAsync(Guid user, Guid entry) => RunAsync(user, entry, change: null, passedOn: null);

    /// <summary>Says what was different, also that something stood there wrongly; refused where nothing was.</summary>
    public async Task<Done<LedgerEntry>> ChangeAsync(Guid user, Guid entry, Correction change)
    {
        change = change.Cleaned();
        var problems = CheckOccasion.Problems(change, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return problems.Count > 0 ? new Done<LedgerEntry>(null, problems) : await RunAsync(user, entry, change, await PassedOnAsync(entry, change));
    }

    /// <summary>
    /// What was passed on if it was in another language or form, or on another day: of what the old entry says, only what somebody wrote
    /// and what holds for all languages. A file is read here, where no other writer waits. Null: as the old entry says.
    /// </summary>
    private async Task<Occasion?> PassedOnAsync(Guid entry, Correction change)
    {
        var old = await database.ReadAsync(db => db.Ledger.SingleOrDefaultAsync(x => x.Key == entry));
        var (happened, language, format) = (change.Happened ?? old?.Happened, change.Language ?? change.Left(Emptied.Language, old?.Language), change.Format ?? old?.Format);
        return old is null || (happened, language, format) == (old.Happened, old.Language, old.Format) ? null : await state.CompleteAsync(new Occasion
        {
            Key = old.Key,
            ItemKey = old.ItemKey,
            Happened = happened!.Value,
            Language = language,
            Format = format!.Value,
            ItemVersion = StateOfItem.IsMoment(old.ItemVersion) ? null : old.ItemVersion,
        });
    }

    private Task<Done<LedgerEntry>> RunAsync(Guid user, Guid key, Correction? change, Occasion? passedOn) => database.WriteAsync<Done<LedgerEntry>>(WriteTurn.Ledger, async db =>
    {
        var old = await db.Ledger.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key);
        if (old is null)
        {
            return new FieldProblem("", "There is no such entry.");
        }

        if (old.Void || await db.Ledger.AnyAsync(x => x.Corrects == old.Id))
        {
            return new FieldProblem("", "This entry was corrected already. Look at its correction.");
        }

        var attached = change is null ? new Attached(old.PlanLineId, Evidence: null, old.SealedNote) : await AttachedAsync(db, user, old, change);
        if (!attached.Succeeded)
        {
            return new Done<LedgerEntry>(null, attached.Problems);
        }

        var entry = Corrected(old, change, attached.Value!, user, time.GetUtcNow().UtcDateTime, passedOn);
        if (change is not null && IsTheSame(old, entry))
        {
            return new FieldProblem("", "This says the same as the entry does. Change what was wrong with it.");
        }

        db.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    });

    private async Task<Done<Attached>> AttachedAsync(InpudDbContext db, Guid user, LedgerEntry old, Correction change)
    {
        var evidence = await db.NumberOfAsync(change.Evidence, user);
        var line = change.PlanLine is { } key ? await db.PlanLines.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key) : null;
        var contact = change.Note is not null && old.ContactId is { } id ? await db.Contacts.AsNoTracking().SingleAsync(x => x.Id == id) : null;
        FieldProblem[] problems =
        [
            .. change.Evidence is null || evidence is not null ? [] : new[] { new FieldProblem(nameof(change.Evidence), "The evidence was not stored. Add it again.") },
            .. change.PlanLine is null || (line is not null && line.Id == old.PlanLineId) ? [] : AppendToLedger.PlanLineProblems(line, old.ItemKey, campaigns.Current),
            .. contact is { SealedKey: null } ? new[] { new FieldProblem(nameof(change.Note), "This person was erased: nothing more can be noted about them.") } : [],
        ];
        return problems.Length > 0 ? new Done<Attached>(null, problems) : new Attached(
            line?.Id ?? change.Left(Emptied.PlanLine, old.PlanLineId),
            change.WithoutEvidence ? null : evidence ?? old.EvidenceId,
            change.Note is null ? change.Left(Emptied.Note, old.SealedNote) : NoteAfter(old.SealedNote, change.Note, contact));
    }

    /// <summary>The same words are not sealed anew: nothing was different.</summary>
    private byte[]? NoteAfter(byte[]? seal, string note, Contact? contact) =>
        seal is not null && EntryNote.Open(keys, seal, contact) == note ? seal : EntryNote.Seal(keys, note, contact?.Key ?? Guid.Empty, contact?.SealedKey);

    private static bool IsTheSame(LedgerEntry x, LedgerEntry y) =>
        (x.Happened, x.Language, x.Format, x.Count, x.Copies, x.Channel, x.ChannelName) == (y.Happened, y.Language, y.Format, y.Count, y.Copies, y.Channel, y.ChannelName)
        && (x.Strength, x.PlanLineId, x.EvidenceId, x.FollowUp, x.SealedNote) == (y.Strength, y.PlanLineId, y.EvidenceId, y.FollowUp, y.SealedNote);

    /// <summary>The entry that says that an old one did not happen.</summary>
    internal static LedgerEntry Voided(LedgerEntry old, Guid user, DateTime now) => Corrected(old, change: null, new Attached(old.PlanLineId, Evidence: null, old.SealedNote), user, now, passedOn: null);

    private static LedgerEntry Corrected(LedgerEntry old, Correction? change, Attached attached, Guid user, DateTime now, Occasion? passedOn) => new()
    {
        Key = Guid.CreateVersion7(),
        Happened = change?.Happened ?? old.Happened,
        Recorded = now,
        RecordedBy = user,
        Source = LedgerSource.Person,
        Occasion = old.Occasion,
        Corrects = old.Id,
        Void = change is null,
        ItemKey = old.ItemKey,
        ItemVersion = passedOn is null ? old.ItemVersion : passedOn.ItemVersion,
        FileHash = passedOn is null ? old.FileHash : passedOn.FileHash,
        Language = change is null ? old.Language : change.Language ?? change.Left(Emptied.Language, old.Language),
        Format = change?.Format ?? old.Format,
        ContactId = old.ContactId,
        Audience = old.Audience,
        OrganisationId = old.OrganisationId,
        Networks = old.Networks,
        RegionKey = old.RegionKey,
        Country = old.Country,
        Preferred = old.Preferred,
        Count = old.Count is null ? null : change?.Count ?? old.Count,
        Copies = change is null ? old.Copies : change.Copies ?? change.Left(Emptied.Copies, old.Copies),
        Channel = change?.Channel ?? old.Channel,
        ChannelName = change is null ? old.ChannelName : change.ChannelName ?? change.Left(Emptied.ChannelName, old.ChannelName),
        Strength = change?.Strength ?? old.Strength,
        PlanLineId = attached.PlanLine,
        EvidenceId = attached.Evidence,
        FollowUp = change is null ? old.FollowUp : change.FollowUp ?? change.Left(Emptied.FollowUp, old.FollowUp),
        SealedNote = attached.SealedNote,
        ImportId = old.ImportId,
    };

    private sealed record Attached(int? PlanLine, int? Evidence, byte[]? SealedNote);
}
