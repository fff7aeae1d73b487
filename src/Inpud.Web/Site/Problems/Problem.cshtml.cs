using System.Globalization;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Problems;

/// <summary>Says in the reader's language why there is nothing here, and where there is.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemPage(Reader reader, Outcome outcome) : PageModel, ISitePage
{
    private readonly Problem problem = outcome as Problem ?? new Problem(StatusCodes.Status404NotFound, reader.Culture);

    /// <summary>The dictionary keys of title and text begin with this.</summary>
    public string Word => problem.Status == StatusCodes.Status404NotFound && Elsewhere.Count > 0
        ? "problem.language"
        : $"problem.{problem.Status.ToString(CultureInfo.InvariantCulture)}";

    public PageHead Head => new(reader.Words.Text(Word + ".title"));

    /// <summary>What was meant, in the languages it can be read in.</summary>
    public IReadOnlyList<CatalogueEntry> Elsewhere { get; } = InReadersOrder(reader, (outcome as Problem)?.Item);

    /// <summary>Ways back into the site.</summary>
    public IReadOnlyList<CatalogueEntry> WaysOn { get; } = reader.Catalogue.Home is not { } home
        ? []
        : [.. reader.Catalogue.ChildrenOf(home.Key).Prepend(home).Select(item => item.In(reader.Culture)).OfType<CatalogueEntry>().Take(4)];

    public void OnGet() => Answer();

    public void OnHead() => Answer();

    public void OnPost() => Answer();

    public void OnPut() => Answer();

    public void OnPatch() => Answer();

    public void OnDelete() => Answer();

    public void OnOptions() => Answer();

    private static CatalogueEntry[] InReadersOrder(Reader reader, CatalogueItem? item) =>
        item is null ? [] : [.. reader.Languages.PrioritiesOf(reader.Culture).Select(item.In).OfType<CatalogueEntry>()];

    private void Answer()
    {
        Response.StatusCode = problem.Status;
        Response.Headers.CacheControl = "no-cache";
        if (problem.Status == StatusCodes.Status405MethodNotAllowed)
        {
            Response.Headers.Allow = "GET, HEAD";
        }
    }
}
