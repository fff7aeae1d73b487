using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inpud.Web.Site.Reading;

namespace Inpud.Web.Site.Preview;

/// <summary>
/// Lets links of a shown draft lead to drafts: a click in the frame of the preview stays in it. Other sites and files open beside it;
/// what else a link leads to is not a link in preview.
/// </summary>
internal sealed partial class StayInPreview : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<Draft>() is null || context.Features.Get<Reader>() is not { } reader)
        {
            await next(context);
            return;
        }

        var real = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = real;
        }

        await real.WriteAsync(Encoding.UTF8.GetBytes(Rewrite(reader, Encoding.UTF8.GetString(page.ToArray()))), context.RequestAborted);
    }

    /// <param name="reader">Who previews.</param>
    /// <param name="html">A page of ours: attributes in double quotes, no <c>&gt;</c> within.</param>
    public static string Rewrite(Reader reader, string html) =>
        LinkAddress().Replace(html, link => link.Groups["before"].Value + Attributes(reader, WebUtility.HtmlDecode(link.Groups["address"].Value)));

    private static string Attributes(Reader reader, string address) => address switch
    {
        ['#', ..] => $"href=\"{WebUtility.HtmlEncode(address)}\"",
        ['/', not '/', ..] when DraftAt(reader, address) is { } draft => $"href=\"{WebUtility.HtmlEncode(draft)}\"",
        ['/', not '/', ..] when !address.StartsWith("/media/", StringComparison.OrdinalIgnoreCase) => "",
        ['m', 'a', 'i', 'l', 't', 'o', ':', ..] or ['t', 'e', 'l', ':', ..] => "",
        _ => $"href=\"{WebUtility.HtmlEncode(address)}\" target=\"_blank\" rel=\"noopener noreferrer\"",
    };

    private static string? DraftAt(Reader reader, string address)
    {
        var (path, fragment) = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
        path = Uri.UnescapeDataString(path.Split('?')[0]);
        return path.Split('/', 3) is ["", var language, .. var below]
            && reader.Languages.InAddress(language) is { } culture
            && reader.Catalogue.At(culture, "/" + string.Join('/', below).TrimEnd('/')) is { } entry
                ? DraftAddress.Of(entry.Key, entry.Culture) + fragment
                : null;
    }

    [GeneratedRegex("(?<before><a\\b[^>]*?\\s)href=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkAddress();
}
