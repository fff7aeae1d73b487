using Inpud.Cms.Management.Users;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>A user group as the client reads it.</summary>
internal sealed class PresentUserGroup(StartNodesOf startNodes, ILanguageService languages)
{
    public async Task<UserGroupResponseModel[]> OfAsync(IEnumerable<IUserGroup> groups)
    {
        var codes = (await languages.GetAllAsync()).ToDictionary(x => x.Id, x => x.IsoCode);
        return [.. groups.Select(x => Of(x, codes))];
    }

    private UserGroupResponseModel Of(IUserGroup group, Dictionary<int, string> codes)
    {
        var documents = startNodes.Of(group.StartContentId, UmbracoObjectTypes.Document);
        var media = startNodes.Of(group.StartMediaId, UmbracoObjectTypes.Media);
        var elements = startNodes.Of(group.StartElementId, UmbracoObjectTypes.ElementContainer);
        return new UserGroupResponseModel
        {
            Id = group.Key,
            IsDeletable = !group.IsSystemUserGroup(),
            AliasCanBeChanged = !group.IsSystemUserGroup(),
            Name = group.Name ?? group.Alias,
            Alias = group.Alias,
            Description = group.Description,
            Icon = group.Icon,
            Sections = SectionAliases.ToClient(group.AllowedSections),
            Languages = [.. group.AllowedLanguages.Where(codes.ContainsKey).Select(x => codes[x])],
            HasAccessToAllLanguages = group.HasAccessToAllLanguages,
            DocumentStartNode = documents.Ids.FirstOrDefault(),
            DocumentRootAccess = documents.Root,
            MediaStartNode = media.Ids.FirstOrDefault(),
            MediaRootAccess = media.Root,
            ElementStartNode = elements.Ids.FirstOrDefault(),
            ElementRootAccess = elements.Root,
            FallbackPermissions = [.. group.Permissions.Order(StringComparer.Ordinal)],
            Permissions = Permissions.ToModels(group.GranularPermissions),
        };
    }
}
