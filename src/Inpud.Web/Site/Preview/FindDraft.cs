using Inpud.Cms.Preview;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Web.Site.Preview;

/// <summary>A draft that somebody may see, in the site as it would be with it: a feature of the request.</summary>
/// <param name="Culture">The language it is shown in.</param>
/// <param name="Page">The draft of the document whose page is shown.</param>
/// <param name="Documents">All drafts that are shown.</param>
/// <param name="Catalogue">What is published, with these drafts.</param>
internal sealed record Draft(Culture Culture, IPublishedContent Page, IReadOnlyDictionary<Guid, IPublishedContent> Documents, CatalogueSnapshot Catalogue)
{
    /// <summary>The same pages as readers get.</summary>
    public Outcome Outcome(Reader reader, IQueryCollection query)
    {
        if (Catalogue.Find(Page.Key, Culture) is not { } entry || !PageFor.Exists(entry.Item.Type))
        {
            return new Problem(StatusCodes.Status404NotFound, Culture, Catalogue.Find(Page.Key));
        }

        var list = ListAnswer.For(reader, entry, query);
        return list.Status == StatusCodes.Status200OK ? new Found(entry, Page) { List = list.Answer } : new Problem(list.Status, Culture);
    }
}

/// <summary>Finds the draft that an address names by its key, for those who may see it. For everybody else there is nothing there.</summary>
internal sealed class FindDraft(WhoPreviews who, IPublishedContentCache content, DraftCatalogue drafts)
{
    public async ValueTask<Draft?> AtAsync(HttpContext http, string asked, LanguageSet languages)
    {
        if (DraftAddress.KeyIn(asked) is not { } key
            || !await who.MayAsync(http, key)
            || content.GetById(preview: true, key) is not { } document)
        {
            return null;
        }

        IPublishedContent[] shown = [.. WithItsPage(document)];
        var catalogue = drafts.With(shown);
        var culture = languages.InAddress(http.Request.Query["culture"].ToString()) ?? languages.Main;
        return catalogue.Find(key) is null ? null : new Draft(culture, shown[^1], shown.ToDictionary(x => x.Key), catalogue);
    }

    /// <summary>Asks and actions stand on their campaign's page.</summary>
    private IEnumerable<IPublishedContent> WithItsPage(IPublishedContent document)
    {
        yield return document;
        if (!PageFor.Exists(document.ContentType.Alias)
            && drafts.ParentOf(document.Key) is { } parent
            && content.GetById(preview: true, parent) is { } page)
        {
            yield return page;
        }
    }
}
