using Inpud.Cms.Storage.Documents;
using Inpud.Cms.Storage.Entities;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>
/// Finds documents and media by their names in all languages, below the user's start nodes. Every word must occur in the same
/// name; names that begin with what was asked come first. A key finds what has it.
/// </summary>
internal sealed class FindByName(
    CmsScopeProvider scopes, IEntityService entities, IContentTypeService documentTypes, IMediaTypeService mediaTypes,
    ILanguageService languages, IBackOfficeSecurityAccessor security, AppCaches caches) : IIndexedEntitySearchService
{
    private const int LongestQuery = 200;

    public async Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType, string query, Guid? parentId, IEnumerable<Guid>? contentTypeIds, bool? trashed,
        string? culture = null, int skip = 0, int take = 100, bool ignoreUserStartNodes = false)
    {
        var text = SiblingNames.Fold(query.Length > LongestQuery ? query[..LongestQuery] : query) ?? "";
        var within = Within(objectType, parentId, ignoreUserStartNodes);
        int[]? types = contentTypeIds?.ToArray() is { Length: > 0 } keys ? TypeIds(objectType, keys) : null;
        if (text.Length == 0 || within is null || types is [])
        {
            return new PagedModel<IEntitySlim>();
        }

        var language = culture is null ? null : (await languages.GetAsync(culture))?.Id;
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var places = new NamePlaces(objectType.GetGuid(), within, ParentId: null, types, trashed ?? false);
        var matches = scopes.Reading().MatchNames(places, text, language);
        var total = matches.Count();
        Guid[] page = [.. matches.OrderBy(x => x.Rank).ThenBy(x => x.Name).ThenBy(x => x.Key).Skip(skip).Take(take).Select(x => x.Key)];
        var loaded = page.Length == 0 ? [] : entities.GetAll(objectType, page).ToDictionary(x => x.Key);
        return new PagedModel<IEntitySlim>(total, [.. page.Where(loaded.ContainsKey).Select(key => loaded[key])]);
    }

    /// <summary>The paths to search below; null for nowhere.</summary>
    private string[]? Within(UmbracoObjectTypes objectType, Guid? parent, bool ignoreUserStartNodes)
    {
        var starts = ignoreUserStartNodes ? [Constants.System.RootString] : StartPaths(objectType);
        if (parent is not { } key)
        {
            return starts.Length == 0 ? null : starts;
        }

        var path = entities.GetAllPaths(objectType, key).FirstOrDefault()?.Path;
        return path is not null && starts.Any(start => path == start || path.StartsWith(start + ",", StringComparison.Ordinal)) ? [path] : null;
    }

    private string[] StartPaths(UmbracoObjectTypes objectType)
    {
        var ids = StartIds(security.User, objectType);
        return ids.Contains(Constants.System.Root) ? [Constants.System.RootString]
            : ids.Length == 0 ? []
            : [.. entities.GetAllPaths(objectType, ids).Select(x => x.Path)];
    }

    private int[] StartIds(IUser user, UmbracoObjectTypes objectType) => (objectType == UmbracoObjectTypes.Media
        ? user.CalculateMediaStartNodeIds(entities, caches)
        : user.CalculateContentStartNodeIds(entities, caches)) ?? [];

    private int[] TypeIds(UmbracoObjectTypes objectType, Guid[] keys) => objectType == UmbracoObjectTypes.Media
        ? [.. mediaTypes.GetMany(keys).Select(x => x.Id)]
        : [.. documentTypes.GetMany(keys).Select(x => x.Id)];
}
