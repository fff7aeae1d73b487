using System.Globalization;
using Inpud.Web.Site.Reading;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Site.Routing;

/// <summary>Looks an address up in Umbraco's redirects, which are kept when a document is renamed or moved.</summary>
internal sealed class FindRedirect(IRedirectUrlService redirects, IPublishedContentCache content)
{
    /// <summary>The document that stood there last, or null.</summary>
    public async ValueTask<Guid?> FromAsync(Reader reader, string path)
    {
        // Umbraco writes an address below a domain with the number of the domain's document before it.
        var home = reader.Catalogue.Home is { } root ? content.GetById(root.Key)?.Id : null;
        string[] forms =
        [
            string.Create(CultureInfo.InvariantCulture, $"{home}{path}"),
            $"/{reader.Culture.Name.ToLowerInvariant()}{path}",
        ];
        foreach (var form in forms)
        {
            if (await redirects.GetMostRecentRedirectUrlAsync(form, reader.Culture.Name) is { } redirect)
            {
                return redirect.ContentKey;
            }
        }

        return null;
    }
}
