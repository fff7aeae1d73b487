using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>What Core says of user groups, as answers.</summary>
internal static class UserGroupProblems
{
    public static IResult Answer(UserGroupOperationStatus status) => status switch
    {
        UserGroupOperationStatus.Success => Answers.Done(),
        UserGroupOperationStatus.Unauthorized => Answers.Forbidden("You may not change this group, nor hand out what you do not have."),
        UserGroupOperationStatus.NotFound => Missing(status, "User group not found", "There is no such user group."),
        UserGroupOperationStatus.UserNotFound => Missing(status, "User not found", "One of the users does not exist."),
        UserGroupOperationStatus.MissingUser => Problem(
            status, StatusCodes.Status500InternalServerError, "Missing user", "Whoever asks is not known any more."),
        UserGroupOperationStatus.AlreadyExists => Problem(
            status, StatusCodes.Status409Conflict, "User group already exists", "There is a user group with this id already."),
        UserGroupOperationStatus.DuplicateAlias => Problem(
            status, StatusCodes.Status409Conflict, "Duplicate alias", "There is a user group with this alias already."),
        UserGroupOperationStatus.CanNotDeleteIsSystemUserGroup => Bad(status, "Cannot delete", "This user group belongs to the system and cannot be deleted."),
        UserGroupOperationStatus.CanNotUpdateAliasIsSystemUserGroup => Bad(status, "Cannot change the alias", "The aliases of the system's user groups cannot be changed."),
        UserGroupOperationStatus.CancelledByNotification => Bad(status, "Cancelled by notification", "A notification handler prevented this."),
        UserGroupOperationStatus.DocumentStartNodeKeyNotFound => Missing(status, "Document start node not found", "The document start node does not exist."),
        UserGroupOperationStatus.MediaStartNodeKeyNotFound => Missing(status, "Media start node not found", "The media start node does not exist."),
        UserGroupOperationStatus.ElementStartNodeKeyNotFound => Missing(status, "Element start node not found", "The element start node does not exist."),
        UserGroupOperationStatus.DocumentPermissionKeyNotFound => Missing(status, "Document not found", "A permission names a document that does not exist."),
        UserGroupOperationStatus.DocumentTypePermissionKeyNotFound => Missing(status, "Document type not found", "A permission names a document type that does not exist."),
        UserGroupOperationStatus.LanguageNotFound => Missing(status, "Language not found", "One of the languages does not exist."),
        UserGroupOperationStatus.NameTooLong => Bad(status, "Name too long", "The name has at most 200 characters."),
        UserGroupOperationStatus.AliasTooLong => Bad(status, "Alias too long", "The alias has at most 200 characters."),
        UserGroupOperationStatus.MissingName => Bad(status, "Name missing", "The user group needs a name."),
        UserGroupOperationStatus.AdminGroupCannotBeEmpty => Bad(status, "Last administrator", "At least one administrator who can sign in must remain."),
        UserGroupOperationStatus.UserNotInGroup => Bad(status, "User not in group", "One of the users is not in this group."),
    };

    private static IResult Bad(UserGroupOperationStatus status, string title, string detail) =>
        Problem(status, StatusCodes.Status400BadRequest, title, detail);

    private static IResult Missing(UserGroupOperationStatus status, string title, string detail) =>
        Problem(status, StatusCodes.Status404NotFound, title, detail);

    private static IResult Problem(UserGroupOperationStatus status, int code, string title, string detail) =>
        Answers.Problem(code, title, detail, status.ToString());
}
