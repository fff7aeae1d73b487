using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>Users who may edit some languages.</summary>
internal sealed class People(CmsFixture cms)
{
    /// <summary>A user of a group of their own; no languages = all.</summary>
    public Task<IUser> WhoEditsAsync(params string[] languages) => OfGroupAsync(languages, []);

    /// <summary>A user of all languages of whose group something is said about single properties.</summary>
    /// <param name="said">What of each the user may.</param>
    public Task<IUser> WhoMayAsync(params (IContentType Type, string Alias, string[] Verbs)[] said) => OfGroupAsync([], said);

    private async Task<IUser> OfGroupAsync(string[] languages, (IContentType Type, string Alias, string[] Verbs)[] said)
    {
        var mark = $"{Guid.NewGuid():N}";
        var group = new UserGroup(cms.Get<IShortStringHelper>())
        {
            Alias = "g" + mark, Name = "Group " + mark, Icon = "icon-users", HasAccessToAllLanguages = languages.Length == 0,
            Permissions = new HashSet<string> { ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter },
        };
        foreach (var culture in languages)
        {
            group.AddAllowedLanguage((await cms.Get<ILanguageService>().GetAsync(culture))!.Id);
        }

        group.GranularPermissions = said.SelectMany(x => x.Verbs.DefaultIfEmpty("").Select(verb => (IGranularPermission)new DocumentPropertyValueGranularPermission
        {
            Key = x.Type.Key, Permission = $"{x.Type.CompositionPropertyTypes.Single(y => y.Alias == x.Alias).Key}|{verb}",
        })).ToHashSet();
        var made = await cms.Get<IUserGroupService>().CreateAsync(group, Given.Actor);
        Assert.Equal(UserGroupOperationStatus.Success, made.Status);
        var user = new User(new GlobalSettings(), "User " + mark, $"u{mark}@example.org", $"u{mark}@example.org", "none") { IsApproved = true };
        user.AddGroup(made.Result.ToReadOnlyGroup());
        cms.Get<IUserService>().Save(user);
        return cms.Get<IUserService>().GetByUsername(user.Username)!;
    }
}
