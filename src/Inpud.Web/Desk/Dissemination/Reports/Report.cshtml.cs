using System.Globalization;
using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Reports;

/// <summary>One report of a network: what it told, and the decision about it.</summary>
internal sealed class ReportPage(ReadNetworkReports read, ReadReceived ledger, DecideReport decide, Published published, RecipientTexts texts, Rights.DeskUser staff) : PageModel, IDeskPage
{
    public string Title => published.Title(Report.ItemKey);

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Reports from networks"], "/desk/dissemination/reports")];

    public NetworkReport Report { get; private set; } = null!;

    /// <summary>Entries of the ledger came of it: staff may have confirmed it and counted nobody.</summary>
    public bool IsLogged { get; private set; }

    public string? Count { get; private set; }

    public AudienceClass Audience { get; private set; } = AudienceClass.Member;

    public IReadOnlyList<UptakeKind> UsedAs { get; private set; } = [];

    public string? Reason { get; private set; }

    public IReadOnlyList<(string Label, string Value)> Facts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (!await FindAsync(key))
        {
            return NotFound();
        }

        Count = Report.PassedOnTo?.ToString(CultureInfo.InvariantCulture);
        UsedAs = ReportWords.Kinds(Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key, [FromForm] string? deed)
    {
        var typed = Typed.Of(Request.Form);
        (Count, UsedAs, Reason) = (typed.Text(nameof(Count)), typed.Several<UptakeKind>(nameof(UsedAs)), typed.Text(nameof(Reason)));
        Audience = typed.Text(nameof(Audience)) is null ? AudienceClass.Member : typed.One<AudienceClass>(nameof(Audience));
        var isNoNumber = Count is not null && typed.Number(nameof(Count)) is null;
        Problems = deed switch
        {
            "reject" => (await decide.RejectAsync(staff.Key, key, Reason)).Problems,
            "confirm" when isNoNumber || typed.Problems.Count > 0 => [.. typed.Problems, .. isNoNumber ? [new FieldProblem(nameof(Count), "This is not written as a number.")] : Array.Empty<FieldProblem>()],
            "confirm" => (await decide.ConfirmAsync(staff.Key, key, new ConfirmedReport(Audience, typed.Number(nameof(Count)), UsedAs))).Problems,
            _ => [new FieldProblem("", "Confirm it, or say that it does not count.")],
        };
        return !await FindAsync(key) ? NotFound() : Problems.Count == 0 ? AfterDeed.GoTo("/desk/dissemination/reports", "saved") : Page();
    }

    private async Task<bool> FindAsync(Guid key)
    {
        if (await read.OneAsync(key) is not { } report)
        {
            return false;
        }

        Report = report;
        IsLogged = report.Confirmed && (await ledger.ByOccasionAsync(report.Key)).Count > 0;
        var network = await texts.OrganisationAsync(report.OrganisationId);
        Facts =
        [
            .. from fact in new[]
                {
                    (T["Network"], network.Text),
                    (T["State"], ReportWords.State(report)),
                    (T["Passed on to about"], report.PassedOnTo is { } number ? T.Many(number, "1 person", $"{number} people") : null),
                    (T["How"], report.Channel is { } channel ? LedgerWords.Of(channel) : null),
                    (T["In which language"], report.Languages.Length > 0 ? T.List(report.Languages.Select(LedgerWords.Language)) : null),
                    (T["About when"], LedgerWords.Day(report.Happened)),
                    (T["Used"], ReportWords.Used(report)),
                    (T["Used for"], report.UsedFor),
                    (T["Unsuitable because"], report.UnsuitableBecause),
                    (T["Why it was not counted"], report.Reason),
                }
                where !string.IsNullOrEmpty(fact.Item2)
                select (fact.Item1, fact.Item2!),
        ];
        return true;
    }
}
