using System.Text;
using Inpud.Cms.Backoffice.SignIn.Pages.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>What all pages of sign-in have around their own part.</summary>
internal sealed class PageFrame(IAntiforgery antiforgery, SignInStyle style)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>A page with a form that is sent to the page's own address.</summary>
    /// <param name="page">The request.</param>
    /// <param name="title">The page's heading.</param>
    /// <param name="body">What stands in the form.</param>
    /// <param name="complaint">What was wrong with what was sent; null if nothing.</param>
    /// <param name="after">What follows the form.</param>
    /// <param name="status">The HTTP status; 400 with a complaint unless said otherwise.</param>
    public IResult Form(PageRequest page, string title, Markup body, string? complaint = null, Markup after = default, int? status = null)
    {
        var token = antiforgery.GetAndStoreTokens(page.Http);
        var form = Markup.Of(
            $"""
             <form method="post" action="{page.Self}">
             <input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">
             {body}
             </form>
             {after}
             """);
        return Page(page, title, form, complaint, status ?? (complaint is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));
    }

    /// <summary>A page that says something and asks nothing.</summary>
    public IResult Message(PageRequest page, string title, Markup body, int status = StatusCodes.Status200OK) => Page(page, title, body, null, status);

    /// <returns>What was sent, or null if it did not come from our form.</returns>
    public async Task<IFormCollection?> ReadAsync(HttpContext http) =>
        http.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(http) ? await http.Request.ReadFormAsync(http.RequestAborted) : null;

    private HtmlPage Page(PageRequest page, string title, Markup content, string? complaint, int status)
    {
        var words = page.Words;
        return new HtmlPage(status, ContentSecurityPolicy, Markup.Of(
            $"""
             <!doctype html>
             <html lang="{words.Culture}" dir="{words.Direction}">
             <head>
             <meta charset="utf-8">
             <meta name="viewport" content="width=device-width, initial-scale=1">
             <meta name="robots" content="noindex">
             <title>{(complaint is null ? "" : words.Problem + " – ")}{title}</title>
             <link rel="icon" href="/umbraco/backoffice/assets/umbraco-logo.svg">
             <link rel="stylesheet" href="{style.Address}">
             </head>
             <body>
             <main>
             <h1>{title}</h1>
             {Complaint(complaint)}
             {content}
             </main>
             <nav aria-label="{words.Languages}"><ul>{Markup.Join(SignInWords.All.Select(x => Language(page, x)))}</ul></nav>
             </body>
             </html>

             """));
    }

    private static Markup Complaint(string? complaint) =>
        complaint is null ? Markup.Nothing : Markup.Of($"""<p class="complaint" id="complaint" role="alert">{complaint}</p>""");

    private static Markup Language(PageRequest page, SignInWords other) => ReferenceEquals(other, page.Words)
        ? Markup.Of($"""<li><span lang="{other.Culture}" aria-current="true">{other.NativeName}</span></li>""")
        : Markup.Of($"""<li><a href="{page.SelfIn(other.Culture)}" lang="{other.Culture}" hreflang="{other.Culture}" dir="{other.Direction}">{other.NativeName}</a></li>""");

    private sealed class HtmlPage(int status, string policy, Markup html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.ContentSecurityPolicy = policy;
            response.Headers.CacheControl = "no-store";
            response.Headers["Referrer-Policy"] = "same-origin";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.XFrameOptions = "DENY";
            return response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.Html), httpContext.RequestAborted).AsTask();
        }
    }
}
