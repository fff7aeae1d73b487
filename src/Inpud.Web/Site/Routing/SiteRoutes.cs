using Inpud.Content;
using Inpud.Content.Catalogue;
using Inpud.Web.Site.Languages;
using Inpud.Web.Site.Preview;
using Inpud.Web.Site.Reading;
using Inpud.Web.Site.Wording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Inpud.Web.Site.Routing;

/// <summary>
/// Chooses the page that answers an address: by the type of the document that stands there, or one that says why there is none.
/// </summary>
internal sealed class SiteRoutes(
    FindDocument find, FindDraft drafts, SiteLanguages languages, SiteWords words, CatalogueSource catalogue, SiteAddresses addresses, TimeProvider time)
    : DynamicRouteValueTransformer
{
    /// <summary>Where a request is sent again after something broke. No language is written like this.</summary>
    public const string AfterFailure = "/-/failed";

    /// <summary>First parts of addresses that belong to other parts of the program, which answer for themselves.</summary>
    private static readonly string[] OthersAddresses = ["umbraco", "api", "media", "desk", "n", "app_plugins"];

    /// <summary>Another part of the program answers here, with a 404 of its own too.</summary>
    public static bool BelongsToOthers(string? path)
    {
        var first = path is ['/', .. var rest] ? rest.AsSpan() : default;
        first = first.IndexOf('/') is var end and >= 0 ? first[..end] : first;
        foreach (var other in OthersAddresses)
        {
            if (first.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path.Value ?? "/";
        if (BelongsToOthers(asked))
        {
            return null!;
        }

        var segment = FirstPart(asked);
        var all = await languages.GetAsync();
        if (IsReading(httpContext) && await drafts.AtAsync(httpContext, asked, all) is { } draft)
        {
            return await ShowAsync(httpContext, draft, all);
        }

        var culture = all.InAddress(segment);
        var reader = await ReaderAsync(culture ?? ChooseLanguage.From(httpContext.Request.Headers.AcceptLanguage!, all.All, all.Main), all);
        var outcome = await OutcomeAsync(httpContext, reader, culture, asked);
        if (culture is null)
        {
            httpContext.Response.Headers.Vary = "Accept-Language";
        }

        httpContext.Features.Set(reader);
        httpContext.Features.Set<IPageTags>(reader.Tags);
        httpContext.Features.Set(outcome);
        return new RouteValueDictionary { ["page"] = PageFor.Of(outcome) };
    }

    private async ValueTask<RouteValueDictionary> ShowAsync(HttpContext http, Draft draft, LanguageSet all)
    {
        var reader = await ReaderAsync(draft.Culture, all, draft);
        var outcome = draft.Outcome(reader, http.Request.Query);
        http.Features.Set(draft);
        http.Features.Set(reader);
        http.Features.Set(outcome);
        return new RouteValueDictionary { ["page"] = PageFor.Of(outcome) };
    }

    private static bool IsReading(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static string FirstPart(string path) => path.Split('/', 3) is [_, var first, ..] ? first : string.Empty;

    private async ValueTask<Outcome> OutcomeAsync(HttpContext http, Reader reader, Culture? culture, string asked)
    {
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return new Problem(StatusCodes.Status500InternalServerError, reader.Culture);
        }

        if (!IsReading(http))
        {
            return new Problem(StatusCodes.Status405MethodNotAllowed, reader.Culture);
        }

        return culture is null
            ? new Problem(StatusCodes.Status404NotFound, reader.Culture)
            : await find.AtAsync(reader, asked, http.Request, http.RequestAborted);
    }

    private async ValueTask<Reader> ReaderAsync(Culture culture, LanguageSet all, Draft? draft = null) => new(
        culture, await words.InAsync(culture), all, draft?.Catalogue ?? catalogue.Current, addresses, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
    {
        Drafts = draft?.Documents ?? Reader.NoDrafts,
    };
}
