using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Answers how far items reached those who should have them.</summary>
public sealed class ReadCoverage(InpudDatabase database, TimeProvider time)
{
    /// <summary>Items whose recipients are in memory at once.</summary>
    private const int AtOnce = 200;

    /// <summary>
    /// Coverage of some items. A cut-off that lies before today finds those who might be written to on its day, as they were then, if that day
    /// was written down; else it is those of today.
    /// </summary>
    /// <param name="items">A page of the catalogue, or all of it: some hundred are read at a time.</param>
    /// <param name="by">What the columns are.</param>
    /// <param name="period">Entries that count.</param>
    public Task<Coverage> RunAsync(IReadOnlyList<Guid> items, CoverageBy by, Period period) => database.ReadAsync(async db =>
    {
        var day = period.CutOff is { } cutOff && DateOnly.FromDateTime(cutOff) is var of && of < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? of : (DateOnly?)null;
        var then = day is { } past ? await RememberContacts.AtAsync(db, past) : null;
        var contacts = then ?? await ActiveContacts.ReadAsync(db);
        var all = CountCoverage.Of([], by, contacts, Array.Empty<int>().ToLookup(_ => Guid.Empty));
        var rows = new List<CoverageRow>(items.Count);
        foreach (var some in items.Chunk(AtOnce))
        {
            var received = await period.Of(db).Where(x => some.Contains(x.ItemKey) && x.ContactId != null)
                .Select(x => new { x.ItemKey, ContactId = x.ContactId!.Value }).Distinct().ToListAsync();
            rows.AddRange(CountCoverage.Of(some, by, contacts, received.ToLookup(x => x.ItemKey, x => x.ContactId)).Rows);
        }

        return all with { Rows = rows, PeopleOf = then is null ? null : day };
    });

    /// <summary>Numbers of some items for a list: persons each once, organisations each once, people reached by count, the last day.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemSummary>> SummariesAsync(IReadOnlyList<Guid> items, Period period) => await database.ReadAsync(db =>
        period.Of(db).Where(x => items.Contains(x.ItemKey)).GroupBy(x => x.ItemKey).Select(x => new ItemSummary(
            x.Key,
            x.Select(entry => entry.ContactId).Distinct().Count(id => id != null),
            x.Where(entry => entry.ContactId == null && entry.Count == null).Select(entry => entry.OrganisationId).Distinct().Count(id => id != null),
            x.Sum(entry => (long)(entry.Count ?? 0)),
            x.Max(entry => entry.Happened))).ToDictionaryAsync(x => x.Item));
}

/// <summary>An item in a list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Persons">People who are known, each once.</param>
/// <param name="Organisations">Organisations that received it in their own name.</param>
/// <param name="ReachedByCount">People of audiences.</param>
/// <param name="Last">The last day on which it reached somebody.</param>
public sealed record ItemSummary(Guid Item, int Persons, int Organisations, long ReachedByCount, DateOnly Last);
