using Inpud.Content.Dissemination;

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
                row.ReportId is null ? "Staff" : "The network", new(LedgerWords.Day(row.Happened), $"/desk/dissemination/uptake/{row.Key}"),
            ]);
        }

        return new DeskTable("uptake", caption, ["Item", "What was done", "Link", "In words", "By", "Language", "Told by", "Day"], rows) { Total = page.Total };
    }
}
