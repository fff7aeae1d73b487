using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Items;
using Inpud.Web.Site.Frame;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inpud.Web.Site.Home;

/// <summary>The front page: a running crisis first, then what staff chose, then what is new.</summary>
internal sealed class HomePage : PageModel, ISitePage
{
    /// <summary>With the page itself, the style sheet and the icon this makes six requests.</summary>
    private const int Covers = 3;

    private readonly Reader reader;

    public HomePage(Reader reader, Found found, Teasers teasers)
    {
        this.reader = reader;
        var document = found.Document;
        reader.Tags.AddTree();
        Head = PageHead.Of(reader, found.Entry, document.MetaDescription(reader.Culture));
        Summary = found.Entry.Summary;
        Body = document.Body(reader.Culture);
        Crises = [.. reader.Catalogue.Newest(reader.Culture).Where(entry => entry.Item.IsAboutARunningCrisisOn(reader.Today)).Take(3)];
        Featured = teasers.Cards(reader, reader.Best(document.Featured().Select(item => item.Key)).Except(Crises).Take(6), Covers);
        News =
        [
            .. new[] { (Publication.Alias, Folders.Publications.Alias, 5), (Statement.Alias, Folders.Statements.Alias, 4), (Campaign.Alias, Folders.Campaigns.Alias, 3) }
                .Select(part => NewsOf(part.Item1, part.Item2, part.Item3))
                .Where(part => part.Newest.Count > 0),
        ];
    }

    public PageHead Head { get; }

    public string? Summary { get; }

    public string? Body { get; }

    public IReadOnlyList<CatalogueEntry> Crises { get; }

    public IReadOnlyList<Teaser> Featured { get; }

    public IReadOnlyList<News> News { get; }

    private News NewsOf(string type, string folder, int most) => new(
        type,
        Teasers.Rows(reader.Catalogue.Newest(reader.Culture, type).Take(most)),
        reader.Catalogue.ChildrenOf(reader.Catalogue.Home!.Key).FirstOrDefault(child => child.Type == folder)?.In(reader.Culture));
}

/// <summary>The newest items of one type.</summary>
/// <param name="Type">Alias of the document type.</param>
/// <param name="Newest">The items.</param>
/// <param name="All">The list of all of them, or null where this language has none.</param>
internal sealed record News(string Type, IReadOnlyList<Teaser> Newest, CatalogueEntry? All);
