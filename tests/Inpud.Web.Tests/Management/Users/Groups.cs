using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Web.Tests.Management.Users;

/// <summary>User groups for tests; each test makes its own.</summary>
internal static class Groups
{
    private static int _number;

    public static async Task<IUserGroup> MakeAsync(SiteFixture site, string[] sections, string[] verbs, params string[] languages)
    {
        var alias = $"group{Interlocked.Increment(ref _number)}of{Environment.ProcessId}";
        var group = new UserGroup(site.Get<IShortStringHelper>())
        {
            Alias = alias, Name = alias, HasAccessToAllLanguages = languages.Length == 0, Permissions = verbs.ToHashSet(),
            StartContentId = Constants.System.Root, StartMediaId = Constants.System.Root,
        };
        Array.ForEach(sections, group.AddAllowedSection);
        foreach (var language in await site.Get<ILanguageService>().GetMultipleAsync(languages))
        {
            group.AddAllowedLanguage(language.Id);
        }

        var made = await site.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        return made.Result;
    }
}
