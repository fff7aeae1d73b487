using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Site.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Models;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Progress;

/// <summary>A report: tables with charts, the way to the rows behind each number, and the draft of a publication.</summary>
internal sealed class ReportPage(ReadReports read, DraftReport draft, ReportRights rights, SiteLanguages languages, Rights.DeskUser staff) : PageModel, IDeskPage
{
    public string Title => T[$"Progress report {LedgerWords.Day(Stored.From)} – {LedgerWords.Day(Stored.To)}"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Progress reports"], ReportAddresses.List)];

    public Guid Key => Stored.Key;

    public StoredReport Stored { get; private set; } = null!;

    public ReportFacts Facts { get; private set; } = null!;

    public IReadOnlyList<ReportSection> Sections { get; private set; } = [];

    /// <summary>The key of the draft; null where there is none.</summary>
    public Guid? Document { get; private set; }

    /// <summary>Languages that the draft has.</summary>
    public IReadOnlyList<Choice> Drafts { get; private set; } = [];

    /// <summary>Languages in which whoever sits at the desk may make one.</summary>
    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public string? Chosen { get; private set; }

    public string? LabelOf(string field) => field == DraftReport.Language ? T["Language"] : null;

    public async Task<IActionResult> OnGetAsync(Guid key, [FromQuery] string? table, [FromQuery(Name = "as")] string? format)
    {
        var shown = await ShowAsync(key);
        return table is null || Sections.Count == 0 ? shown : TakeOut.Run(Sections.Select(x => x.Table), table, format);
    }

    public async Task<IActionResult> OnPostAsync(Guid key, [FromForm(Name = DraftReport.Language)] string? language)
    {
        if (await read.OneAsync(key) is null)
        {
            return NotFound();
        }

        if ((await languages.GetAsync()).InAddress(language ?? "") is not { } culture)
        {
            Problems = [new FieldProblem(DraftReport.Language, "Choose a language of the site.")];
            return await ShowAsync(key);
        }

        var done = await draft.RunAsync(staff.Account, key, culture);
        if (done.Succeeded)
        {
            return new LocalRedirectResult(ReportAddresses.Document(done.Value, culture.Name), permanent: false, preserveMethod: false);
        }

        (Problems, Chosen) = (done.Problems, culture.Name);
        return await ShowAsync(key);
    }

    private async Task<IActionResult> ShowAsync(Guid key)
    {
        if (await read.OneAsync(key) is not { } stored)
        {
            return NotFound();
        }

        Stored = stored;
        Facts = ReportFacts.FromJson(stored.Facts);
        Sections = new ReportTables(stored, Facts).Sections;
        var document = draft.DocumentOf(stored);
        Document = document?.Key;
        var all = (await languages.GetAsync()).All;
        Drafts = [.. all.Where(x => document?.IsCultureAvailable(x.Name) == true).Select(Of)];

        // A problem leads to its field; where nothing can be chosen there is none.
        List<Choice> offered = [];
        foreach (var culture in all.Where(x => document?.IsCultureAvailable(x.Name) != true))
        {
            if (await MayAsync(document, culture))
            {
                offered.Add(Of(culture));
            }
        }

        Offered = offered;
        Problems = offered.Count > 0 ? Problems : [.. Problems.Select(x => x with { Field = "" })];
        return Page();
    }

    private async Task<bool> MayAsync(IContent? document, Culture culture) => document is not null
        ? await rights.MayUpdateAsync(staff.Account, document.Key, culture)
        : draft.Folder is { } folder && await rights.MayCreateAsync(staff.Account, folder.Key, culture);

    private static Choice Of(Culture culture) => new(culture.Name, T.Language(culture.Info));
}
