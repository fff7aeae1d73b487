using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>The pages' style sheet, from within the program.</summary>
internal sealed class SignInStyle
{
    public const string Path = BackOfficeSignIn.PagePath + "/sign-in.css";

    private readonly byte[] _css = Read();

    /// <summary>With a mark that changes with the content, so that browsers may keep it for ever.</summary>
    public string Address => $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(_css).AsSpan(0, 6))}";

    public IResult Serve(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(_css, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(SignInStyle).Assembly.GetManifestResourceStream("sign-in.css")
            ?? throw new InvalidOperationException("The style sheet of sign-in is not in the program.");
        var css = new byte[stream.Length];
        stream.ReadExactly(css);
        return css;
    }
}
