using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Hosting;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>The origins (scheme, host, port) under which this site is the back office.</summary>
internal sealed class OwnOrigins(IHostingEnvironment hosting, IOptionsMonitor<SecuritySettings> security)
{
    /// <summary>Whether a browser that sends this <c>Origin</c> shows one of our own pages.</summary>
    public bool Include(HttpRequest request, string origin) => All(request).Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the address is ours and has this path.</summary>
    public bool Include(HttpRequest request, string? address, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && string.Equals(url.AbsolutePath, path, StringComparison.Ordinal)
        && url.UserInfo.Length == 0
        && Include(request, url.GetLeftPart(UriPartial.Authority));

    private IEnumerable<string> All(HttpRequest request)
    {
        yield return $"{request.Scheme}://{request.Host.Value}";
        foreach (var known in new[] { hosting.ApplicationMainUrl, security.CurrentValue.BackOfficeHost })
        {
            if (known is not null)
            {
                yield return known.GetLeftPart(UriPartial.Authority);
            }
        }
    }
}
