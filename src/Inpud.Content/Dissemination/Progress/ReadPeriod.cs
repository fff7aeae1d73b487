using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers whom all items of a period reached, and which rows of the ledger stand behind each number.</summary>
public sealed class ReadPeriod(InpudDatabase database)
{
    /// <summary>The numbers.</summary>
    /// <param name="period">Entries that count.</param>
    /// <param name="items">Of these items only; null: of all.</param>
    public Task<PeriodNumbers> NumbersAsync(Period period, IReadOnlyList<Guid>? items = null) => database.ReadAsync(async db =>
    {
        var count = new CountPeriod();
        var isQuicker = await WholeTable.IsQuickerAsync(db, period);
        var corrected = isQuicker ? await WholeTable.CorrectedAsync(db, period) : [];
        await ReadReceipts.RunAsync(Of(isQuicker ? WholeTable.Of(db, period) : period.Of(db), items), corrected, x => count.Add(x));
        return count.Numbers;
    });

    /// <summary>A page of the persons behind a number, whoever received something last first.</summary>
    public Task<Page<CountedRecipient>> PersonsAsync(Period period, CountedCell cell, int number, int size = Page<CountedRecipient>.Size, IReadOnlyList<Guid>? items = null) =>
        RecipientsAsync(db => cell.In(Of(period.Of(db), items)).Where(x => x.ContactId != null && x.Count == null)
            .Select(x => new Received { Id = x.ContactId!.Value, Happened = x.Happened }), number, size);

    /// <summary>A page of the organisations behind a number.</summary>
    public Task<Page<CountedRecipient>> OrganisationsAsync(Period period, CountedCell cell, int number, int size = Page<CountedRecipient>.Size, IReadOnlyList<Guid>? items = null) =>
        RecipientsAsync(db => cell.In(Of(period.Of(db), items)).Where(x => x.ContactId == null && x.Count == null && x.OrganisationId != null)
            .Select(x => new Received { Id = x.OrganisationId!.Value, Happened = x.Happened }), number, size);

    /// <summary>A page of the audiences whose people a number adds up, and their sum.</summary>
    public Task<CountedEntries> AudiencesAsync(Period period, CountedCell cell, int number, int size = Page<LedgerEntry>.Size, IReadOnlyList<Guid>? items = null) =>
        EntriesAsync(db => cell.In(Of(period.Of(db), items)).Where(x => x.Count != null), entries => entries.SumAsync(x => (long)x.Count!), number, size);

    /// <summary>A page of the entries whose copies a number adds up, and their sum.</summary>
    public Task<CountedEntries> CopiesAsync(Period period, CountedCell cell, int number, int size = Page<LedgerEntry>.Size, IReadOnlyList<Guid>? items = null) =>
        EntriesAsync(db => cell.In(Of(period.Of(db), items)).Where(x => x.Copies != null), entries => entries.SumAsync(x => (long)x.Copies!), number, size);

    private static IQueryable<LedgerEntry> Of(IQueryable<LedgerEntry> standing, IReadOnlyList<Guid>? items) =>
        items is null ? standing : standing.Where(x => items.Contains(x.ItemKey));

    private Task<Page<CountedRecipient>> RecipientsAsync(Func<InpudDbContext, IQueryable<Received>> which, int number, int size) => database.ReadAsync(async db =>
    {
        var received = which(db);
        var total = await received.Select(x => x.Id).Distinct().CountAsync();
        var rows = await received.GroupBy(x => x.Id)
            .OrderByDescending(x => x.Max(y => y.Happened)).ThenBy(x => x.Key)
            .Skip(Page<CountedRecipient>.Before(number, size)).Take(size)
            .Select(x => new CountedRecipient(x.Key, x.Count(), x.Max(y => y.Happened))).ToListAsync();
        return new Page<CountedRecipient>(rows, total, number);
    });

    private Task<CountedEntries> EntriesAsync(
        Func<InpudDbContext, IQueryable<LedgerEntry>> which, Func<IQueryable<LedgerEntry>, Task<long>> sum, int number, int size) => database.ReadAsync(async db =>
    {
        var entries = which(db);
        var rows = await entries.OrderByDescending(x => x.Happened).ThenByDescending(x => x.Id).Skip(Page<LedgerEntry>.Before(number, size)).Take(size).ToListAsync();
        return new CountedEntries(new Page<LedgerEntry>(rows, await entries.CountAsync(), number), await sum(entries));
    });

    private sealed record Received
    {
        public int Id { get; init; }

        public DateOnly Happened { get; init; }
    }
}

/// <summary>A person or an organisation behind a number.</summary>
/// <param name="Id">The contact's or organisation's number.</param>
/// <param name="Entries">How many entries stand for them.</param>
/// <param name="Last">The last day on which something reached them.</param>
public sealed record CountedRecipient(int Id, int Entries, DateOnly Last);

/// <summary>Entries behind a number that adds them up.</summary>
/// <param name="Page">Some of them.</param>
/// <param name="Sum">The number.</param>
public sealed record CountedEntries(Page<LedgerEntry> Page, long Sum);
