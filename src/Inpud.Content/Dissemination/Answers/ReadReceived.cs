using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers what a contact or an organisation received.</summary>
public sealed class ReadReceived(InpudDatabase database)
{
    /// <summary>What reached a contact, the newest first.</summary>
    public Task<Page<LedgerEntry>> ByContactAsync(int contact, Period period, int number, int size = Page<LedgerEntry>.Size) =>
        PageAsync(period, entries => entries.Where(x => x.ContactId == contact), number, size);

    /// <summary>What reached an organisation, its audiences, and those who were its people then; the newest first.</summary>
    public Task<Page<LedgerEntry>> ByOrganisationAsync(int organisation, Period period, int number, int size = Page<LedgerEntry>.Size) =>
        PageAsync(period, entries => entries.Where(x => x.OrganisationId == organisation), number, size);

    /// <summary>What was written down on one occasion and still stands, in that order.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ByOccasionAsync(Guid occasion) => await database.ReadAsync(db =>
        db.Standing().Where(x => x.Occasion == occasion).OrderBy(x => x.Id).ToListAsync());

    /// <summary>An entry that still stands; null where it was corrected, or never was.</summary>
    public Task<LedgerEntry?> StandingAsync(Guid entry) => database.ReadAsync(db => db.Standing().SingleOrDefaultAsync(x => x.Key == entry));

    private Task<Page<LedgerEntry>> PageAsync(Period period, Func<IQueryable<LedgerEntry>, IQueryable<LedgerEntry>> which, int number, int size) => database.ReadAsync(async db =>
    {
        var entries = which(period.Of(db));
        var total = await entries.CountAsync();
        var rows = await entries.OrderByDescending(x => x.Happened).ThenByDescending(x => x.Id)
            .Skip(Page<LedgerEntry>.Before(number, size)).Take(size).ToListAsync();
        return new Page<LedgerEntry>(rows, total, number);
    });
}
