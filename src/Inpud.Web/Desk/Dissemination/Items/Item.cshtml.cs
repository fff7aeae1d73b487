using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Items;

/// <summary>Who received an item, how surely, and who has not.</summary>
internal sealed class ItemPage(Published published, ReadItem read, ReadGap gap, ReadCounts counts, ReadUptake uptake, Uptakes.UptakeTable uptakes, RecipientTexts texts, Rights.DeskUser staff) : PageModel, IDeskPage
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Items"], "/desk/dissemination/items")];

    [BindProperty(SupportsGet = true)]
    public ItemQuestion Ask { get; set; } = new();

    public Guid Key { get; private set; }

    public bool IsStatement => published.IsStatement(Key);

    public ItemNumbers Numbers { get; private set; } = new();

    public IReadOnlyList<DeskTable> Breakdowns { get; private set; } = [];

    public DeskTable Recipients { get; private set; } = null!;

    public DeskTable Missing { get; private set; } = null!;

    /// <summary>Page views and downloads by week.</summary>
    public DeskTable Reads { get; private set; } = null!;

    /// <summary>What became of it; the newest, the rest are on a page of their own.</summary>
    public DeskTable Uptake { get; private set; } = null!;

    public IReadOnlyList<Choice> Networks { get; private set; } = [];

    public IReadOnlyList<Choice> Regions => [.. published.Regions.Select(x => new Choice(x.Key.ToString(), x.Title))];

    public IReadOnlyList<Choice> Languages => [.. published.Languages.Select(x => new Choice(x, LedgerWords.Language(x)))];

    public async Task<IActionResult> OnGetAsync(Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        Key = key;
        var receipts = await read.ReceiptsAsync(key, Ask.Period);
        if (published.One(key) is null && receipts.Count == 0)
        {
            return NotFound();
        }

        Title = published.Title(key);
        var organisations = await texts.OrganisationsAsync();
        Networks = [.. organisations.Where(x => x.NetworkNumber is not null).Select(x => new Choice($"{x.NetworkNumber}", x.Name))];
        Numbers = CountItem.Of(receipts);
        Breakdowns = new ItemTables(Ask, organisations, published.Regions).Of(Numbers);
        Recipients = await RecipientsAsync(receipts, table == "recipients");
        Missing = await MissingAsync(receipts, table == "missing");
        var became = await uptake.PageAsync(new UptakeFilter(key, Network: Ask.Filter.Network), Ask.Period, 1, table == "uptake" ? TakeOut.Most : Page<Uptake>.Size);
        Uptake = await uptakes.OfAsync(T["What became of it"], became);
        Reads = ReadTable.Of(await counts.OfItemAsync(key));
        return table is null ? Page() : TakeOut.Run([.. Breakdowns, Recipients, Missing, Uptake, Reads], table, format);
    }

    private async Task<DeskTable> RecipientsAsync(IReadOnlyList<Receipt> receipts, bool isExport)
    {
        var page = ReadItem.Recipients(receipts, Ask.Filter, isExport ? 1 : Ask.At, isExport ? TakeOut.Most : Page<Receipt>.Size);
        var people = await texts.PeopleAsync(page.Rows.Select(x => x.ContactId).OfType<int>(), isExport);
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var row in page.Rows)
        {
            var who = row.ContactId is { } id ? people[id] : row.Count is { } count ? new TableCell(T.Many(count, "1 person", $"{count} people")) : await texts.OrganisationAsync(row.OrganisationId);
            rows.Add([who, row.IsOrganisation ? "" : await texts.OrganisationAsync(row.OrganisationId), LedgerWords.Of(row.Audience), LedgerWords.Language(row.Language), LedgerWords.Of(row.Channel), LedgerWords.Of(row.Strength), LedgerWords.Day(row.Happened)]);
        }

        return new DeskTable("recipients", T["Who received it"], [T["Recipient"], T["Organisation"], T["Audience"], T["Language"], T["Channel"], T["How sure"], T["Day"]], rows) { Total = page.Total, NamesPeople = true };
    }

    private async Task<DeskTable> MissingAsync(IReadOnlyList<Receipt> receipts, bool isExport)
    {
        var page = await gap.RunAsync(receipts, Ask.Gap, isExport ? 1 : Ask.GapAt, isExport ? TakeOut.Most : Page<Contact>.Size);
        var people = await texts.PeopleAsync(page.Rows, isExport);
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var contact in page.Rows)
        {
            rows.Add([people[contact.Id], await texts.OrganisationAsync(contact.OrganisationId), LedgerWords.Of(contact.Audience), LedgerWords.Language(contact.Languages.FirstOrDefault())]);
        }

        return new DeskTable("missing", T["Who has not"], [T["Person"], T["Organisation"], T["Audience"], T["Prefers"]], rows)
        {
            Total = page.Total,
            NamesPeople = true,
            Remark = staff.MayReadContacts ? null : T["Names are shown to those who may read contacts."],
        };
    }
}
