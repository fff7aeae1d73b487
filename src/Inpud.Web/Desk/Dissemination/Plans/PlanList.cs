using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>Lines of plans as they are shown; taken out as a table.</summary>
/// <param name="Table">The same without what leads on.</param>
/// <param name="Rows">The lines.</param>
internal sealed record PlanList(DeskTable Table, IReadOnlyList<PlanRow> Rows)
{
    /// <summary>Whether lines are of several items.</summary>
    public bool NamesItems { get; init; }

    /// <summary>What stands there where there is none.</summary>
    public string Empty { get; init; } = T["Nothing."];
}

/// <summary>A line as it is shown.</summary>
/// <param name="Progress">The line against the ledger.</param>
/// <param name="Item">The title of the item whose plan it is of.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="State">How far it is, in words.</param>
/// <param name="Steps">What it asks for.</param>
internal sealed record PlanRow(PlanProgress Progress, string Item, string Owner, string State, IReadOnlyList<PlanRowStep> Steps)
{
    public PlanLine Line => Progress.Line;

    public string PlanAddress => PlanAddresses.Of(Line.ItemKey);

    public string Address => PlanAddresses.Of(Line);

    public bool IsLate => Progress.State is PlanState.Late;

    public string Covered => T[$"{Progress.Covered} of {Progress.Steps.Count}"];
}

/// <summary>A step of a line.</summary>
/// <param name="Text">The language, with the item where there are several.</param>
/// <param name="Since">The day, or null.</param>
/// <param name="LogAddress">Where it is logged; null where nothing is to be done.</param>
internal sealed record PlanRowStep(string Text, string? Since, string? LogAddress);

/// <summary>Addresses of plans.</summary>
internal static class PlanAddresses
{
    public const string All = "/desk/dissemination/plans";

    public static string Of(Guid item) => $"/desk/dissemination/items/{item}/plan";

    public static string Of(PlanLine line) => $"{Of(line.ItemKey)}/lines/{line.Key}";

    public static string EntriesOf(PlanLine line) => $"{Of(line)}/entries";

    public static string Log(PlanLine line, PlanStep step) => $"/desk/dissemination/log?item={step.Item}&plan={line.Key}&language={Uri.EscapeDataString(step.Language)}";
}
