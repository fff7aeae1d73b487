using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Inpud.Content.Dissemination;

/// <summary>Who may make of a report a document: whoever may write one in the editing client.</summary>
public sealed class ReportRights(IContentPermissionService permissions)
{
    /// <summary>A new one below the folder.</summary>
    public Task<bool> MayCreateAsync(IUser user, Guid folder, Culture culture) => MayAsync(user, ActionNew.ActionLetter, folder, culture);

    /// <summary>A further language of one.</summary>
    public Task<bool> MayUpdateAsync(IUser user, Guid document, Culture culture) => MayAsync(user, ActionUpdate.ActionLetter, document, culture);

    private async Task<bool> MayAsync(IUser user, string verb, Guid document, Culture culture) =>
        user.AllowedSections.Contains(Constants.Applications.Content, StringComparer.OrdinalIgnoreCase)
        && await permissions.AuthorizeAccessAsync(user, document, verb) == ContentAuthorizationStatus.Success
        && await permissions.AuthorizeCultureAccessAsync(user, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { culture.Name }) == ContentAuthorizationStatus.Success;
}
