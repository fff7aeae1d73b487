using Inpud.Content.Dissemination;

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
            var who = entry.ContactId is { } id ? people[id] : entry.Count is { } count ? new TableCell($"{count} people") : await texts.OrganisationAsync(entry.OrganisationId);
            rows.Add(
            [
                new(published.Title(entry.ItemKey), $"/desk/dissemination/items/{entry.ItemKey}"), who, LedgerWords.Of(entry.Audience), LedgerWords.Language(entry.Language),
                entry.ChannelName is null ? LedgerWords.Of(entry.Channel) : $"{LedgerWords.Of(entry.Channel)}: {entry.ChannelName}",
                LedgerWords.Of(entry.Strength), new(LedgerWords.Day(entry.Happened), $"/desk/dissemination/entries/{entry.Key}"),
            ]);
        }

        return new DeskTable("received", caption, ["Item", "Recipient", "Audience", "Language", "Channel", "How sure", "Day"], rows) { Total = page.Total, NamesPeople = true };
    }
}
