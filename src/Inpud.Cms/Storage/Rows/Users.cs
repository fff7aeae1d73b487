using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Storage.Rows;

/// <summary>Someone who signs in to the back office. Table <c>umbracoUser</c>.</summary>
internal sealed class UserRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public UserKind Kind { get; set; }

    /// <summary>The user's own key, wrapped. Null only until a user of an older version is sealed.</summary>
    public byte[]? SealedKey { get; set; }

    /// <summary><see cref="Details"/>, sealed.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>Keyed hash of the user name in lower case: what makes it unique and findable however it is typed.</summary>
    public byte[]? UsernameHash { get; set; }

    /// <summary>Keyed hash of the address in lower case, for finding it however it is typed.</summary>
    public byte[]? EmailHash { get; set; }

    /// <summary>What names the user, while the row is open in memory; no column.</summary>
    public UserDetails Details { get; set; } = UserDetails.None;
    public string Name => Details.Name;
    public string Username => Details.Username;
    public string Email => Details.Email;
    public string? Comments => Details.Comments;
    public string? Password { get; set; }
    public string? PasswordConfig { get; set; }
    public string? SecurityStamp { get; set; }
    public bool IsApproved { get; set; }
    public bool IsLockedOut { get; set; }
    public int FailedPasswordAttempts { get; set; }
    public DateTime? LastLockoutDate { get; set; }
    public DateTime? LastPasswordChangeDate { get; set; }
    public DateTime? LastLoginDate { get; set; }
    public DateTime? EmailConfirmedDate { get; set; }
    public DateTime? InvitedDate { get; set; }
    public string? Language { get; set; }
    public string? Avatar { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public List<UserInGroupRow> Groups { get; set; } = [];
    public List<UserStartNodeRow> StartNodes { get; set; } = [];
}

/// <summary>What names a user. In the database it is sealed.</summary>
internal sealed record UserDetails(string Name, string Username, string Email, string? Comments)
{
    public static readonly UserDetails None = new("", "", "", null);
}

/// <summary>The trees in which users and groups have start nodes.</summary>
internal enum StartNodeTree
{
    Content = 1,
    Media = 2,
    Element = 3,
}

/// <summary>Where a user's part of a tree begins; null node = the root. Table <c>umbracoUserStartNode</c>.</summary>
internal sealed class UserStartNodeRow
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public StartNodeTree Tree { get; set; }
    public int? NodeId { get; set; }
}

/// <summary>Table <c>umbracoUser2UserGroup</c>.</summary>
internal sealed class UserInGroupRow
{
    public int UserId { get; set; }
    public int GroupId { get; set; }
}

/// <summary>What a set of users may do. Table <c>umbracoUserGroup</c>.</summary>
internal sealed class UserGroupRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string Alias { get; set; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public string? Icon { get; set; }
    public bool HasAccessToAllLanguages { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public List<GroupStartNodeRow> StartNodes { get; set; } = [];
    public List<GroupPermissionRow> Permissions { get; set; } = [];
    public List<GroupGranularPermissionRow> GranularPermissions { get; set; } = [];
    public List<GroupSectionRow> Sections { get; set; } = [];
    public List<GroupLanguageRow> Languages { get; set; } = [];
}

/// <summary>
/// Where a group's part of a tree begins; null node = the root, no row = nowhere. Table <c>umbracoUserGroupStartNode</c>.
/// </summary>
internal sealed class GroupStartNodeRow
{
    public int GroupId { get; set; }
    public StartNodeTree Tree { get; set; }
    public int? NodeId { get; set; }
}

/// <summary>A permission that holds everywhere. Table <c>umbracoUserGroup2Permission</c>.</summary>
internal sealed class GroupPermissionRow
{
    public int GroupId { get; set; }
    public required string Permission { get; set; }
}

/// <summary>
/// A permission on one thing. <see cref="NodeId"/> is that thing where it is a node, so that the permission dies with it.
/// Table <c>umbracoUserGroup2GranularPermission</c>.
/// </summary>
internal sealed class GroupGranularPermissionRow
{
    public int Id { get; set; }
    public int GroupId { get; set; }
    public required string Context { get; set; }
    public Guid? Key { get; set; }
    public int? NodeId { get; set; }
    public required string Permission { get; set; }
}

/// <summary>Table <c>umbracoUserGroup2App</c>.</summary>
internal sealed class GroupSectionRow
{
    public int GroupId { get; set; }
    public required string Section { get; set; }
}

/// <summary>Table <c>umbracoUserGroup2Language</c>.</summary>
internal sealed class GroupLanguageRow
{
    public int GroupId { get; set; }
    public int LanguageId { get; set; }
}

/// <summary>A signed-in browser. There is no column for its address. Table <c>umbracoUserLogin</c>.</summary>
internal sealed class UserSessionRow
{
    public Guid Id { get; set; }
    public int UserId { get; set; }
    public DateTime LoggedIn { get; set; }
    public DateTime LastValidated { get; set; }
    public DateTime? LoggedOut { get; set; }
}

/// <summary>A name under which a program signs in as an API user. Table <c>umbracoUser2ClientId</c>.</summary>
internal sealed class UserClientRow
{
    public required string ClientId { get; set; }
    public int UserId { get; set; }
}

/// <summary>What the editing client remembers for a user. Table <c>umbracoUserData</c>.</summary>
internal sealed class UserDataRow
{
    public Guid Key { get; set; }
    public Guid UserKey { get; set; }
    public required string Group { get; set; }
    public required string Identifier { get; set; }
    public required string Value { get; set; }
}
