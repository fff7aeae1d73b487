using System.ComponentModel.DataAnnotations;
using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.Users;

/// <summary>What Core says of users, as answers.</summary>
internal static class UserProblems
{
    /// <param name="status">What Core says.</param>
    /// <param name="why">More about it, such as what is wrong with a password.</param>
    public static IResult Answer(UserOperationStatus status, ValidationResult? why = null) => status switch
    {
        UserOperationStatus.Success => Answers.Done(),
        UserOperationStatus.Unauthorized => Answers.Forbidden(
            "You may not hand out groups, sections or start nodes that you do not have, and only administrators change administrators."),
        UserOperationStatus.Forbidden => Answers.Forbidden("Only administrators change administrators."),
        _ => Explained(status, why),
    };

    private static IResult Explained(UserOperationStatus status, ValidationResult? why)
    {
        var (code, title, detail) = Explain(status);
        return Answers.Problem(code, title, string.IsNullOrEmpty(why?.ErrorMessage) ? detail : why.ErrorMessage, status.ToString());
    }

    private static (int Code, string Title, string Detail) Explain(UserOperationStatus status) => status switch
    {
        UserOperationStatus.UserNotFound => Missing("User not found", "There is no such user."),
        UserOperationStatus.MissingUser => (StatusCodes.Status500InternalServerError, "Missing user", "Whoever asks is not known any more."),
        UserOperationStatus.MissingUserGroup => Missing("User group not found", "One of the user groups does not exist."),
        UserOperationStatus.ContentStartNodeNotFound => Missing("Document start node not found", "One of the document start nodes does not exist."),
        UserOperationStatus.MediaStartNodeNotFound => Missing("Media start node not found", "One of the media start nodes does not exist."),
        UserOperationStatus.ElementStartNodeNotFound => Missing("Element start node not found", "One of the element start nodes does not exist."),
        UserOperationStatus.ContentNodeNotFound or UserOperationStatus.MediaNodeNotFound or UserOperationStatus.NodeNotFound
            or UserOperationStatus.ElementNodeNotFound => Missing("Node not found", "One of the nodes does not exist."),
        UserOperationStatus.AvatarFileNotFound => Bad("Avatar file not found", "The uploaded picture is not there any more. Upload it again."),
        UserOperationStatus.InvalidAvatar => Bad("Invalid avatar", "The file is not a picture that can be shown. Use a JPEG, PNG, GIF or WebP of at most 50 megapixels."),
        _ => ExplainInput(status),
    };

    private static (int Code, string Title, string Detail) ExplainInput(UserOperationStatus status) => status switch
    {
        UserOperationStatus.UserNameIsNotEmail => Bad("User name is not the e-mail", "The user name must be the same as the e-mail address."),
        UserOperationStatus.EmailCannotBeChanged => Bad("E-mail cannot be changed", "The e-mail address belongs to an external login and cannot be changed here."),
        UserOperationStatus.NoUserGroup => Bad("No User Group Specified", "At least one user group must be chosen."),
        UserOperationStatus.AdminUserGroupMustNotBeEmpty => Bad("Last administrator", "At least one administrator who can sign in must remain."),
        UserOperationStatus.DuplicateUserName => Bad("Duplicate Username", "Another user has this user name."),
        UserOperationStatus.DuplicateEmail => Bad("Duplicate Email", "Another user has this e-mail address."),
        UserOperationStatus.DuplicateId => Bad("Duplicate Id", "Another user has this id."),
        UserOperationStatus.InvalidEmail => Bad("Invalid Email", "This is not an e-mail address."),
        UserOperationStatus.InvalidUserName => Bad("Invalid user name", "The user name contains characters that are not allowed."),
        UserOperationStatus.InvalidIsoCode => Bad("Invalid ISO code", "The language is not a known ISO code."),
        UserOperationStatus.InvalidUserType => Bad("Invalid user type", "This can only be done for users who sign in with a password."),
        UserOperationStatus.CancelledByNotification => Bad("Cancelled by notification", "A notification handler prevented this."),
        UserOperationStatus.UnknownFailure => Bad("Unknown failure", "This could not be done."),
        _ => ExplainDeed(status),
    };

    private static (int Code, string Title, string Detail) ExplainDeed(UserOperationStatus status) => status switch
    {
        UserOperationStatus.CannotInvite => Bad("Cannot send user invitation", "Invitations cannot be sent: mail is not set up."),
        UserOperationStatus.ApplicationUrlNotConfigured => Bad("Application URL not configured", "Set Umbraco:CMS:WebRouting:UmbracoApplicationUrl so that links in mails lead here."),
        UserOperationStatus.CannotDelete or UserOperationStatus.CannotDeleteSelf => Bad("Cannot delete", "You cannot delete yourself."),
        UserOperationStatus.CannotDeleteUserWithLoginHistory => Bad("Cannot delete a user who has signed in", "Disable the user instead, so that their work keeps their name."),
        UserOperationStatus.CannotDisableSelf => Bad("Cannot disable", "You cannot disable yourself."),
        UserOperationStatus.CannotDisableInvitedUser => Bad("Cannot disable invited user", "The user was invited and has not signed in yet. Delete the user instead."),
        UserOperationStatus.SelfOldPasswordRequired => Bad("Old password required", "Your old password is required to change your own."),
        UserOperationStatus.SelfPasswordResetNotAllowed => Bad("Cannot reset your own password", "Change your password in your profile."),
        UserOperationStatus.InvalidInviteToken => Bad("Invalid invite token", "The invitation has expired or was used."),
        UserOperationStatus.InvalidPasswordResetToken => Bad("Invalid password reset token", "The link has expired or was used."),
        UserOperationStatus.CannotPasswordReset => Bad("Cannot reset password", "Passwords cannot be reset by mail: mail is not set up."),
        UserOperationStatus.NotInInviteState => Bad("Not invited", "The user has accepted the invitation already, or was never invited."),
        _ => Bad("Unknown failure", "This could not be done."),
    };

    private static (int Code, string Title, string Detail) Bad(string title, string detail) => (StatusCodes.Status400BadRequest, title, detail);

    private static (int Code, string Title, string Detail) Missing(string title, string detail) => (StatusCodes.Status404NotFound, title, detail);
}
