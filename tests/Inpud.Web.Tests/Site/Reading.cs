using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Inpud.Content;
using Inpud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Inpud.Web.Tests.Site;

/// <summary>Reads pages as a browser without script does.</summary>
internal static class Reading
{
    public static readonly string[] Languages = ["en", "es", "fr", "ru", "ar", "pt"];

    public static async Task<Page> ReadAsync(this SiteFixture site, string address, string? acceptLanguage = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, AsWritten(site, address));
        if (acceptLanguage is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", acceptLanguage);
        }

        using var response = await site.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Page(address, response.StatusCode, headers, text, new HtmlParser().ParseDocument(text));
    }

    /// <summary>Sent as it is, without the tidying that clients do.</summary>
    private static Uri AsWritten(SiteFixture site, string address) => new(
        site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + new PathString(address.Split('?')[0]).ToUriComponent().Replace("%25", "%", StringComparison.Ordinal)
            + (address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : string.Empty),
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>The address of a seeded document in one language.</summary>
    public static string AddressOf(this SiteFixture site, string seedPath, string culture) =>
        site.EntryOf(seedPath, culture) is { } entry ? $"/{culture}{entry.Path.TrimEnd('/')}/" : throw new ArgumentException($"{seedPath} is not published in {culture}.", nameof(seedPath));

    public static Content.Catalogue.CatalogueEntry? EntryOf(this SiteFixture site, string seedPath, string culture) =>
        site.Get<Content.Catalogue.CatalogueSource>().Current.Find(SiteFixture.KeyOf(seedPath), Culture.Parse(culture, null));

    /// <summary>Every address of the site, in every language.</summary>
    public static IEnumerable<string> AllAddresses(this SiteFixture site) =>
        site.Get<Content.Catalogue.CatalogueSource>().Current.Items
            .Where(item => item.Type is not ("campaignAsk" or "campaignAction"))
            .SelectMany(item => item.Entries)
            .Select(entry => $"/{entry.Culture.Name}{entry.Path.TrimEnd('/')}/");
}

/// <summary>An answer of the site.</summary>
internal sealed record Page(string Address, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text, IHtmlDocument Html)
{
    public string? Location => Headers.GetValueOrDefault("Location");

    public string Heading => Html.QuerySelector("h1")?.TextContent.Trim() ?? string.Empty;

    public IEnumerable<string> Texts(string selector) => Html.QuerySelectorAll(selector).Select(element => element.TextContent.Trim());

    public IEnumerable<string> Links(string selector) => Html.QuerySelectorAll(selector).Select(element => element.GetAttribute("href") ?? string.Empty);
}
