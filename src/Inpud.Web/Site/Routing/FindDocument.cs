using Inpud.Cms.PublishedContent.Withdrawals;
using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Network.Public;
using Inpud.Web.Site.Directory;
using Inpud.Web.Site.Lists;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Searching;
using Inpud.Web.Site.Statements;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Web.Site.Routing;

/// <summary>
/// Finds what stands at an address. In this order: a document; the same address written properly; where it moved to; that it was
/// withdrawn; that it exists in other languages.
/// </summary>
internal sealed class FindDocument(IPublishedContentCache content, FindRedirect redirects, WithdrawnUrls withdrawn, PublicEndorsements endorsements)
{
    public async ValueTask<Outcome> AtAsync(Reader reader, string asked, HttpRequest request, CancellationToken cancellationToken)
    {
        var path = PathBelowLanguage(asked);
        var here = reader.Catalogue.At(reader.Culture, path);
        if ((here ?? reader.Catalogue.At(reader.Culture, path.ToLowerInvariant())) is { } entry)
        {
            return Shown(reader, entry, asked, request);
        }

        if (await PartAsync(reader, path, asked, request) is { } part)
        {
            return part;
        }

        if (FindFile.At(reader, content, path, asked) is { } file)
        {
            return file;
        }

        if (await redirects.FromAsync(reader, path) is { } target)
        {
            return reader.Catalogue.Find(target) is { } moved
                ? moved.In(reader.Culture) is { } there ? MovedTo(reader, there, request, permanently: true) : Gone(reader, moved)
                : Gone(reader, item: null);
        }

        var gone = await withdrawn.FindAsync(reader.Addresses.Of(reader.Culture, path), cancellationToken);
        return gone is null ? Elsewhere(reader, path, request) : Gone(reader, reader.Catalogue.Find(gone.ItemKey));
    }

    /// <summary>Pages that are no documents: the directory, the search, and all who endorse a statement. A document at such an address comes first.</summary>
    private async ValueTask<Outcome?> PartAsync(Reader reader, string path, string asked, HttpRequest request)
    {
        var lower = path.ToLowerInvariant();
        Outcome? outcome = null;
        if (lower == ListingPage.Path)
        {
            outcome = new ToDirectory();
        }
        else if (lower == SearchPage.Path)
        {
            outcome = SearchAsked.Of(reader, request.Query) is { } search ? new ToSearch(search) : new Problem(StatusCodes.Status400BadRequest, reader.Culture);
        }
        else if (lower.EndsWith(Endorsed.Part, StringComparison.Ordinal)
            && reader.Catalogue.At(reader.Culture, lower[..^Endorsed.Part.Length]) is { Item.Type: Statement.Alias } statement
            && content.GetById(statement.Key) is { } document && (await endorsements.OfAsync(statement.Key)).Total > 0)
        {
            reader.Tags.Add(statement.Key);
            outcome = new Found(statement, document) { IsEndorsements = true };
        }

        var address = reader.Addresses.Of(reader.Culture, lower);
        return outcome is null || address.Equals(asked, StringComparison.Ordinal) ? outcome : new Moved(SiteAddresses.Escaped(address) + request.QueryString.Value, Permanently: true);
    }

    private static string PathBelowLanguage(string asked)
    {
        var below = asked.IndexOf('/', 1);
        return below < 0 ? "/" : "/" + asked[(below + 1)..].TrimEnd('/');
    }

    private static Problem Gone(Reader reader, CatalogueItem? item) => new(StatusCodes.Status410Gone, reader.Culture, item);

    /// <summary>Asks and actions have no page: their address is a place on their campaign's.</summary>
    private static Moved MovedTo(Reader reader, CatalogueEntry entry, HttpRequest request, bool permanently)
    {
        if (PageFor.Exists(entry.Item.Type))
        {
            return new Moved(SiteAddresses.Escaped(reader.Addresses.Of(entry)) + request.QueryString.Value, permanently);
        }

        var page = entry.Item.Parent is { } parent ? reader.Catalogue.Find(parent, entry.Culture) : null;
        return new Moved(SiteAddresses.Escaped(reader.Addresses.Of(entry.Culture, page?.Path ?? "/")) + "#" + Anchors.Of(entry), permanently);
    }

    private Outcome Shown(Reader reader, CatalogueEntry entry, string asked, HttpRequest request)
    {
        if (!PageFor.Exists(entry.Item.Type) || !reader.Addresses.Of(entry).Equals(asked, StringComparison.Ordinal))
        {
            return MovedTo(reader, entry, request, permanently: true);
        }

        // It may have been withdrawn since the catalogue was asked.
        if (content.GetById(entry.Key) is not { } document)
        {
            return new Problem(StatusCodes.Status404NotFound, reader.Culture);
        }

        reader.Tags.Add(entry.Key);
        var list = ListAnswer.For(reader, entry, request.Query);
        return list.Status == StatusCodes.Status200OK
            ? new Found(entry, document) { List = list.Answer }
            : new Problem(list.Status, reader.Culture);
    }

    /// <summary>
    /// Somebody changed the language in the address by hand, or a link was made that way: the rest of the address may be that of another
    /// language, as a whole or from some folder on.
    /// </summary>
    private static Outcome Elsewhere(Reader reader, string path, HttpRequest request)
    {
        var item = InOtherLanguages(reader, path).FirstOrDefault();
        return item?.In(reader.Culture) is { } here
            ? MovedTo(reader, here, request, permanently: false)
            : new Problem(StatusCodes.Status404NotFound, reader.Culture, item);
    }

    private static IEnumerable<CatalogueItem> InOtherLanguages(Reader reader, string path)
    {
        for (var split = path.Length; split >= 0; split = split == 0 ? -1 : path.LastIndexOf('/', split - 1))
        {
            var folder = split == 0 ? null : reader.Catalogue.At(reader.Culture, path[..split])?.Item;
            foreach (var culture in reader.Languages.PrioritiesOf(reader.Culture).Skip(1))
            {
                var there = folder?.In(culture)?.Path + path[split..];
                if ((split == 0 || folder is not null) && reader.Catalogue.At(culture, there) is { } entry)
                {
                    yield return entry.Item;
                }
            }
        }
    }
}
