using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>How far a line of a plan is, in words.</summary>
internal static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Open => T["Open"],
        PlanState.PartlyDone => T["Partly done"],
        PlanState.DueSoon => T["Due soon"],
        PlanState.Late => T["Late"],
        PlanState.Done => T["Done"],
        PlanState.Dropped => T["Dropped"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PlanWhich which) => which switch
    {
        PlanWhich.Pressing => T["Late or due soon"],
        PlanWhich.Late => T["Late"],
        PlanWhich.DueSoon => T["Due soon"],
        PlanWhich.Unfinished => T["All that is not done"],
        PlanWhich.Done => T["Done"],
        PlanWhich.Dropped => T["Dropped"],
        PlanWhich.All => T["All"],
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };

    /// <summary>With the days that matter.</summary>
    public static string Of(PlanProgress line, DateOnly today) => line switch
    {
        { State: PlanState.Late } => T[$"Late by {Days(line.Line.Due, today)}"],
        { State: PlanState.DueSoon } => line.Line.Due == today ? T["Due today"] : T[$"Due in {Days(today, line.Line.Due)}"],
        { State: PlanState.Done, Completed: { } day } when day > line.Line.Due => T[$"Done on {LedgerWords.Day(day)}, {Days(line.Line.Due, day)} late"],
        { State: PlanState.Done, Completed: { } day } => T[$"Done on {LedgerWords.Day(day)}"],
        _ => Of(line.State),
    };

    /// <summary>Whom it is for and how it is passed on.</summary>
    public static string What(PlanLine line) => $"{LedgerWords.Of(line.Audience)} – {LedgerWords.Of(line.Channel)}";

    private static string Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber is var days ? T.Many(days, "1 day", $"{days} days") : "";
}
