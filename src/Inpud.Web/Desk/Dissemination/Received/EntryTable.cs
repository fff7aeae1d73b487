using Inpud.Content.Dissemination;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Received;

/// <summary>Entries of the ledger as a table.</summary>
internal sealed class EntryTable(Published published, RecipientTexts texts)
{
    public async Task<DeskTable> OfAsync(string caption, Page<LedgerEntry> page, bool isExport)
    {
        var people = await texts.PeopleAsync(page.Rows.Select(x => x.ContactId).OfType<int>(), isExport);
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var entry in page.Rows)
        {
            var who = entry.ContactId is { } id ? people[id] : entry.Count is { } count ? new TableCell(T.Many(count, "1 person", $"{count} people")) : await texts.OrganisationAsync(entry.OrganisationId);
            rows.Add(
            [
                new(published.Title(entry.ItemKey), $"/desk/dissemination/items/{entry.ItemKey}"), who, LedgerWords.Of(entry.Audience), LedgerWords.Language(entry.Language),
                entry.ChannelName is null ? LedgerWords.Of(entry.Channel) : T[$"{LedgerWords.Of(entry.Channel)}: {entry.ChannelName}"],
                LedgerWords.Of(entry.Strength), new(LedgerWords.Day(entry.Happened), $"/desk/dissemination/entries/{entry.Key}"),
            ]);
        }

        return new DeskTable("received", caption, [T["Item"], T["Recipient"], T["Audience"], T["Language"], T["Channel"], T["How sure"], T["Day"]], rows) { Total = page.Total, NamesPeople = true };
    }
}
