using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Received;

/// <summary>What was written down in one go.</summary>
internal sealed class OccasionPage(ReadReceived read, EntryTable entries, Published published) : PageModel, IDeskPage
{
    public string Title => T["What was logged"];

    public IReadOnlyList<FieldProblem> Problems => [];

    public IReadOnlyList<(string Text, string Address)> Trail => Item is { } item ? [(T["Items"], "/desk/dissemination/items"), (published.Title(item), $"/desk/dissemination/items/{item}")] : [];

    public Guid Key { get; private set; }

    public DeskTable Table { get; private set; } = null!;

    public Guid? Item { get; private set; }

    public async Task OnGetAsync(Guid key)
    {
        Key = key;
        var found = await read.ByOccasionAsync(key);
        Item = found.FirstOrDefault()?.ItemKey;
        Table = await entries.OfAsync(T.Many(found.Count, "1 entry", $"{found.Count} entries"), new Page<LedgerEntry>(found, found.Count, 1), isExport: false) with
        {
            IsExported = false,
            Remark = T["A day leads to the entry: to correct it, or to say that it did not happen."],
        };
    }
}
