using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Forms;
using Inpud.Web.Desk.Frame;
using Inpud.Web.Site.Reading;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Networks;

/// <summary>
/// A network's page by its link: materials, the form for one of them, what it told before. The address is what nobody else knows, so the
/// form needs no token and no cookie.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class PackPage(
    NetworkLinks links, ReadAsNetwork reading, MakePack pack, SendNetworkReport send, ReadNetworkReports reports, NetworkLimits limits, TimeProvider time) : PageModel
{
    private const int MostTold = 50;

    public Reader Reader { get; private set; } = null!;

    /// <summary>Null: no link that holds.</summary>
    public NetworkVisit? Visit { get; private set; }

    /// <summary>Why there is nothing else: first part of the keys of its words. Null where all is well.</summary>
    public string? Trouble { get; private set; }

    public IReadOnlyList<PackItem> Items { get; private set; } = [];

    /// <summary>The item that the form is about, or null on the list.</summary>
    public PackItem? Item { get; private set; }

    /// <summary>What the network told, of the item where there is one.</summary>
    public IReadOnlyList<NetworkReport> Told { get; private set; } = [];

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>The form's key.</summary>
    public Guid Key { get; private set; }

    /// <summary>The report that was just stored, or null.</summary>
    public Guid? Sent { get; private set; }

    public string TitleOf(NetworkReport report) => Reader.Best(report.ItemKey)?.Title ?? Reader.Words.Text("network.withdrawn");

    public async Task<IActionResult> OnGetAsync(string? token, [FromQuery] Guid? item, [FromQuery] Guid? sent)
    {
        if (!await ComesAsync(token))
        {
            return Page();
        }

        if (item is { } key && !await ShowAsync(key, ReportForm.Empty(Reader)))
        {
            return new RedirectResult("?");
        }

        Sent = Told.FirstOrDefault(x => x.Key == sent)?.Key;
        Key = Guid.CreateVersion7(time.GetUtcNow());
        if (item is null)
        {
            Items = pack.Of(Reader, Visit!, await reports.SentToAsync(Visit!.OrganisationId, MakePack.MostSent));
            Told = await reports.OfNetworkAsync(Visit!.OrganisationId, MostTold);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? token, [FromQuery] Guid? item)
    {
        if (!await ComesAsync(token))
        {
            return Page();
        }

        if (!Request.HasFormContentType || item is not { } about || Reader.Catalogue.Find(about) is not { IsListed: true, Entries.Count: > 0 })
        {
            return new RedirectResult("?");
        }

        if (!limits.AllowReport(Visit!.LinkKey))
        {
            return Tell(StatusCodes.Status429TooManyRequests, "network.slow");
        }

        var typed = Typed.Of(Request.Form);
        var input = ReportForm.Read(typed, about);
        var done = await send.RunAsync(Visit, input.Key == Guid.Empty ? input with { Key = Guid.CreateVersion7(time.GetUtcNow()) } : input);
        if (done.Succeeded)
        {
            return new RedirectResult($"?item={about}&sent={done.Value}#told");
        }

        Problems = [.. done.Problems.Select(x => x with { Message = Reader.Words.Text(x.Message) })];
        Key = input.Key;
        await ShowAsync(about, typed);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Whoever has no link that holds is told so, always in the same words: that one expired is told to nobody who guesses.</summary>
    private async Task<bool> ComesAsync(string? token)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var allowed = limits.AllowVisit(HttpContext);
        Visit = allowed && !failed ? await links.FindAsync(token) : null;
        Reader = await reading.InAsync(HttpContext, Visit?.Language);
        HttpContext.Features.Set(Reader);
        if (Visit is null)
        {
            _ = failed ? Tell(StatusCodes.Status500InternalServerError, "problem.500") : allowed ? Tell(StatusCodes.Status404NotFound, "network.gone") : Tell(StatusCodes.Status429TooManyRequests, "network.slow");
        }

        return Visit is not null;
    }

    private PageResult Tell(int status, string words)
    {
        (Trouble, Response.StatusCode) = (words, status);
        return Page();
    }

    private async Task<bool> ShowAsync(Guid item, Typed typed)
    {
        var sent = await reports.SentToAsync(Visit!.OrganisationId, MakePack.MostSent);
        Item = pack.One(Reader, item, sent);
        Told = [.. (await reports.OfNetworkAsync(Visit.OrganisationId, MostTold)).Where(x => x.ItemKey == item)];
        Fields = [.. ReportForm.Fields(Reader).Select(x => x.With(typed, Problems))];
        return Item is not null;
    }
}
