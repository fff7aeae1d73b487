using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Desk.Exports;

/// <summary>A table as a file.</summary>
internal sealed class ExportPage(ExportDirectory directory, ExportEndorsements endorsements, ExportLedger ledger, DeskUser user, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string table, string format)
    {
        var rows = table switch
        {
            "organisations" => await directory.OrganisationsAsync(),
            "contacts" => await directory.ContactsAsync(user.Key),
            "endorsements" => await endorsements.RunAsync(),
            "log" => await ledger.RunAsync(user.Key),
            _ => null,
        };
        if (rows is null || !Enum.TryParse<TableFormat>(format, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
        {
            return NotFound();
        }

        var name = $"{table}-{time.GetUtcNow():yyyy-MM-dd}.{format.ToLowerInvariant()}";
        return File(WriteTable.Run(rows, chosen), WriteTable.MediaType(chosen), name);
    }
}
