using Inpud.Cms.Management.Rights;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.UserGroups;

/// <summary>
/// Whether somebody may make a group what it would be. Core compares sections and start nodes; verbs and languages are compared here:
/// nobody gives to others, or through a group to themself, what they do not have.
/// </summary>
internal sealed class UserGroupRights(IUserGroupPermissionService permissions, DocumentRights documents)
{
    /// <summary>Whether the caller may change or delete these groups, or choose their members.</summary>
    public async Task<bool> MayReachAsync(IUser caller, IEnumerable<Guid> groups) =>
        await permissions.AuthorizeAccessAsync(caller, groups) == UserGroupAuthorizationStatus.Success;

    /// <param name="caller">Who asks.</param>
    /// <param name="before">The group as it is stored; null for a new one.</param>
    /// <param name="after">The group as it would be.</param>
    public async Task<bool> MayHandOutAsync(IUser caller, IUserGroup? before, IUserGroup after) =>
        caller.IsAdmin() || (HasVerbs(caller, before, after) && HasLanguages(caller, before, after) && await HasGranularAsync(caller, before, after));

    private static bool HasVerbs(IUser caller, IUserGroup? before, IUserGroup after) =>
        after.Permissions.Where(x => before?.Permissions.Contains(x) != true).All(Verbs(caller).Contains);

    private static bool HasLanguages(IUser caller, IUserGroup? before, IUserGroup after)
    {
        if (caller.Groups.Any(x => x.HasAccessToAllLanguages))
        {
            return true;
        }

        var own = caller.Groups.SelectMany(x => x.AllowedLanguages).ToHashSet();
        return (!after.HasAccessToAllLanguages || before?.HasAccessToAllLanguages == true)
            && after.AllowedLanguages.Except(before?.AllowedLanguages ?? []).All(own.Contains);
    }

    /// <summary>Taking a restriction away gives as well: what is said of a thing, or what holds everywhere once nothing is said, must be the caller's.</summary>
    private async Task<bool> HasGranularAsync(IUser caller, IUserGroup? before, IUserGroup after)
    {
        var (old, now) = (Rows(before), Rows(after));
        foreach (var (context, key) in old.Except(now).Concat(now.Except(old)).Select(x => (x.Context, x.Key)).Distinct().ToArray())
        {
            string[] said = [.. now.Where(x => (x.Context, x.Key) == (context, key)).Select(x => VerbOf(x.Permission))];
            var verbs = said.Length > 0 ? said : [.. after.Permissions];
            if (!await HasAsync(caller, context, key, verbs))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> HasAsync(IUser caller, string context, Guid? key, string[] verbs)
    {
        foreach (var verb in verbs.Where(x => x.Length > 0))
        {
            var has = context == DocumentGranularPermission.ContextType && key is { } document
                ? await documents.AllowAsync(caller, verb, document)
                : Verbs(caller).Contains(verb);
            if (!has)
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<(string Context, Guid? Key, string Permission)> Rows(IUserGroup? group) =>
        [.. (group?.GranularPermissions ?? new HashSet<IGranularPermission>()).Select(x => (x.Context, x.Key, x.Permission))];

    private static string VerbOf(string permission) => permission[(permission.LastIndexOf('|') + 1)..];

    private static HashSet<string> Verbs(IUser user) => user.Groups.SelectMany(x => x.Permissions).ToHashSet(StringComparer.Ordinal);
}
