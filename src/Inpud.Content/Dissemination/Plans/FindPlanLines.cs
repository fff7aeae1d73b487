using Inpud.Content.Network;
using Inpud.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inpud.Content.Dissemination;

/// <summary>Finds lines of the plans of all items by how far they are.</summary>
public sealed class FindPlanLines(InpudDatabase database, CampaignItems campaigns, TimeProvider time)
{
    /// <summary>A page, what is due first at the top.</summary>
    public Task<Listed<PlanProgress>> RunAsync(PlanFilter filter, int page, int size = Listed.Size) =>
        RunAsync(filter, campaigns.Current, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), page, size);

    internal Task<Listed<PlanProgress>> RunAsync(PlanFilter filter, PlanScope scope, DateOnly today, int page, int size) => database.ReadAsync(async db =>
    {
        var found = await StatesAsync(db, filter, scope, today);
        var which = Listed.Of([.. found.Where(x => filter.Holds(x.State)).Select(x => x.Id)], page, size);
        var lines = await Batches.ReadAsync(which.Rows, ids => db.PlanLines.Where(x => ids.Contains(x.Id)).ToListAsync());
        var order = which.Rows.Index().ToDictionary(x => x.Item, x => x.Index);
        var rows = await ReadPlans.OfAsync(db, [.. lines.OrderBy(x => order[x.Id])], scope, today);
        return new Listed<PlanProgress>(rows, which.Total, which.Page, which.Pages);
    });

    /// <summary>
    /// The state of every line that may be wanted. For an item's own lines the database looks once into an index for each language; what
    /// campaigns cover it does not know, so their lines, of which there are few, are counted here.
    /// </summary>
    private static async Task<IReadOnlyList<(int Id, PlanState State)>> StatesAsync(InpudDbContext db, PlanFilter filter, PlanScope scope, DateOnly today)
    {
        var standing = db.Standing();
        var rows = await filter.Narrow(db.PlanLines, today).OrderBy(x => x.Due).ThenBy(x => x.Id).Select(line => new
        {
            line.Id,
            line.ItemKey,
            line.Due,
            line.Dropped,
            Steps = line.Languages.Length,
            Covered = line.Languages.Count(language =>
                standing.Any(x => x.ItemKey == line.ItemKey && x.Audience == line.Audience && x.Channel == line.Channel && x.Language == language && x.PlanLineId == null)
                || standing.Any(x => x.PlanLineId == line.Id && x.ItemKey == line.ItemKey && x.Language == language)),
        }).ToListAsync();
        var ofCampaigns = rows.Where(x => scope.ItemsOf(x.ItemKey).Count > 0).Select(x => x.Id);
        var lines = await Batches.ReadAsync(ofCampaigns, ids => db.PlanLines.Where(x => ids.Contains(x.Id)).ToListAsync());
        var counted = (await ReadPlans.OfAsync(db, lines, scope, today)).ToDictionary(x => x.Line.Id, x => x.State);
        return
        [
            .. rows.Where(x => filter.Items?.Invoke(x.ItemKey) ?? true)
                .Select(x => (x.Id, counted.TryGetValue(x.Id, out var state) ? state : CountPlan.StateOf(x.Dropped, x.Due, x.Covered, x.Steps, today))),
        ];
    }
}

/// <summary>Which lines; what is null does not matter.</summary>
/// <param name="Which">By how far they are.</param>
/// <param name="Owner">Who sees to them.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Channel">How.</param>
/// <param name="Items">Of which items.</param>
public sealed record PlanFilter(PlanWhich Which = PlanWhich.Pressing, Guid? Owner = null, AudienceClass? Audience = null, Channel? Channel = null, Func<Guid, bool>? Items = null)
{
    internal bool Holds(PlanState state) => Which switch
    {
        PlanWhich.Pressing => state is PlanState.Late or PlanState.DueSoon,
        PlanWhich.Late => state is PlanState.Late,
        PlanWhich.DueSoon => state is PlanState.DueSoon,
        PlanWhich.Unfinished => state is not (PlanState.Done or PlanState.Dropped),
        PlanWhich.Done => state is PlanState.Done,
        PlanWhich.Dropped => state is PlanState.Dropped,
        PlanWhich.All => true,
        _ => throw new InvalidOperationException($"No such lines: {Which}."),
    };

    /// <summary>What the database need not look at further.</summary>
    internal IQueryable<PlanLine> Narrow(IQueryable<PlanLine> lines, DateOnly today)
    {
        var soon = today.AddDays(CountPlan.SoonDays);
        lines = Which switch
        {
            PlanWhich.Pressing or PlanWhich.DueSoon => lines.Where(x => !x.Dropped && x.Due <= soon),
            PlanWhich.Late => lines.Where(x => !x.Dropped && x.Due < today),
            PlanWhich.Dropped => lines.Where(x => x.Dropped),
            PlanWhich.All => lines,
            _ => lines.Where(x => !x.Dropped),
        };
        lines = Owner is { } owner ? lines.Where(x => x.OwnerKey == owner) : lines;
        lines = Audience is { } audience ? lines.Where(x => x.Audience == audience) : lines;
        return Channel is { } channel ? lines.Where(x => x.Channel == channel) : lines;
    }
}

/// <summary>Lines by how far they are.</summary>
public enum PlanWhich
{
    /// <summary>Late or due soon.</summary>
    Pressing,

    Late,

    DueSoon,

    /// <summary>Neither done nor dropped.</summary>
    Unfinished,

    Done,

    Dropped,

    All,
}
