using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Desk.Frame;

/// <summary>Links to the other pages of a list, which keep what it was narrowed by.</summary>
internal sealed record PagerLinks(HttpRequest Request, int Page, int Pages)
{
    private const string Parameter = "page";

    /// <summary>The page that was asked for; the first one where it is none.</summary>
    public static int Asked(HttpRequest request) =>
        int.TryParse(request.Query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    public string AddressOf(int page) => QueryHelpers.AddQueryString(
        Request.Path.Value!,
        Request.Query.Where(x => x.Key is not (Parameter or AfterDeed.Parameter)).Append(new(Parameter, page.ToString(CultureInfo.InvariantCulture))));
}
