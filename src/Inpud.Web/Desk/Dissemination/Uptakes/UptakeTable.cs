using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Uptakes;

/// <summary>Uptake as a table. A day leads to where it is changed.</summary>
internal sealed class UptakeTable(Published published, RecipientTexts texts)
{
    public async Task<DeskTable> OfAsync(string caption, Page<Uptake> page)
    {
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var row in page.Rows)
        {
            rows.Add(
            [
                new(published.Title(row.ItemKey), $"/desk/dissemination/uptake?item={row.ItemKey}"), UptakeWords.Of(row.Kind), new(row.Link ?? "", row.Link), row.Words,
                await texts.OrganisationAsync(row.OrganisationId), row.Language is null ? "" : LedgerWords.Language(row.Language),
                row.ReportId is null ? T["Staff"] : T["The network"], new(LedgerWords.Day(row.Happened), $"/desk/dissemination/uptake/{row.Key}"),
            ]);
        }

        return new DeskTable("uptake", caption, [T["Item"], T["What was done"], T["Link"], T["In words"], T["By"], T["Language"], T["Told by"], T["Day"]], rows) { Total = page.Total };
    }
}
