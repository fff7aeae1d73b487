using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Management.Saving;

/// <summary>Users who may edit some languages.</summary>
internal sealed class People(CmsFixture cms)
{
    /// <summary>A user of a group of their own; no languages = all.</summary>
    public async Task<IUser> WhoEditsAsync(params string[] languages)
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

        var made = await cms.Get<IUserGroupService>().CreateAsync(group, Given.Actor);
        Assert.Equal(UserGroupOperationStatus.Success, made.Status);
        var user = new User(new GlobalSettings(), "User " + mark, $"u{mark}@example.org", $"u{mark}@example.org", "none") { IsApproved = true };
        user.AddGroup(made.Result.ToReadOnlyGroup());
        cms.Get<IUserService>().Save(user);
        return cms.Get<IUserService>().GetByUsername(user.Username)!;
    }
}
