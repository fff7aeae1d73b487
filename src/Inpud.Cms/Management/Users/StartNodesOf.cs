using Inpud.Cms.Management.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Users;

/// <summary>Where in a tree somebody may be: at the root, or at and below some nodes.</summary>
internal sealed record StartNodes(IReadOnlyList<ReferenceByIdModel> Ids, bool Root);

/// <summary>The start nodes of users and groups as keys.</summary>
internal sealed class StartNodesOf(IEntityService entities, AppCaches caches)
{
    /// <summary>What is set on the user alone.</summary>
    public StartNodes Documents(IUser user) => Of(user.StartContentIds, UmbracoObjectTypes.Document);

    public StartNodes Media(IUser user) => Of(user.StartMediaIds, UmbracoObjectTypes.Media);

    public StartNodes Elements(IUser user) => Of(user.StartElementIds, UmbracoObjectTypes.ElementContainer);

    /// <summary>What follows from the user and their groups together.</summary>
    public StartNodes AllDocuments(IUser user) => Of(user.CalculateContentStartNodeIds(entities, caches), UmbracoObjectTypes.Document);

    public StartNodes AllMedia(IUser user) => Of(user.CalculateMediaStartNodeIds(entities, caches), UmbracoObjectTypes.Media);

    public StartNodes AllElements(IUser user) => Of(user.CalculateElementStartNodeIds(entities, caches), UmbracoObjectTypes.ElementContainer);

    public StartNodes Of(int? id, UmbracoObjectTypes type) => Of(id is { } known ? [known] : [], type);

    /// <summary>The node's id; null where there is no such node of this type.</summary>
    public int? IdOf(Guid key, UmbracoObjectTypes type) => entities.GetId(key, type) is { Success: true, Result: var id } ? id : null;

    private StartNodes Of(int[]? ids, UmbracoObjectTypes type) => new(
        [
            .. (ids ?? []).Where(x => x != Constants.System.Root)
                .Select(x => entities.GetKey(x, type)).Where(x => x.Success).Select(x => new ReferenceByIdModel(x.Result)),
        ],
        ids?.Contains(Constants.System.Root) == true);
}
