using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Management.Users;

internal sealed record UserResponseModel
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string UserName { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> UserGroupIds { get; init; }

    public required string? LanguageIsoCode { get; init; }

    /// <summary>What is set on the user alone; see <see cref="CalculatedUserStartNodesResponseModel"/> for what follows with their groups.</summary>
    public required IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds { get; init; }

    public required bool HasElementRootAccess { get; init; }

    public required IReadOnlyList<string> AvatarUrls { get; init; }

    public required UserState State { get; init; }

    public required int FailedLoginAttempts { get; init; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; init; }

    public required DateTime? LastLoginDate { get; init; }

    public required DateTime? LastLockoutDate { get; init; }

    public required DateTime? LastPasswordChangeDate { get; init; }

    public required bool IsAdmin { get; init; }

    public required UserKind Kind { get; init; }
}

internal sealed record CalculatedUserStartNodesResponseModel(
    Guid Id, IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds, bool HasDocumentRootAccess, IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds,
    bool HasMediaRootAccess, IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds, bool HasElementRootAccess);

internal sealed record BatchResponseModelUserResponseModel(int Total, IReadOnlyList<UserResponseModel> Items);

internal sealed record CreateUserRequestModel(
    Guid? Id, string? Email, string? UserName, string? Name, UserKind Kind, IReadOnlyList<ReferenceByIdModel?>? UserGroupIds);

internal sealed record InviteUserRequestModel(
    Guid? Id, string? Email, string? UserName, string? Name, string? Message, IReadOnlyList<ReferenceByIdModel?>? UserGroupIds);

internal sealed record ResendInviteUserRequestModel(ReferenceByIdModel? User, string? Message);

internal sealed record UpdateUserRequestModel(
    string? Email, string? UserName, string? Name, string? LanguageIsoCode, IReadOnlyList<ReferenceByIdModel?>? UserGroupIds,
    IReadOnlyList<ReferenceByIdModel?>? DocumentStartNodeIds, bool HasDocumentRootAccess, IReadOnlyList<ReferenceByIdModel?>? MediaStartNodeIds,
    bool HasMediaRootAccess, IReadOnlyList<ReferenceByIdModel?>? ElementStartNodeIds, bool HasElementRootAccess);

/// <summary>Bodies that name some users.</summary>
internal sealed record UsersRequestModel(IReadOnlyList<ReferenceByIdModel?>? UserIds);

internal sealed record UpdateUserGroupsOnUserRequestModel(IReadOnlyList<ReferenceByIdModel?>? UserIds, IReadOnlyList<ReferenceByIdModel?>? UserGroupIds);

internal sealed record ChangePasswordUserRequestModel(string? NewPassword);

internal sealed record ResetPasswordUserResponseModel(string? ResetPassword);

internal static class References
{
    /// <summary>The keys that a body names; none where it names nothing.</summary>
    public static HashSet<Guid> Keys(this IReadOnlyList<ReferenceByIdModel?>? references) => [.. (references ?? []).OfType<ReferenceByIdModel>().Select(x => x.Id)];
}
