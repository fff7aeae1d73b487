using Inpud.Cms.Management.Http;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>A user group as the client reads it.</summary>
internal sealed record UserGroupResponseModel
{
    public required Guid Id { get; init; }

    public required bool IsDeletable { get; init; }

    public required bool AliasCanBeChanged { get; init; }

    public required string Name { get; init; }

    public required string Alias { get; init; }

    public required string? Description { get; init; }

    public required string? Icon { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public required ReferenceByIdModel? DocumentStartNode { get; init; }

    public required bool DocumentRootAccess { get; init; }

    public required ReferenceByIdModel? MediaStartNode { get; init; }

    public required bool MediaRootAccess { get; init; }

    public required ReferenceByIdModel? ElementStartNode { get; init; }

    public required bool ElementRootAccess { get; init; }

    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    public required IReadOnlyList<IPermissionPresentationModel> Permissions { get; init; }
}

/// <summary>A user group as the client writes it, new or not.</summary>
internal record UpdateUserGroupRequestModel
{
    public string? Name { get; init; }

    public string? Alias { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    public IReadOnlyList<string?>? Sections { get; init; }

    public IReadOnlyList<string?>? Languages { get; init; }

    public bool HasAccessToAllLanguages { get; init; }

    public ReferenceByIdModel? DocumentStartNode { get; init; }

    public bool DocumentRootAccess { get; init; }

    public ReferenceByIdModel? MediaStartNode { get; init; }

    public bool MediaRootAccess { get; init; }

    public ReferenceByIdModel? ElementStartNode { get; init; }

    public bool ElementRootAccess { get; init; }

    public IReadOnlyList<string?>? FallbackPermissions { get; init; }

    public IReadOnlyList<IPermissionPresentationModel?>? Permissions { get; init; }
}

internal sealed record CreateUserGroupRequestModel : UpdateUserGroupRequestModel
{
    public Guid? Id { get; init; }
}

internal sealed record DeleteUserGroupsRequestModel(IReadOnlyList<ReferenceByIdModel?>? UserGroupIds);
