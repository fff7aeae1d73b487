using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Inpud.Cms.Backoffice.SignIn.Pages.Words;

/// <summary>The words of sign-in in one language: its pages and its mails. A language that lacks one does not compile.</summary>
internal sealed record SignInWords
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<SignInWords> All { get; } = 
        [EnglishWords.Words, SpanishWords.Words, FrenchWords.Words, RussianWords.Words, ArabicWords.Words, PortugueseWords.Words];

    public required string Culture { get; init; }

    public required string NativeName { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    public required string Languages { get; init; }

    public required string Problem { get; init; }

    public required string SignInTitle { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string SignIn { get; init; }

    public required string Forgotten { get; init; }

    public required string Refused { get; init; }

    public required string TooMany { get; init; }

    public required string Expired { get; init; }

    /// <summary>The words of a user whose language is so written (<c>fr-FR</c>, <c>en-us</c>); English where there are none.</summary>
    public static SignInWords Of(string? language) => Find(language) ?? EnglishWords.Words;

    /// <summary>The words asked for, else the first that the browser would like, else English.</summary>
    public static SignInWords Choose(string? asked, string? acceptLanguage) =>
        Find(asked)
        ?? (StringWithQualityHeaderValue.TryParseList([acceptLanguage ?? ""], out var wanted)
            ? wanted.OrderByDescending(x => x.Quality ?? 1).Select(x => Find(x.Value.Value)).FirstOrDefault(x => x is not null)
            : null)
        ?? EnglishWords.Words;

    private static SignInWords? Find(string? language) =>
        All.FirstOrDefault(x => x.Culture.Equals(language?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));
}
