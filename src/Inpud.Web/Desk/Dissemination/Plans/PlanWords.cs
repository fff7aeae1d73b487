using Inpud.Content.Dissemination;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>How far a line of a plan is, in words.</summary>
internal static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Open => "Open",
        PlanState.PartlyDone => "Partly done",
        PlanState.DueSoon => "Due soon",
        PlanState.Late => "Late",
        PlanState.Done => "Done",
        PlanState.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PlanWhich which) => which switch
    {
        PlanWhich.Pressing => "Late or due soon",
        PlanWhich.Late => "Late",
        PlanWhich.DueSoon => "Due soon",
        PlanWhich.Unfinished => "All that is not done",
        PlanWhich.Done => "Done",
        PlanWhich.Dropped => "Dropped",
        PlanWhich.All => "All",
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };

    /// <summary>With the days that matter.</summary>
    public static string Of(PlanProgress line, DateOnly today) => line switch
    {
        { State: PlanState.Late } => $"Late by {Days(line.Line.Due, today)}",
        { State: PlanState.DueSoon } => line.Line.Due == today ? "Due today" : $"Due in {Days(today, line.Line.Due)}",
        { State: PlanState.Done, Completed: { } day } when day > line.Line.Due => $"Done on {LedgerWords.Day(day)}, {Days(line.Line.Due, day)} late",
        { State: PlanState.Done, Completed: { } day } => $"Done on {LedgerWords.Day(day)}",
        _ => Of(line.State),
    };

    /// <summary>Whom it is for and how it is passed on.</summary>
    public static string What(PlanLine line) => $"{LedgerWords.Of(line.Audience)} – {LedgerWords.Of(line.Channel)}";

    private static string Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber is var days && days == 1 ? "1 day" : $"{days} days";
}
