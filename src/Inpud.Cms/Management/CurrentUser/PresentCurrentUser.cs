using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.UserGroups;
using Inpud.Cms.Management.Users;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.CurrentUser;

/// <summary>The signed-in user with everything that follows from their groups: the client shows and hides by it.</summary>
internal sealed class PresentCurrentUser(StartNodesOf startNodes, AvatarUrls avatars, ILanguageService languages)
{
    public async Task<CurrentUserResponseModel> OfAsync(IUser user)
    {
        IReadOnlyUserGroup[] groups = [.. user.Groups];
        var (documents, media, elements) = (startNodes.AllDocuments(user), startNodes.AllMedia(user), startNodes.AllElements(user));
        return new CurrentUserResponseModel
        {
            Id = user.Key,
            Name = user.Name ?? user.Username,
            UserName = user.Username,
            Email = user.Email,
            AvatarUrls = avatars.Of(user),
            LanguageIsoCode = user.Language,
            Languages = await languages.GetIsoCodesByIdsAsync(await user.CalculateAllowedLanguageIdsAsync(languages)),
            HasAccessToAllLanguages = Array.Exists(groups, x => x.HasAccessToAllLanguages),
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = [.. groups.SelectMany(x => x.Permissions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Permissions = Permissions.Together(groups),
            AllowedSections = SectionAliases.ToClient(user.AllowedSections),
            IsAdmin = user.IsAdmin(),
            UserGroupIds = [.. groups.Select(x => new ReferenceByIdModel(x.Key))],
            DocumentStartNodeIds = documents.Ids,
            HasDocumentRootAccess = documents.Root,
            MediaStartNodeIds = media.Ids,
            HasMediaRootAccess = media.Root,
            ElementStartNodeIds = elements.Ids,
            HasElementRootAccess = elements.Root,
        };
    }
}

internal sealed record CurrentUserResponseModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string UserName { get; init; }

    public required string Email { get; init; }

    public required IReadOnlyList<string> AvatarUrls { get; init; }

    /// <summary>The language of the client itself.</summary>
    public required string? LanguageIsoCode { get; init; }

    /// <summary>ISO codes of the content languages the user edits, spelt as the languages are.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public required bool HasAccessToSensitiveData { get; init; }

    /// <summary>Verbs that hold wherever nothing more particular is said.</summary>
    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    public required IReadOnlyList<IPermissionPresentationModel> Permissions { get; init; }

    public required IReadOnlyList<string> AllowedSections { get; init; }

    public required bool IsAdmin { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> UserGroupIds { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public required IReadOnlyList<ReferenceByIdModel> ElementStartNodeIds { get; init; }

    public required bool HasElementRootAccess { get; init; }
}
