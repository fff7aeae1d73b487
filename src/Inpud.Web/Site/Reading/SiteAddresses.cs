using Inpud.Content;
using Inpud.Content.Catalogue;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Web.Site.Reading;

/// <summary>The addresses of pages. The site's own name comes from <c>UmbracoApplicationUrl</c>, never from a request.</summary>
internal sealed class SiteAddresses(IOptionsMonitor<WebRoutingSettings> routing, IOptionsMonitor<RequestHandlerSettings> requests)
{
    /// <summary>The path of a page, from the site's root: <c>/en/publications/words-matter/</c>.</summary>
    public string Of(CatalogueEntry entry) => Of(entry.Culture, entry.Path);

    /// <inheritdoc cref="Of(CatalogueEntry)"/>
    public string Of(Culture culture, string path)
    {
        var address = $"/{culture.Name.ToLowerInvariant()}{path.TrimEnd('/')}";
        return requests.CurrentValue.AddTrailingSlash ? address + "/" : address;
    }

    /// <summary>The path of a file that belongs to a page or list: <c>/en/publications/feed.xml</c>. It never ends in a slash.</summary>
    public static string OfFile(Culture culture, string path) => $"/{culture.Name.ToLowerInvariant()}{path}";

    /// <summary>A name of the site is configured, so that there are absolute addresses.</summary>
    public bool AreNamed => Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out _);

    /// <summary>
    /// The same address with the site's name before it, escaped. Where no name is configured, the path alone: a wrong name would send
    /// readers and search engines to somebody else.
    /// </summary>
    public string Absolute(string address) =>
        Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var site) && Uri.TryCreate(site, address, out var whole)
            ? whole.AbsoluteUri
            : Escaped(address);

    /// <summary>A path as a header can bear it: nothing but ASCII.</summary>
    public static string Escaped(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = new PathString(query < 0 ? address : address[..query]).ToUriComponent();
        return query < 0 ? path : path + address[query..];
    }
}
