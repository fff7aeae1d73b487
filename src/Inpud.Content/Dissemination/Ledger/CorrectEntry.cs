using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Corrects an entry by a new one. The old one stays and says what was believed until then.</summary>
public sealed class CorrectEntry(InpudDatabase database, StateOfItem state, TimeProvider time)
{
    /// <summary>Says that an entry did not happen.</summary>
    /// <param name="user">Who says so.</param>
    /// <param name="entry">The entry's key.</param>
    public Task<Done<LedgerEntry>> VoidAsync(Guid user, Guid entry) => RunAsync(user, entry, change: null, passedOn: null);

    /// <summary>Says what was different: the day, the language, the channel, the strength or the copies.</summary>
    public async Task<Done<LedgerEntry>> ChangeAsync(Guid user, Guid entry, Correction change)
    {
        change = change with { Language = Clean.Languages([change.Language ?? ""]).FirstOrDefault(), ChannelName = Clean.Text(change.ChannelName) };
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
        var (happened, language, format) = (change.Happened ?? old?.Happened, change.Language ?? old?.Language, change.Format ?? old?.Format);
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

        var evidence = await db.NumberOfAsync(change?.Evidence, user);
        if (change?.Evidence is not null && evidence is null)
        {
            return new FieldProblem(nameof(change.Evidence), "The evidence was not stored. Add it again.");
        }

        var entry = Corrected(old, change, change is null or { WithoutEvidence: true } ? null : evidence ?? old.EvidenceId, user, time.GetUtcNow().UtcDateTime, passedOn);
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    });

    /// <summary>The entry that replaces an old one; without a change it says that nothing happened.</summary>
    internal static LedgerEntry Corrected(LedgerEntry old, Correction? change, int? evidence, Guid user, DateTime now, Occasion? passedOn = null) => new()
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
        Language = change?.Language ?? old.Language,
        Format = change?.Format ?? old.Format,
        ContactId = old.ContactId,
        Audience = old.Audience,
        OrganisationId = old.OrganisationId,
        Networks = old.Networks,
        RegionKey = old.RegionKey,
        Country = old.Country,
        Preferred = old.Preferred,
        Count = old.Count is null ? null : change?.Count ?? old.Count,
        Copies = change?.Copies ?? old.Copies,
        Channel = change?.Channel ?? old.Channel,
        ChannelName = change?.ChannelName ?? old.ChannelName,
        Strength = change?.Strength ?? old.Strength,
        PlanLineId = old.PlanLineId,
        EvidenceId = evidence,
        FollowUp = old.FollowUp,
        SealedNote = old.SealedNote,
        ImportId = old.ImportId,
    };
}

/// <summary>What was different; null: as it was.</summary>
public sealed record Correction
{
    public DateOnly? Happened { get; init; }

    public string? Language { get; init; }

    public Format? Format { get; init; }

    public int? Count { get; init; }

    public int? Copies { get; init; }

    public Channel? Channel { get; init; }

    public string? ChannelName { get; init; }

    public Strength? Strength { get; init; }

    /// <summary>Evidence that was stored for it, instead of what there is.</summary>
    public Guid? Evidence { get; init; }

    /// <summary>There is none: what is there is destroyed.</summary>
    public bool WithoutEvidence { get; init; }
}
