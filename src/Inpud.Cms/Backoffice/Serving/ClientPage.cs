using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Manifest;

namespace Inpud.Cms.Backoffice.Serving;

/// <summary>
/// The one page of the editing client: it looks at the address by itself, so it is the same at all of them. Other parts'
/// addresses below <c>/umbraco</c> that lead nowhere get a 404, not the page.
/// </summary>
internal sealed class ClientPage(
    ClientFiles files, IPackageManifestService packages, IOptionsMonitor<GlobalSettings> global, IOptionsMonitor<SecuritySettings> security)
{
    private static readonly string[] _othersAddresses = ["management", "delivery", "openapi", "serverEventHub", "PreviewHub", "backoffice"];

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.Default };

    private Made? _made;

    private sealed record Made(PackageManifestImportmap Map, string Language, bool StaysSignedIn, StoredFile Page, string Policy);

    public async Task<IResult> ServeAsync(HttpContext http, string? path)
    {
        var first = path?.Split('/', 2)[0];
        if (_othersAddresses.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            return TypedResults.NotFound();
        }

        if (files.Client is not { } client)
        {
            return TypedResults.Text(
                "This program was built without the editing client (-p:Backoffice=false).", statusCode: StatusCodes.Status404NotFound);
        }

        var made = await MadeAsync(client);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = made.Policy;
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XFrameOptions = "DENY";
        return made.Page.Serve(http, StoredFile.AskAgain);
    }

    private async Task<Made> MadeAsync(ClientDescription client)
    {
        var map = await packages.GetPackageManifestImportmapAsync();
        var (language, stays) = (global.CurrentValue.DefaultUILanguage, security.CurrentValue.KeepUserLoggedIn);
        if (_made is { } made && (made.Map, made.Language, made.StaysSignedIn) == (map, language, stays))
        {
            return made;
        }

        var imports = JsonSerializer.Serialize(Join(client, map), _readable);
        var html = Html(client.Start, imports, HtmlEncoder.Default.Encode(language), stays);
        return _made = new Made(map, language, stays, StoredFile.Pack("page.html", Encoding.UTF8.GetBytes(html)), Policy(imports));
    }

    /// <summary>The client's own modules win over an extension's claim to their names.</summary>
    private static Dictionary<string, object> Join(ClientDescription client, PackageManifestImportmap map)
    {
        var imports = new SortedDictionary<string, string>(map.Imports, StringComparer.Ordinal);
        foreach (var (name, address) in client.Imports)
        {
            imports[name] = address;
        }

        var joined = new Dictionary<string, object>(StringComparer.Ordinal) { ["imports"] = imports };
        if (map.Scopes is { Count: > 0 } scopes)
        {
            joined["scopes"] = scopes;
        }

        return joined;
    }

    /// <summary>
    /// Scripts only from here, and the import map by its hash. Styles must be allowed inline: the client's templates and its
    /// text editor write them. Frames show the preview; <c>blob:</c> pictures are those about to be uploaded. There is no
    /// Cross-Origin-Opener-Policy: signing in again happens in a window that talks to this one.
    /// </summary>
    private static string Policy(string imports) =>
        $"default-src 'none'; script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(imports)))}'; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private static string Html(string start, string imports, string language, bool staysSignedIn) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <base href="/umbraco/">
        <title>Inpud.Cms</title>
        <meta name="robots" content="noindex, nofollow">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="{ClientFiles.Root}assets/umbraco-logo.svg">
        <link rel="stylesheet" href="{ClientFiles.Root}css/light.css">
        <link rel="stylesheet" href="{ClientFiles.Root}css/umb-css.css">
        <link rel="stylesheet" href="{ClientFiles.Root}css/uui-font.css">
        <link rel="stylesheet" href="{ClientFiles.Root}css/uui-text.css">
        <script type="importmap">{imports}</script>
        <script type="module" src="{start}"></script>
        </head>
        <body class="uui-font uui-text" style="margin: 0; padding: 0; overflow: hidden">
        <umb-app lang="{language}"{(staysSignedIn ? " keep-user-logged-in" : string.Empty)}></umb-app>
        <noscript><p style="margin: 3rem">Editing needs JavaScript. Please allow it for this site, then load the page again.</p></noscript>
        </body>
        </html>

        """;
}
