using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Reads lines of plans and how far they are.</summary>
public sealed class ReadPlans(InpudDatabase database, CampaignItems campaigns, TimeProvider time)
{
    /// <summary>The day on which a line that is due then is not late yet.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>A line; null where there is none.</summary>
    public Task<PlanLine?> OneAsync(Guid key) => database.ReadAsync(db => db.PlanLines.SingleOrDefaultAsync(x => x.Key == key));

    /// <summary>A line by its number in the ledger; null where there is none.</summary>
    public Task<PlanLine?> ByNumberAsync(int id) => database.ReadAsync(db => db.PlanLines.SingleOrDefaultAsync(x => x.Id == id));

    /// <summary>How far one line is, and what it covers.</summary>
    public async Task<PlanProgress> ProgressAsync(PlanLine line) => (await database.ReadAsync(db => OfAsync(db, [line], campaigns.Current, Today))).Single();

    /// <summary>An item's own plan, what is due first at the top.</summary>
    public Task<IReadOnlyList<PlanProgress>> OfItemAsync(Guid item) => database.ReadAsync<IReadOnlyList<PlanProgress>>(async db =>
        await OfAsync(db, await Ordered(db.PlanLines.Where(x => x.ItemKey == item)), campaigns.Current, Today));

    /// <summary>Lines of campaigns that cover an item, as far as this item is concerned.</summary>
    public async Task<IReadOnlyList<PlanProgress>> OfCampaignsAsync(Guid item) =>
        [.. (await OfItemsAsync([item], Today, cutOff: null)).Where(x => x.Progress.Line.ItemKey != item).Select(x => x.Progress)];

    /// <summary>Lines that ask for some items, their own and those of campaigns, each as far as that item is concerned.</summary>
    /// <param name="items">At most some hundred.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="cutOff">What was written down later does not count; null: all counts.</param>
    public Task<IReadOnlyList<ItemLine>> OfItemsAsync(IReadOnlyList<Guid> items, DateOnly today, DateTime? cutOff) => database.ReadAsync<IReadOnlyList<ItemLine>>(async db =>
    {
        var scope = campaigns.Current;
        var planned = items.Concat(items.SelectMany(scope.CampaignsOf)).Distinct().ToArray();
        var lines = await Ordered(db.PlanLines.Where(x => planned.Contains(x.ItemKey)));
        return [.. (await OfAsync(db, lines, scope, today, cutOff)).SelectMany(x => ForEach(items, x, scope, today))];
    });

    /// <summary>Lines of an item and of its campaigns that are neither done nor dropped: what somebody may be about to log.</summary>
    public async Task<IReadOnlyList<PlanProgress>> OpenForAsync(Guid item) =>
        [.. (await OfItemsAsync([item], Today, cutOff: null)).Select(x => x.Progress).Where(x => x.State is not (PlanState.Done or PlanState.Dropped))];

    /// <summary>A page of the entries that count for a line, the newest first.</summary>
    public Task<Page<LedgerEntry>> EntriesAsync(PlanLine line, int number, int size = Page<LedgerEntry>.Size) => database.ReadAsync(async db =>
    {
        Guid[] items = [line.ItemKey, .. campaigns.Current.ItemsOf(line.ItemKey).Select(x => x.Key)];
        var entries = db.Standing().Where(x => items.Contains(x.ItemKey) && line.Languages.Contains(x.Language)
            && (x.PlanLineId == line.Id || (x.PlanLineId == null && x.Audience == line.Audience && x.Channel == line.Channel)));
        var total = await entries.CountAsync();
        var rows = await entries.OrderByDescending(x => x.Happened).ThenByDescending(x => x.Id).Skip(Page<LedgerEntry>.Before(number, size)).Take(size).ToListAsync();
        return new Page<LedgerEntry>(rows, total, number);
    });

    /// <summary>How far some lines are, with one statement for up to some hundred items.</summary>
    internal static async Task<IReadOnlyList<PlanProgress>> OfAsync(
        InpudDbContext db, IReadOnlyList<PlanLine> lines, PlanScope scope, DateOnly today, DateTime? cutOff = null)
    {
        var items = lines.SelectMany(line => scope.ItemsOf(line.ItemKey).Select(x => x.Key).Append(line.ItemKey));
        var facts = (await Batches.ReadAsync(items, batch => db.Standing(cutOff).Where(x => batch.Contains(x.ItemKey))
            .GroupBy(x => new { x.ItemKey, x.Audience, x.Channel, x.Language, x.PlanLineId })
            .Select(x => new LedgerFact(x.Key.ItemKey, x.Key.Audience, x.Key.Channel, x.Key.Language, x.Key.PlanLineId, x.Count(), x.Min(entry => entry.Happened)))
            .ToListAsync())).ToLookup(x => x.Item);
        return [.. lines.Select(line => CountPlan.Of(line, scope, scope.ItemsOf(line.ItemKey).Select(x => x.Key).Append(line.ItemKey).Distinct().SelectMany(x => facts[x]), today))];
    }

    internal static Task<List<PlanLine>> Ordered(IQueryable<PlanLine> lines) => lines.OrderBy(x => x.Dropped).ThenBy(x => x.Due).ThenBy(x => x.Id).ToListAsync();

    /// <summary>A line as far as each of some items is concerned: its own whole, a campaign's in what it asks of the item.</summary>
    private static IEnumerable<ItemLine> ForEach(IReadOnlyList<Guid> items, PlanProgress whole, PlanScope scope, DateOnly today) =>
        from item in items
        where scope.Covers(whole.Line.ItemKey, item)
        let steps = item == whole.Line.ItemKey ? whole.Steps : [.. whole.Steps.Where(x => x.Item == item)]
        where steps.Count > 0
        let state = CountPlan.StateOf(whole.Line.Dropped, whole.Line.Due, steps.Count(x => x.Since is not null), steps.Count, today)
        select new ItemLine(item, whole with { Steps = steps, State = state });
}

/// <summary>A line of an item, or of a campaign as far as one of its items is concerned.</summary>
/// <param name="Item">The item.</param>
/// <param name="Progress">Its steps are those of this item.</param>
public sealed record ItemLine(Guid Item, PlanProgress Progress);
