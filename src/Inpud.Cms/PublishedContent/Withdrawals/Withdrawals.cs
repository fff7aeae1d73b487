using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.PublishedContent.Withdrawals;

/// <summary>An address that was public and is not any more.</summary>
/// <param name="ItemKey">The document or media item it belonged to.</param>
/// <param name="Culture">The language of the withdrawn text; "" for a file.</param>
/// <param name="Date">When it was withdrawn, UTC.</param>
/// <param name="RemainingCultures">The languages in which the document can still be read, as Core writes them.</param>
public sealed record Withdrawn(Guid ItemKey, string Culture, DateTime Date, IReadOnlyList<string> RemainingCultures);

/// <summary>Answers whether an address that leads nowhere once led somewhere. One statement; asked only on the way to a 404.</summary>
public sealed class WithdrawnUrls
{
    private readonly CmsScopeProvider _scopes;
    private readonly IDocumentPublishStatusQueryService _status;
    private readonly Umbraco.Cms.Core.Services.ILanguageService _languages;

    internal WithdrawnUrls(
        CmsScopeProvider scopes, IDocumentPublishStatusQueryService status, Umbraco.Cms.Core.Services.ILanguageService languages) =>
        (_scopes, _status, _languages) = (scopes, status, languages);

    /// <param name="path">The path within the site, beginning with '/', with or without a slash at its end.</param>
    /// <returns>Null when nothing was ever public there.</returns>
    public async ValueTask<Withdrawn?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var bare = path.TrimEnd('/');
        string[] forms = [bare, bare + "/"];
        Storage.Rows.WithdrawnUrlRow? row;
        using (_scopes.CreateCoreScope(autoComplete: true))
        {
            row = await _scopes.Reading().WithdrawnUrls.AsNoTracking()
                .Where(x => forms.Contains(x.Path)).OrderByDescending(x => x.Date).FirstOrDefaultAsync(cancellationToken);
        }

        if (row is null)
        {
            return null;
        }

        var cultures = (await _languages.GetAllAsync()).Select(x => x.IsoCode);
        return new Withdrawn(row.ItemKey, row.Culture, row.Date,
        [
            .. cultures.Where(x => row.Culture.Length > 0 && _status.IsPublished(row.ItemKey, x) && _status.HasPublishedAncestorPath(row.ItemKey, x)),
        ]);
    }
}
