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

    /// <summary>Part of the address. Read by hand: where a form cannot be read, nothing is bound at all, and a link that holds would be called void.</summary>
    private const string Token = "token";

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

    public async Task<IActionResult> OnGetAsync([FromQuery] Guid? item, [FromQuery] Guid? sent)
    {
        if (!await ComesAsync())
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

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ComesAsync())
        {
            return Page();
        }

        if (!Request.HasFormContentType || !Guid.TryParse(Request.Query["item"], out var about) || Reader.Catalogue.Find(about) is not { IsListed: true, Entries.Count: > 0 })
        {
            return new RedirectResult("?");
        }

        if (!limits.AllowReport(Visit!.LinkKey))
        {
            return Tell(StatusCodes.Status429TooManyRequests, "network.slow");
        }

        if (await ReadAsync() is not { } typed)
        {
            Problems = [new FieldProblem("", Reader.Words.Text("network.problem.words"))];
            return await AgainAsync(about, ReportForm.Empty(Reader), Guid.CreateVersion7(time.GetUtcNow()));
        }

        var input = ReportForm.Read(typed, about);
        var done = await send.RunAsync(Visit, input.Key == Guid.Empty ? input with { Key = Guid.CreateVersion7(time.GetUtcNow()) } : input);
        if (done.Succeeded)
        {
            return new RedirectResult($"?item={about}&sent={done.Value}#told");
        }

        Problems = [.. done.Problems.Select(x => x with { Sentence = Reader.Words.Text(x.Message) })];

        // Another report lies under this key: what is sent next is one more, and does not vanish behind the thanks for the first.
        return await AgainAsync(about, typed, done.Problems.Any(x => x.Message == SendNetworkReport.Taken) ? Guid.CreateVersion7(time.GetUtcNow()) : input.Key);
    }

    /// <summary>What was sent, or null where it is no form: cut off halfway, too much, or with characters that none can hold.</summary>
    private async Task<Typed?> ReadAsync()
    {
        try
        {
            return Typed.Of(await Request.ReadFormAsync());
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }

    private async Task<IActionResult> AgainAsync(Guid item, Typed typed, Guid key)
    {
        Key = key;
        await ShowAsync(item, typed);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Whoever has no link that holds is told so, always in the same words: that one expired is told to nobody who guesses.</summary>
    private async Task<bool> ComesAsync()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var allowed = limits.AllowVisit(HttpContext);
        Visit = allowed && !failed ? await links.FindAsync((string?)RouteData.Values[Token]) : null;
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
