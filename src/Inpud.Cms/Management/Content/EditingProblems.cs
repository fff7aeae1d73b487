using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Content;

/// <summary>What Core refuses when documents and media are edited, in the client's words.</summary>
internal static class EditingProblems
{
    /// <param name="status">Not <see cref="ContentEditingOperationStatus.Success"/>.</param>
    /// <param name="errors">Messages by JSON path, where values are invalid.</param>
    public static IResult Of(ContentEditingOperationStatus status, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var (http, title, detail) = Words(status);
        return Answers.Problem(http, title, detail, status.ToString(), errors);
    }

    private static (int Status, string Title, string Detail) Words(ContentEditingOperationStatus status) => status switch
    {
        ContentEditingOperationStatus.Success => throw new ArgumentException("Success is no problem.", nameof(status)),
        ContentEditingOperationStatus.CancelledByNotification => Bad("Cancelled by notification", "The site's own rules do not allow this."),
        ContentEditingOperationStatus.ContentTypeNotFound => Missing("The type of this item could not be found."),
        ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch => Bad("Content type culture variance mismatch", "The names do not fit the type: it has names per language, or one for all."),
        ContentEditingOperationStatus.ContentTypeSegmentVarianceMismatch => Bad("Content type segment variance mismatch", "The type does not vary by segment."),
        ContentEditingOperationStatus.NotFound => Missing("The item could not be found."),
        ContentEditingOperationStatus.ParentNotFound => Missing("The parent could not be found."),
        ContentEditingOperationStatus.ParentInvalid => Bad("Invalid parent", "The item cannot be put there."),
        ContentEditingOperationStatus.NotAllowed => Bad("Operation not permitted", "This type of item is not allowed there."),
        ContentEditingOperationStatus.TemplateNotFound => Missing("The template could not be found."),
        ContentEditingOperationStatus.TemplateNotAllowed => Bad("Template not allowed", "The type does not allow this template."),
        ContentEditingOperationStatus.PropertyTypeNotFound => Missing("A property that was sent does not exist in this type."),
        ContentEditingOperationStatus.InTrash => Bad("Content is in the recycle bin", "It, or what should hold it, is in the recycle bin."),
        ContentEditingOperationStatus.NotInTrash => Bad("Content is not in the recycle bin", "Only what is in the recycle bin can be treated so."),
        ContentEditingOperationStatus.SortingInvalid => Bad("Invalid sorting options", "The items to sort are not all children of this parent."),
        ContentEditingOperationStatus.PropertyValidationError => Bad("Validation failed", "One or more values are invalid."),
        ContentEditingOperationStatus.InvalidCulture => Bad("Invalid culture", "One of the languages is not a language of this site."),
        ContentEditingOperationStatus.DuplicateKey => Bad("Invalid Id", "The id is in use."),
        ContentEditingOperationStatus.DuplicateName => Bad("Duplicate name", "The name is in use."),
        ContentEditingOperationStatus.Unknown => (StatusCodes.Status500InternalServerError, "Unknown error", "The log says more."),
        ContentEditingOperationStatus.CannotDeleteWhenReferenced => Bad("Cannot delete when referenced", "Other items link to it."),
        ContentEditingOperationStatus.CannotMoveToRecycleBinWhenReferenced => Bad("Cannot move to recycle bin when referenced", "Other items link to it."),
        ContentEditingOperationStatus.InvalidKey => Bad("Invalid Id", "The id cannot be used."),
        ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch => Bad("Property type culture variance mismatch", "A value names a language and its property is shared by all, or the other way round."),
        ContentEditingOperationStatus.PropertyTypeSegmentVarianceMismatch => Bad("Property type segment variance mismatch", "A value names a segment and its property has none."),
        ContentEditingOperationStatus.InvalidName => Bad("Invalid name", "A name must have between 1 and 255 characters."),
        ContentEditingOperationStatus.ConcurrencyViolation => (StatusCodes.Status409Conflict, "Concurrency violation", "Somebody else saved this item at the same moment. Load it again."),
    };

    private static (int, string, string) Bad(string title, string detail) => (StatusCodes.Status400BadRequest, title, detail);

    private static (int, string, string) Missing(string detail) => (StatusCodes.Status404NotFound, "Not found", detail);
}
