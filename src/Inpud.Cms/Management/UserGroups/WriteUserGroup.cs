using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Users;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>Makes a group what the client sent.</summary>
internal sealed class WriteUserGroup(StartNodesOf startNodes, ILanguageService languages)
{
    private const int LongestSection = 50;

    private const int LongestVerb = 255;

    /// <summary>Null where the group is now as it was sent.</summary>
    public async Task<IResult?> RefuseAsync(IUserGroup group, UpdateUserGroupRequestModel sent)
    {
        if (Unstorable(sent) is { } problem)
        {
            return problem;
        }

        (group.Name, group.Alias, group.Description, group.Icon) = (sent.Name?.Trim(), sent.Alias!.Trim(), sent.Description, sent.Icon);
        if (group.Alias.Length == 0)
        {
            return AliasMissing();
        }

        group.Permissions = Words(sent.FallbackPermissions).ToHashSet(StringComparer.Ordinal);
        group.GranularPermissions =
            new HashSet<IGranularPermission>((sent.Permissions ?? []).OfType<IPermissionPresentationModel>().SelectMany(Permissions.ToEntities));
        group.ClearAllowedSections();
        Array.ForEach(SectionAliases.ToCore(Words(sent.Sections)), group.AddAllowedSection);
        return await WriteLanguagesAsync(group, sent) ?? WriteStartNodes(group, sent);
    }

    private async Task<IResult?> WriteLanguagesAsync(IUserGroup group, UpdateUserGroupRequestModel sent)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(x => x.IsoCode, x => x.Id, StringComparer.OrdinalIgnoreCase);
        string[] wanted = [.. Words(sent.Languages)];
        if (!Array.TrueForAll(wanted, known.ContainsKey))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.LanguageNotFound);
        }

        group.HasAccessToAllLanguages = sent.HasAccessToAllLanguages;
        group.ClearAllowedLanguages();
        Array.ForEach(wanted, x => group.AddAllowedLanguage(known[x]));
        return null;
    }

    private IResult? WriteStartNodes(IUserGroup group, UpdateUserGroupRequestModel sent)
    {
        if (!TryFind(sent.DocumentStartNode, sent.DocumentRootAccess, UmbracoObjectTypes.Document, out var documents))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.DocumentStartNodeKeyNotFound);
        }

        if (!TryFind(sent.MediaStartNode, sent.MediaRootAccess, UmbracoObjectTypes.Media, out var media))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.MediaStartNodeKeyNotFound);
        }

        if (!TryFind(sent.ElementStartNode, sent.ElementRootAccess, UmbracoObjectTypes.ElementContainer, out var elements))
        {
            return UserGroupProblems.Answer(UserGroupOperationStatus.ElementStartNodeKeyNotFound);
        }

        (group.StartContentId, group.StartMediaId, group.StartElementId) = (documents, media, elements);
        return null;
    }

    /// <summary>The root stands for every node; neither it nor a node is nothing at all.</summary>
    private bool TryFind(ReferenceByIdModel? node, bool root, UmbracoObjectTypes type, out int? id)
    {
        id = root ? Constants.System.Root : node is null ? null : startNodes.IdOf(node.Id, type);
        return root || node is null || id is not null;
    }

    private static IResult? Unstorable(UpdateUserGroupRequestModel sent)
    {
        if (string.IsNullOrWhiteSpace(sent.Alias))
        {
            return AliasMissing();
        }

        var verbs = Words(sent.FallbackPermissions).Concat((sent.Permissions ?? []).SelectMany(x => x?.Verbs ?? []));
        return Words(sent.Sections).Any(x => x.Length > LongestSection) || verbs.Any(x => x is { Length: > LongestVerb })
            ? Answers.Problem(StatusCodes.Status400BadRequest, "Invalid user group", "A section or a permission has too long a name.")
            : null;
    }

    private static IResult AliasMissing() =>
        Answers.Problem(StatusCodes.Status400BadRequest, "Alias missing", "The user group needs an alias of letters and digits.");

    private static IEnumerable<string> Words(IReadOnlyList<string?>? sent) => (sent ?? []).OfType<string>().Where(x => x.Length > 0);
}
