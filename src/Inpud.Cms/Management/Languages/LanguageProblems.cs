using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Languages;

/// <summary>What Core says of languages, as answers.</summary>
internal static class LanguageProblems
{
    private const int LongestName = 100;

    public static IResult Answer(LanguageOperationStatus status) => status switch
    {
        LanguageOperationStatus.Success => Answers.Done(),
        LanguageOperationStatus.NotFound => Problem(status, StatusCodes.Status404NotFound, "Language not found", "There is no such language."),
        LanguageOperationStatus.CancelledByNotification => Bad(status, "Cancelled by notification", "A notification handler prevented this."),
        LanguageOperationStatus.InvalidFallback => Bad(
            status, "Invalid fallback language", "The fallback language does not exist, or falls back to this one."),
        LanguageOperationStatus.InvalidFallbackIsoCode => Bad(status, "Invalid fallback ISO code", "The fallback language is not a known ISO code."),
        LanguageOperationStatus.MissingDefault => Bad(
            status, "No default language", "There must be a default language. Make another language the default first."),
        LanguageOperationStatus.DuplicateIsoCode => Bad(status, "Duplicate ISO code", "There is a language with this ISO code already."),
        LanguageOperationStatus.InvalidIsoCode => Bad(status, "Invalid ISO code", "This is not a known ISO code."),
        LanguageOperationStatus.InvalidId => Bad(status, "Invalid id", "The language exists already."),
    };

    /// <summary>Null for a name that can be stored.</summary>
    public static IResult? OfName(string? name) => name?.Trim() switch
    {
        null or "" => Answers.Problem(StatusCodes.Status400BadRequest, "Name missing", "The language needs a name."),
        { Length: > LongestName } => Answers.Problem(
            StatusCodes.Status400BadRequest, "Name too long", $"A language's name has at most {LongestName} characters."),
        _ => null,
    };

    private static IResult Bad(LanguageOperationStatus status, string title, string detail) =>
        Problem(status, StatusCodes.Status400BadRequest, title, detail);

    private static IResult Problem(LanguageOperationStatus status, int code, string title, string detail) =>
        Answers.Problem(code, title, detail, status.ToString());
}
