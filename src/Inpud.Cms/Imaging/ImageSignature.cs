using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Cms.Imaging;

/// <summary>
/// Signs image URLs as ImageSharp.Web does, so that front ends which sign for it sign for this.
/// <para>The signed text is the URL's path followed by <c>?</c> and the known commands with their values, in the order in
/// which they stand in the URL; of a name that comes twice the last value, at the first place. Names other than the known
/// commands (<c>v</c>, <c>rnd</c>, <c>hmac</c>) are left out. The path is percent-encoded as in a URL, names and values as
/// ASP.NET's <c>UrlEncoder</c> does (<c>#</c> becomes <c>%23</c>, a comma stays), and the whole text is turned to lower
/// case. The signature is HMAC-SHA256 over its ASCII bytes with the secret, written as 64 lower-case hexadecimal digits in
/// <c>hmac</c>.</para>
/// <example><c>/media/A1/cover.jpg?rxy=0.5%2C0.2&amp;width=300&amp;v=7</c> is signed as
/// <c>/media/a1/cover.jpg?rxy=0.5,0.2&amp;width=300</c>.</example>
/// </summary>
internal static class ImageSignature
{
    /// <summary>The command that carries the signature.</summary>
    public const string Command = "hmac";

    private static readonly HashSet<string> Signed = new(StringComparer.OrdinalIgnoreCase)
    {
        "width", "height", "rxy", "rmode", "rsampler", "ranchor", "rcolor", "compand", "orient", "cc", "format", "bgcolor", "quality", "autoorient",
    };

    private static readonly Uri AnySite = new("http://localhost/");

    /// <summary>The signature of a request, or null when it has no command to sign.</summary>
    public static string? Of(PathString pathBase, PathString path, IQueryCollection query, byte[] secret)
    {
        var commands = query
            .Where(command => Signed.Contains(command.Key))
            .Select(command => KeyValuePair.Create(command.Key, (string?)ReadImageCommands.Last(command.Value)))
            .ToList();
        if (commands.Count == 0)
        {
            return null;
        }

        var text = (pathBase + path).ToUriComponent() + QueryString.Create(commands).ToUriComponent();
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text.ToLowerInvariant())));
    }

    /// <summary>The signature of a URL, absolute or within the site, or null when it has no command to sign.</summary>
    public static string? Of(string url, byte[] secret)
    {
        if (!Uri.TryCreate(AnySite, url, out var uri))
        {
            return null;
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(uri.Query));
        return Of(default, PathString.FromUriComponent(uri), query, secret);
    }

    /// <summary>Whether a request carries the signature that it should, compared in constant time.</summary>
    public static bool IsRight(HttpRequest request, byte[] secret)
    {
        var expected = Of(request.PathBase, request.Path, request.Query, secret);
        var given = ReadImageCommands.Last(request.Query[Command]);
        return expected is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }
}
