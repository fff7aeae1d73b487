using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Storage.Users;

/// <summary>Between a user and its row.</summary>
internal static class UserMapping
{
    /// <summary>The text as it is compared: in lower case, whatever the server's language.</summary>
    public static string Fold(string text) => text.ToLowerInvariant();

    public static User ToEntity(UserRow row, IReadOnlyDictionary<int, IReadOnlyUserGroup> groups, GlobalSettings settings)
    {
        var user = new User(
            settings, row.Id, row.Name, row.Email, row.Username, row.Password ?? "", row.PasswordConfig,
            row.Groups.Where(x => groups.ContainsKey(x.GroupId)).OrderBy(x => x.GroupId).Select(x => groups[x.GroupId]),
            StartIds(row, StartNodeTree.Content), StartIds(row, StartNodeTree.Media), StartIds(row, StartNodeTree.Element));
        (user.Key, user.Kind, user.SecurityStamp) = (row.Key, row.Kind, row.SecurityStamp);
        (user.IsApproved, user.IsLockedOut, user.FailedPasswordAttempts) = (row.IsApproved, row.IsLockedOut, row.FailedPasswordAttempts);
        (user.LastLockoutDate, user.LastPasswordChangeDate) = (row.LastLockoutDate, row.LastPasswordChangeDate);
        (user.LastLoginDate, user.EmailConfirmedDate, user.InvitedDate) = (row.LastLoginDate, row.EmailConfirmedDate, row.InvitedDate);
        (user.Language, user.Avatar, user.Comments) = (row.Language, row.Avatar, row.Comments);
        (user.CreateDate, user.UpdateDate) = (row.CreateDate, row.UpdateDate);
        user.ResetDirtyProperties(false);
        return user;
    }

    /// <summary>
    /// Writes what was changed on the entity and nothing else: whoever signs in while somebody edits their profile keeps
    /// both.
    /// </summary>
    /// <param name="row">The row, opened, with its groups and start nodes.</param>
    /// <param name="user">The user as it shall be.</param>
    /// <param name="isNew">Whether everything is to be written.</param>
    /// <param name="nodes">Those of the user's start nodes that exist.</param>
    public static void Write(UserRow row, IUser user, bool isNew, IReadOnlySet<int> nodes)
    {
        bool Changed(string property) => isNew || user.IsPropertyDirty(property);

        row.Kind = Changed(nameof(IUser.Kind)) ? user.Kind : row.Kind;
        row.Details = new UserDetails(
            Changed(nameof(IUser.Name)) ? user.Name ?? "" : row.Name,
            Changed(nameof(IUser.Username)) ? user.Username : row.Username,
            Changed(nameof(IUser.Email)) ? user.Email : row.Email,
            user.Comments);
        row.Password = Changed(nameof(IUser.RawPasswordValue)) ? NullIfEmpty(user.RawPasswordValue) : row.Password;
        row.PasswordConfig = Changed(nameof(IUser.PasswordConfiguration)) ? user.PasswordConfiguration : row.PasswordConfig;
        row.SecurityStamp = Changed(nameof(IUser.SecurityStamp)) ? user.SecurityStamp : row.SecurityStamp;
        row.IsApproved = Changed(nameof(IUser.IsApproved)) ? user.IsApproved : row.IsApproved;
        row.IsLockedOut = Changed(nameof(IUser.IsLockedOut)) ? user.IsLockedOut : row.IsLockedOut;
        row.FailedPasswordAttempts =
            Changed(nameof(IUser.FailedPasswordAttempts)) ? user.FailedPasswordAttempts : row.FailedPasswordAttempts;
        row.LastLockoutDate = Changed(nameof(IUser.LastLockoutDate)) ? Utc(user.LastLockoutDate) : row.LastLockoutDate;
        row.LastPasswordChangeDate =
            Changed(nameof(IUser.LastPasswordChangeDate)) ? Utc(user.LastPasswordChangeDate) : row.LastPasswordChangeDate;
        row.LastLoginDate = Changed(nameof(IUser.LastLoginDate)) ? Utc(user.LastLoginDate) : row.LastLoginDate;
        row.EmailConfirmedDate = Changed(nameof(IUser.EmailConfirmedDate)) ? Utc(user.EmailConfirmedDate) : row.EmailConfirmedDate;
        row.InvitedDate = Changed(nameof(IUser.InvitedDate)) ? Utc(user.InvitedDate) : row.InvitedDate;
        row.Language = Changed(nameof(IUser.Language)) ? user.Language : row.Language;
        row.Avatar = Changed(nameof(IUser.Avatar)) ? NullIfEmpty(user.Avatar) : row.Avatar;
        if (Changed(nameof(IUser.Groups)))
        {
            WriteGroups(row, user);
        }

        WriteStartNodes(row, StartNodeTree.Content, Changed(nameof(IUser.StartContentIds)) ? user.StartContentIds : null, nodes);
        WriteStartNodes(row, StartNodeTree.Media, Changed(nameof(IUser.StartMediaIds)) ? user.StartMediaIds : null, nodes);
        WriteStartNodes(row, StartNodeTree.Element, Changed(nameof(IUser.StartElementIds)) ? user.StartElementIds : null, nodes);
    }

    private static void WriteGroups(UserRow row, IUser user)
    {
        var wanted = user.Groups.Select(x => x.Id).ToHashSet();
        row.Groups.RemoveAll(x => !wanted.Contains(x.GroupId));
        row.Groups.AddRange(wanted.Except(row.Groups.Select(x => x.GroupId)).ToArray()
            .Select(id => new UserInGroupRow { UserId = row.Id, GroupId = id }));
    }

    private static void WriteStartNodes(UserRow row, StartNodeTree tree, int[]? ids, IReadOnlySet<int> nodes)
    {
        if (ids is null)
        {
            return;
        }

        var wanted = ids.Select(StartNodes.ToNodeId).Where(x => x is null || nodes.Contains(x.Value)).ToHashSet();
        row.StartNodes.RemoveAll(x => x.Tree == tree && !wanted.Contains(x.NodeId));
        var kept = row.StartNodes.Where(x => x.Tree == tree).Select(x => x.NodeId).ToArray();
        row.StartNodes.AddRange(wanted.Except(kept).Select(id => new UserStartNodeRow { Tree = tree, NodeId = id }));
    }

    private static int[] StartIds(UserRow row, StartNodeTree tree) =>
        [.. row.StartNodes.Where(x => x.Tree == tree).OrderBy(x => x.Id).Select(x => StartNodes.ToEntityId(x.NodeId))];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static DateTime? Utc(DateTime? instant) => instant is { } value && value != default ? value.ToUniversalTime() : null;
}

/// <summary>The root of a tree is -1 to Core and null here, where a number must be a node's.</summary>
internal static class StartNodes
{
    public static int? ToNodeId(int entityId) => entityId == Umbraco.Cms.Core.Constants.System.Root ? null : entityId;

    public static int ToEntityId(int? nodeId) => nodeId ?? Umbraco.Cms.Core.Constants.System.Root;
}
