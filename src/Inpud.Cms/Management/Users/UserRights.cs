using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Users;

/// <summary>Whom a user may administer. Core asks some of this itself; the rest is asked here.</summary>
internal sealed class UserRights(IUserService users, IUserGroupService groups, IUserPermissionService permissions, StartNodesOf startNodes)
{
    /// <summary>
    /// Null where the caller may change all of these users: they exist, and only administrators change administrators. The super user, in
    /// whose name the program acts, is changed by nobody.
    /// </summary>
    public async Task<IResult?> RefuseAsync(IUser caller, IReadOnlyCollection<Guid> keys)
    {
        if (keys.Contains(Constants.Security.SuperUserKey) || (await users.GetAsync(keys)).Count() != keys.Count)
        {
            return UserProblems.Answer(UserOperationStatus.UserNotFound);
        }

        return await permissions.AuthorizeAccessAsync(caller, keys) == UserAuthorizationStatus.Success
            ? null
            : UserProblems.Answer(UserOperationStatus.Forbidden);
    }

    /// <summary>
    /// As <see cref="RefuseAsync"/>, for what lets the caller sign in as the user: it would give them all that the user may do, so they
    /// must be in the user's groups themselves.
    /// </summary>
    public async Task<IResult?> RefuseSignInAsync(IUser caller, Guid key)
    {
        if (await RefuseAsync(caller, [key]) is { } refusal)
        {
            return refusal;
        }

        return caller.IsAdmin() || (await users.GetAsync(key))!.Groups.All(x => caller.Groups.Any(own => own.Key == x.Key))
            ? null
            : Answers.Forbidden("Only members of all of this user's groups change how the user signs in.");
    }

    /// <summary>
    /// Whether the caller may take start nodes off a user: whoever has none of their own is where their groups are, which may be more
    /// than the caller sees.
    /// </summary>
    public bool MayFree(IUser caller, IUser user, UpdateUserRequestModel wanted) => caller.IsAdmin() || (
        MayFree(startNodes.Documents(user), wanted.DocumentStartNodeIds, wanted.HasDocumentRootAccess, startNodes.AllDocuments(caller))
        && MayFree(startNodes.Media(user), wanted.MediaStartNodeIds, wanted.HasMediaRootAccess, startNodes.AllMedia(caller))
        && MayFree(startNodes.Elements(user), wanted.ElementStartNodeIds, wanted.HasElementRootAccess, startNodes.AllElements(caller)));

    /// <summary>Whether an administrator who can sign in remains when these are none any more.</summary>
    public async Task<bool> KeepsAdministratorAsync(IReadOnlyCollection<Guid> leaving)
    {
        var group = await groups.GetAsync(Constants.Security.AdminGroupKey);
        IUser[] able = [.. users.GetAllInGroup(group?.Id).Where(x => x.Key != Constants.Security.SuperUserKey && x.IsApproved)];
        return !Array.Exists(able, x => leaving.Contains(x.Key)) || Array.Exists(able, x => !leaving.Contains(x.Key));
    }

    private static bool MayFree(StartNodes now, IReadOnlyList<ReferenceByIdModel?>? wanted, bool root, StartNodes caller)
    {
        var kept = wanted.Keys();
        var loses = now.Ids.Any(x => !kept.Contains(x.Id)) || (now.Root && !root);
        return !loses || root || kept.Count > 0 || caller.Root;
    }
}
