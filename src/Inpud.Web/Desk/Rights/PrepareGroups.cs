using Inpud.Content.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Web.Desk.Rights;

/// <summary>
/// Makes the user group of those who work at the desks, and lets administrators see their numbers – once: what an administrator
/// changes later stays.
/// </summary>
internal sealed class PrepareGroups(
    IServiceScopeFactory services, ICoreScopeProvider scopes, IKeyValueService facts, IShortStringHelper strings)
{
    /// <summary>The group's alias.</summary>
    public const string Alias = "disseminationDesk";

    private const string Done = "Inpud.DisseminationGroups";

    /// <summary>To be run at each start.</summary>
    public async Task RunAsync()
    {
        if (facts.GetValue(Done) is not null)
        {
            return;
        }

        await using var resolved = services.CreateAsyncScope();
        var groups = resolved.ServiceProvider.GetRequiredService<IUserGroupService>();
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock((int)WriteTurn.Desk);
        if (facts.GetValue(Done) is null)
        {
            await MakeAsync(groups);
            await LetSeeNumbersAsync(groups, Constants.Security.AdminGroupKey);
            facts.SetValue(Done, "1");
        }

        scope.Complete();
    }

    private async Task MakeAsync(IUserGroupService groups)
    {
        if (await groups.GetAsync(Alias) is not null)
        {
            return;
        }

        var group = new UserGroup(strings)
        {
            Alias = Alias, Name = "Dissemination desk", Icon = "icon-addressbook", HasAccessToAllLanguages = true, Permissions = DeskRights.Verbs.ToHashSet(StringComparer.Ordinal),
        };
        group.AddAllowedSection(DeskRights.Numbers);
        var made = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
        if (!made.Success)
        {
            throw new InvalidOperationException($"The user group {Alias} was not made: {made.Status}.");
        }
    }

    private static async Task LetSeeNumbersAsync(IUserGroupService groups, Guid key)
    {
        if (await groups.GetAsync(key) is not { } group || group.AllowedSections.Contains(DeskRights.Numbers, StringComparer.Ordinal))
        {
            return;
        }

        group.AddAllowedSection(DeskRights.Numbers);
        var changed = await groups.UpdateAsync(group, Constants.Security.SuperUserKey);
        if (!changed.Success)
        {
            throw new InvalidOperationException($"The user group {group.Alias} was not changed: {changed.Status}.");
        }
    }
}
