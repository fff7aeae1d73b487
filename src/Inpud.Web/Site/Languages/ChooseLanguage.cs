using Inpud.Content;
using Microsoft.Net.Http.Headers;

namespace Inpud.Web.Site.Languages;

/// <summary>Chooses the language that a browser's <c>Accept-Language</c> likes best.</summary>
internal static class ChooseLanguage
{
    /// <param name="header">The header as sent; what cannot be read counts as not sent.</param>
    /// <param name="offered">What can be chosen.</param>
    /// <param name="otherwise">The answer where nothing fits.</param>
    public static Culture From(IList<string> header, IReadOnlyList<Culture> offered, Culture otherwise)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var wishes))
        {
            return otherwise;
        }

        // Equal wishes count in the order they were written: OrderByDescending is stable.
        foreach (var wish in wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1))
        {
            if (wish.Value.Equals("*", StringComparison.Ordinal))
            {
                return otherwise;
            }

            if (Fit(wish.Value.ToString(), offered) is { } fit)
            {
                return fit;
            }
        }

        return otherwise;
    }

    /// <summary>The language itself; or what it is a variety of (pt-BR → pt); or a variety of it (pt → pt-BR).</summary>
    private static Culture? Fit(string wish, IReadOnlyList<Culture> offered)
    {
        for (var tag = wish; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            foreach (var culture in offered)
            {
                if (culture.Name.Equals(tag, StringComparison.OrdinalIgnoreCase))
                {
                    return culture;
                }
            }
        }

        var language = wish.Split('-')[0] + "-";
        return offered.Select(culture => (Culture?)culture)
            .FirstOrDefault(culture => culture!.Value.Name.StartsWith(language, StringComparison.OrdinalIgnoreCase));
    }
}
