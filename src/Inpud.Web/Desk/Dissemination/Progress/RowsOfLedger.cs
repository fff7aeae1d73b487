using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Received;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>Rows of the ledger behind a number: recipients each once, or the entries that it adds up.</summary>
internal sealed class RowsOfLedger(ReadPeriod read, RecipientTexts texts, EntryTable entries)
{
    public async Task<CountedRows> PersonsAsync(CountedRowsQuestion of, bool isExport)
    {
        var page = await read.PersonsAsync(of.Period, of.Cell, of.At, of.Size, of.Items);
        var people = await texts.PeopleAsync(page.Rows.Select(x => x.Id), isExport);
        return new CountedRows(page.Total, T["persons, each once"], Recipients("persons", T["Person"], page, x => people[x]));
    }

    public async Task<CountedRows> OrganisationsAsync(CountedRowsQuestion of)
    {
        var page = await read.OrganisationsAsync(of.Period, of.Cell, of.At, of.Size, of.Items);
        var all = (await texts.OrganisationsAsync()).ToDictionary(x => x.Id);
        return new CountedRows(page.Total, T["organisations in their own name, each once"], Recipients(
            "organisations", T["Organisation"], page, x => new TableCell(all[x].Name, $"/desk/dissemination/organisations/{all[x].Key}")));
    }

    public async Task<CountedRows> AudiencesAsync(CountedRowsQuestion of)
    {
        var found = await read.AudiencesAsync(of.Period, of.Cell, of.At, of.Size, of.Items);
        var table = await entries.OfAsync(T["Audiences"], found.Page, isExport: false);
        return new CountedRows(found.Sum, T[$"people, in {found.Page.Total} entries"], With(table, T["Reached by count"], found.Page, x => x.Count));
    }

    public async Task<CountedRows> CopiesAsync(CountedRowsQuestion of, bool isExport)
    {
        var found = await read.CopiesAsync(of.Period, of.Cell, of.At, of.Size, of.Items);
        var table = await entries.OfAsync(T["Entries with copies"], found.Page, isExport);
        return new CountedRows(found.Sum, T[$"copies, in {found.Page.Total} entries"], With(table, T["Copies"], found.Page, x => x.Copies));
    }

    private static DeskTable Recipients(string name, string heading, Page<CountedRecipient> page, Func<int, TableCell> who) => new(
        name,
        T["Whoever received something last comes first"],
        [heading, new(T["Entries"], true), T["Last"]],
        [.. page.Rows.Select(x => (IReadOnlyList<TableCell>)[who(x.Id), x.Entries, LedgerWords.Day(x.Last)])]) { Total = page.Total, NamesPeople = name == "persons" };

    private static DeskTable With(DeskTable table, string heading, Page<LedgerEntry> page, Func<LedgerEntry, int?> number) => table with
    {
        Columns = [.. table.Columns, new Column(heading, true)],
        Rows = [.. table.Rows.Zip(page.Rows, (row, entry) => (IReadOnlyList<TableCell>)[.. row, number(entry) ?? 0])],
    };
}
