using Inpud.Cms.Backoffice.SignIn.Pages.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Backoffice.SignIn.Pages;

/// <summary>A request for one of the pages: in which language, and where to go afterwards. Both travel in the address, in no cookie.</summary>
/// <param name="Http">The request.</param>
/// <param name="Words">The page's words.</param>
/// <param name="Return">Where to go afterwards; an address of the back office or of an area of the host's own.</param>
internal sealed record PageRequest(HttpContext Http, SignInWords Words, string Return)
{
    private const string LanguageParameter = "lang";
    internal const string ReturnParameter = "ReturnUrl";

    /// <summary>What else must stay in the address from page to page: a link's user and token.</summary>
    private static readonly string[] _kept = ["user", "token"];

    public static PageRequest Of(HttpContext http) => new(
        http,
        SignInWords.Choose(http.Request.Query[LanguageParameter], http.Request.Headers.AcceptLanguage),
        ReturnUrl.Safe(http.Request.Query[ReturnParameter], http.RequestServices.GetRequiredService<IOptions<SignedInAreas>>().Value));

    /// <summary>This page again, with everything in its address.</summary>
    public string Self => Address(Http.Request.Path.Value!, Words.Culture, keep: true);

    public string SelfIn(string culture) => Address(Http.Request.Path.Value!, culture, keep: true);

    /// <summary>Another of the pages.</summary>
    /// <param name="below">Its path below the page to sign in; empty for that page itself.</param>
    public string To(string below) => Address(BackOfficeSignIn.PagePath + below, Words.Culture, keep: false);

    private string Address(string path, string culture, bool keep)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [LanguageParameter] = culture, [ReturnParameter] = Return == ReturnUrl.BackOffice ? null : Return,
        };
        foreach (var name in keep ? _kept : [])
        {
            query[name] = Http.Request.Query[name].FirstOrDefault();
        }

        return QueryHelpers.AddQueryString(path, query);
    }
}
