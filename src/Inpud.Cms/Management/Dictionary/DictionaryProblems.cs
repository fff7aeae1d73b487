using System.Xml;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Dictionary;

/// <summary>What Core says of dictionary items, as answers.</summary>
internal static class DictionaryProblems
{
    private const int LongestName = 450;

    public static IResult Answer(DictionaryItemOperationStatus status) => status switch
    {
        DictionaryItemOperationStatus.Success => Answers.Done(),
        DictionaryItemOperationStatus.CancelledByNotification => Bad(status, "Cancelled by notification", "A notification handler prevented this."),
        DictionaryItemOperationStatus.DuplicateItemKey => Problem(
            status, StatusCodes.Status409Conflict, "Duplicate dictionary item name", "There is a dictionary item with this name already."),
        DictionaryItemOperationStatus.ItemNotFound => Problem(
            status, StatusCodes.Status404NotFound, "Dictionary item not found", "There is no such dictionary item."),
        DictionaryItemOperationStatus.ParentNotFound => Problem(
            status, StatusCodes.Status404NotFound, "Dictionary item parent not found", "The item that this one shall stand below does not exist."),
        DictionaryItemOperationStatus.InvalidId => Bad(status, "Invalid id", "The item exists already."),
        DictionaryItemOperationStatus.DuplicateKey => Problem(
            status, StatusCodes.Status409Conflict, "Duplicate id", "There is a dictionary item with this id already."),
        DictionaryItemOperationStatus.InvalidParent => Bad(status, "Invalid parent", "An item cannot stand below itself."),
    };

    public static IResult NotYourLanguage(IEnumerable<string> cultures) => Answers.Forbidden(
        $"This would change texts in languages that you do not edit: {string.Join(", ", cultures)}.");

    public static IResult Overtaken(IReadOnlyCollection<string> cultures) => Answers.Problem(
        StatusCodes.Status409Conflict, "Changed by somebody else",
        $"Somebody else has changed the texts in {string.Join(", ", cultures)} meanwhile. Nothing was saved. Copy what you wrote, reload, and enter it again.",
        "ConcurrencyViolation");

    public static IResult NameOvertaken() => Answers.Problem(
        StatusCodes.Status409Conflict, "Changed by somebody else", "Somebody else has renamed this item meanwhile. Nothing was saved. Reload it.",
        "ConcurrencyViolation");

    /// <summary>Null for a name and texts that can be stored.</summary>
    public static IResult? Of(string? name, IEnumerable<DictionaryItemTranslationModel> texts)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName })
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Invalid name", $"The item needs a name of at most {LongestName} characters.");
        }

        var sent = texts.ToArray();
        if (sent.GroupBy(x => x.IsoCode, StringComparer.OrdinalIgnoreCase).FirstOrDefault(x => x.Skip(1).Any()) is { } twice)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Duplicate language", $"The language '{twice.Key}' is named twice.");
        }

        return IsText(name) && Array.TrueForAll(sent, x => IsText(x.Translation))
            ? null
            : Answers.Problem(StatusCodes.Status400BadRequest, "Invalid text", "The texts contain characters that cannot be shown.");
    }

    /// <summary>Whether every character can stand in a page and in an export.</summary>
    private static bool IsText(string? text)
    {
        try
        {
            return text is null || XmlConvert.VerifyXmlChars(text) is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static IResult Bad(DictionaryItemOperationStatus status, string title, string detail) =>
        Problem(status, StatusCodes.Status400BadRequest, title, detail);

    private static IResult Problem(DictionaryItemOperationStatus status, int code, string title, string detail) =>
        Answers.Problem(code, title, detail, status.ToString());
}
