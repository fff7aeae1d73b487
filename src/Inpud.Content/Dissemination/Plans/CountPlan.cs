namespace Inpud.Content.Dissemination;

/// <summary>
/// Counts how far lines of plans are. A line asks for steps: its item in each of its languages; a campaign's line for each of the campaign's
/// items in those of its languages in which the item is published. A step is done as soon as one standing entry counts for it.
/// <list type="bullet">
/// <item>An entry counts if it names the line, whatever its audience and channel; or if it names no line at all and has the line's audience and channel.</item>
/// <item>Its language is that of the step. An entry whose language nobody knows counts for none.</item>
/// <item>Its item is that of the step. An entry of the campaign itself counts for each of the campaign's items: whoever got the campaign got what belongs to it.</item>
/// <item>An entry that names another line counts for that one alone.</item>
/// </list>
/// A line with all steps done is done, whenever that was; otherwise its day decides whether it is late or due soon.
/// </summary>
public static class CountPlan
{
    /// <summary>From so many days before its day on a line is due soon.</summary>
    public const int SoonDays = 14;

    /// <summary>Counts one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="scope">What campaigns cover.</param>
    /// <param name="facts">Of the items that the line asks for, and of its own; others are looked past.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static PlanProgress Of(PlanLine line, PlanScope scope, IEnumerable<LedgerFact> facts, DateOnly today)
    {
        var counting = facts.Where(x => scope.Covers(line.ItemKey, x.Item) && Counts(line, x)).ToList();
        PlanStep[] steps =
        [
            .. scope.NeedsOf(line).Select(need => new PlanStep(need.Item, need.Language, counting
                .Where(x => x.Language == need.Language && (x.Item == need.Item || x.Item == line.ItemKey)).Min(x => (DateOnly?)x.First))),
        ];
        return new PlanProgress(line, StateOf(line.Dropped, line.Due, steps.Count(x => x.Since is not null), steps.Length, today), steps, counting.Sum(x => x.Entries));
    }

    /// <summary>How far a line is of which so many steps are done.</summary>
    public static PlanState StateOf(bool dropped, DateOnly due, int covered, int steps, DateOnly today) =>
        dropped ? PlanState.Dropped
        : covered == steps ? PlanState.Done
        : due < today ? PlanState.Late
        : due <= today.AddDays(SoonDays) ? PlanState.DueSoon
        : covered > 0 ? PlanState.PartlyDone
        : PlanState.Open;

    private static bool Counts(PlanLine line, LedgerFact fact) =>
        fact.Language is not null && line.Languages.Contains(fact.Language)
        && (fact.PlanLineId == line.Id || (fact.PlanLineId is null && fact.Audience == line.Audience && fact.Channel == line.Channel));
}
