using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Plans;

/// <summary>Makes lists of lines, with the names of items and people.</summary>
internal sealed class MakePlanList(Published published, PlanOwners owners, ReadPlans plans)
{
    /// <param name="name">In addresses.</param>
    /// <param name="caption">The heading.</param>
    /// <param name="lines">At most a page.</param>
    public async Task<PlanList> RunAsync(string name, string caption, IReadOnlyList<PlanProgress> lines)
    {
        var names = await owners.NamesAsync(lines);
        var titles = lines.SelectMany(x => x.Steps.Select(step => step.Item).Append(x.Line.ItemKey)).Distinct().ToDictionary(x => x, published.Title);
        PlanRow[] rows = [.. lines.Select(x => new PlanRow(x, titles[x.Line.ItemKey], names.GetValueOrDefault(x.Line.OwnerKey, T["Nobody who is still here"]), PlanWords.Of(x, plans.Today), Steps(x, titles)))];
        return new PlanList(
            new DeskTable(
                name,
                caption,
                [T["Item"], T["Audience"], T["Channel"], T["Languages"], T["Due"], T["Owner"], T["State"], T["Done"], T["Still to do"], new(T["Entries"], true), T["Note"]],
                [.. rows.Select(Cells)]),
            rows);
    }

    private static IReadOnlyList<TableCell> Cells(PlanRow row) =>
    [
        row.Item, LedgerWords.Of(row.Line.Audience), LedgerWords.Of(row.Line.Channel), T.List(row.Line.Languages.Select(LedgerWords.Language)), LedgerWords.Day(row.Line.Due),
        row.Owner, row.State, row.Covered, string.Join(T["; "], row.Steps.Where(x => x.Since is null).Select(x => x.Text)), row.Progress.Entries, row.Line.Note,
    ];

    private static PlanRowStep[] Steps(PlanProgress line, Dictionary<Guid, string> titles) =>
    [
        .. line.Steps.Select(x => new PlanRowStep(
            x.Item == line.Line.ItemKey ? LedgerWords.Language(x.Language) : T[$"{titles[x.Item]}: {LedgerWords.Language(x.Language)}"],
            x.Since is { } day ? LedgerWords.Day(day) : null,
            x.Since is null && !line.Line.Dropped ? PlanAddresses.Log(line.Line, x) : null)),
    ];
}
