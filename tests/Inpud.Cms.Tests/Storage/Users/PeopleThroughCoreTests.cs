using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Storage.Users;

/// <summary>Users and groups the way the back office works with them: through Core's own services.</summary>
public sealed class PeopleThroughCoreTests(CmsFixture cms)
{
    private static Guid Actor => Constants.Security.SuperUserKey;

    [Fact]
    public async Task A_group_is_created_given_users_and_deleted()
    {
        var (groups, users) = (cms.Get<IUserGroupService>(), cms.Get<IUserService>());
        var user = Save(NewUser());
        var group = new UserGroup(cms.Get<IShortStringHelper>(), 0, $"team{Guid.NewGuid():N}", "Team", "icon-users")
        {
            Permissions = new HashSet<string> { ActionBrowse.ActionLetter }, StartContentId = -1,
        };
        group.AddAllowedSection(Constants.Applications.Content);
        var made = await groups.CreateAsync(group, Actor, [user.Key]);
        Assert.Equal(UserGroupOperationStatus.Success, made.Status);

        var read = (await users.GetAsync(user.Key))!;
        Assert.Equal([group.Alias], read.Groups.Select(x => x.Alias));
        Assert.Equal([Constants.Applications.Content], read.AllowedSections);
        Assert.Equal(1, (await groups.GetAsync(group.Key))!.UserCount);
        var again = await groups.CreateAsync(group, Actor);
        Assert.Equal(UserGroupOperationStatus.AlreadyExists, again.Status);

        Assert.True((await groups.DeleteAsync(new HashSet<Guid> { group.Key })).Success);
        Assert.Empty((await users.GetAsync(user.Key))!.Groups);
    }

    [Fact]
    public async Task Users_are_filtered_disabled_and_found_by_their_address()
    {
        var users = cms.Get<IUserService>();
        var user = Save(NewUser());
        var filter = new UserFilter { NameFilters = new HashSet<string> { user.Name!.ToUpperInvariant() } };

        var found = await users.FilterAsync(Actor, filter, 0, 10);

        Assert.Equal([user.Key], found.Result!.Items.Select(x => x.Key));
        Assert.Equal(user.Key, users.GetByEmail(user.Email.ToUpperInvariant())?.Key);
        Assert.Equal(UserOperationStatus.Success, await users.DisableAsync(Actor, new HashSet<Guid> { user.Key }));
        Assert.Equal(UserState.Disabled, (await users.GetAsync(user.Key))!.UserState);
        Assert.Equal(UserOperationStatus.Success, await users.DeleteAsync(Actor, new HashSet<Guid> { user.Key }));
        Assert.Null(await users.GetAsync(user.Key));
    }

    private static User NewUser()
    {
        var name = $"u{Guid.NewGuid():N}";
        return new User(new GlobalSettings(), name, $"{name}@example.org", $"{name}@example.org", "hash");
    }

    private IUser Save(User user)
    {
        cms.Get<IUserService>().Save(user);
        return user;
    }
}
