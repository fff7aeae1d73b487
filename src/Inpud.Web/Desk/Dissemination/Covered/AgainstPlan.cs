using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Plans;
using Inpud.Web.Desk.Words;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Covered;

/// <summary>What is planned for the audiences of some items, and how far it is: the most urgent line of each audience speaks.</summary>
internal sealed class AgainstPlan
{
    private readonly Dictionary<(Guid Item, string Audience), string> _texts;

    private AgainstPlan(IEnumerable<ItemLine> lines, DateOnly today) => _texts = lines
        .Where(x => x.Progress.State is not PlanState.Dropped)
        .GroupBy(x => (x.Item, x.Progress.Line.Audience.ToString()))
        .ToDictionary(x => x.Key, x => Text([.. x.Select(y => y.Progress)], today));

    /// <summary>Nothing is planned, or it was not asked for.</summary>
    public static AgainstPlan Nothing { get; } = new([], default);

    /// <summary>Audiences for which something is planned.</summary>
    public IEnumerable<string> Audiences => _texts.Keys.Select(x => x.Audience).Distinct(StringComparer.Ordinal);

    /// <summary>Reads it.</summary>
    /// <param name="plans">Lines.</param>
    /// <param name="items">At most some hundred.</param>
    /// <param name="period">Lines that are due in it, by what was known at its cut-off.</param>
    public static async Task<AgainstPlan> ReadAsync(ReadPlans plans, IReadOnlyList<Guid> items, Period period)
    {
        var today = period.CutOff is { } cutOff && DateOnly.FromDateTime(cutOff) is var day && day < plans.Today ? day : plans.Today;
        var lines = await plans.OfItemsAsync(items, today, period.CutOff);
        return new AgainstPlan(lines.Where(x => x.Progress.Line.Due >= (period.From ?? DateOnly.MinValue) && x.Progress.Line.Due <= (period.To ?? DateOnly.MaxValue)), today);
    }

    /// <summary>Words, or null where nothing is planned.</summary>
    public string? Of(Guid item, string audience) => _texts.GetValueOrDefault((item, audience));

    private static string Text(IReadOnlyList<PlanProgress> lines, DateOnly today)
    {
        var first = lines.MinBy(x => (Rank(x.State), x.Line.Due))!;
        var words = PlanWords.Of(first, today).ToLower(DeskLanguage.Current.Culture);
        return lines.Count == 1 ? T[$"plan: {words}"] : T[$"{lines.Count} planned, {lines.Count(x => x.State is PlanState.Done)} done: {words}"];
    }

    private static int Rank(PlanState state) => state switch
    {
        PlanState.Late => 0,
        PlanState.DueSoon => 1,
        PlanState.PartlyDone => 2,
        PlanState.Open => 3,
        PlanState.Done => 4,
        PlanState.Dropped => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
