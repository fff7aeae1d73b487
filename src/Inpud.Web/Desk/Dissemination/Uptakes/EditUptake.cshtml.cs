using Inpud.Content;
using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Dissemination.Log;
using Inpud.Web.Desk.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Inpud.Web.Desk.Words.DeskText;

namespace Inpud.Web.Desk.Dissemination.Uptakes;

/// <summary>Writes down what became of an item, changes it, removes it.</summary>
internal sealed class EditUptakePage(
    Published published, RecipientTexts texts, ReadUptake read, SaveUptake save, Rights.DeskUser staff, TimeProvider time) : PageModel, IDeskPage
{
    public const string New = "/desk/dissemination/uptake/new";

    private const int MostOffered = 300;

    public string Title => IsStored ? T["Change an uptake"] : T["Add what became of an item"];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Text, string Address)> Trail => [(T["Uptake"], "/desk/dissemination/uptake")];

    [BindProperty]
    public UptakeForm Form { get; set; } = new();

    public string Address => Request.Path.Value!;

    /// <summary>It is written down already.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Several items that have such a title.</summary>
    public IReadOnlyList<PublishedItem> Similar { get; private set; } = [];

    public IReadOnlyList<string> Titles => [.. published.All.Take(MostOffered).Select(x => x.Title)];

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    /// <summary>Those of the site, and the one it has: networks report in others, too.</summary>
    public IReadOnlyList<Choice> Languages => [.. published.Languages.Append(Form.Language).OfType<string>().Where(x => x.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(x => new Choice(x, LedgerWords.Language(x)))];

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? key, [FromQuery] Guid? item)
    {
        var organisations = await OfferAsync();
        if (key is null)
        {
            Form = new UptakeForm
            {
                Key = Guid.CreateVersion7(time.GetUtcNow()), Item = item is { } one ? published.One(one)?.Title : null, Which = item, Happened = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            };
            return Page();
        }

        if (await read.OneAsync(key.Value) is not { } stored)
        {
            return NotFound();
        }

        IsStored = true;
        Form = new UptakeForm
        {
            Key = Guid.CreateVersion7(time.GetUtcNow()), Item = published.Title(stored.ItemKey), Which = stored.ItemKey, Kind = stored.Kind, Link = stored.Link, Happened = stored.Happened,
            Organisation = organisations.FirstOrDefault(x => x.Id == stored.OrganisationId)?.Name, Language = stored.Language, Words = stored.Words,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? key, [FromForm] string? deed, [FromForm] bool confirmed)
    {
        var stored = key is { } asked ? await read.OneAsync(asked) : null;
        if (key is not null && stored is null)
        {
            return NotFound();
        }

        IsStored = stored is not null;
        if (deed == "remove")
        {
            return await RemoveAsync(key, confirmed);
        }

        var organisations = await OfferAsync();
        var input = Read(stored, organisations);
        Problems = [.. ModelState.Where(x => x.Value?.Errors.Count > 0).Select(x => new FieldProblem(x.Key[(x.Key.LastIndexOf('.') + 1)..], "Choose one of the list, or write a day.")), .. input.Problems];
        if (Problems.Count == 0)
        {
            var done = key is { } old ? await save.ChangeAsync(staff.Key, Form.Key, old, input.Value!) : await save.AddAsync(staff.Key, Form.Key, input.Value!);
            if (done.Succeeded)
            {
                return AfterDeed.GoTo($"/desk/dissemination/uptake?item={input.Value!.ItemKey}", key is null ? "added" : "saved");
            }

            Problems = [.. done.Problems.Select(x => x.Field == nameof(UptakeInput.OrganisationKey) ? x with { Field = nameof(UptakeForm.Organisation) } : x)];
        }

        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> RemoveAsync(Guid? key, bool confirmed)
    {
        if (key is not { } stored || !confirmed)
        {
            var shown = await OnGetAsync(key, null);
            Problems = [new FieldProblem("confirmed", "Confirm that it is to be removed.")];
            return shown;
        }

        var removed = await save.RemoveAsync(stored);
        return removed.Succeeded ? AfterDeed.GoTo("/desk/dissemination/uptake", "removed") : NotFound();
    }

    /// <summary>An item that is no longer published keeps what became of it.</summary>
    private Done<UptakeInput> Read(Uptake? stored, IReadOnlyList<OrganisationName> organisations)
    {
        var items = string.IsNullOrWhiteSpace(Form.Item) ? [] : published.Find(Form.Item);
        Similar = items.Count > 1 ? items : [];
        var isAsStored = stored is not null && stored.ItemKey == Form.Which && Form.Item == published.Title(stored.ItemKey);
        var item = isAsStored ? stored!.ItemKey : ReadForm.ItemOf(Form.Item, Form.Which, items) is var found && found.Succeeded ? found.Value!.Key : new Done<Guid>(default, found.Problems);
        var organisation = ReadForm.Named(Form.Organisation, organisations, nameof(Form.Organisation));
        List<FieldProblem> problems = [.. item.Problems, .. organisation.Problems];
        if (Form.Happened is null)
        {
            problems.Add(new FieldProblem(nameof(Form.Happened), "Say on which day it happened."));
        }

        return problems.Count > 0 ? new Done<UptakeInput>(null, problems) : new UptakeInput
        {
            ItemKey = item.Value, Kind = Form.Kind, Link = Form.Link, Happened = Form.Happened!.Value, OrganisationKey = organisation.Value?.Key, Language = Form.Language, Words = Form.Words,
        };
    }

    private async Task<IReadOnlyList<OrganisationName>> OfferAsync()
    {
        var all = await texts.OrganisationsAsync();
        Organisations = [.. all.Select(x => x.Name)];
        return all;
    }
}
