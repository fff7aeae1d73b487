using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.Tests.Storage.Users;

public sealed class UserServiceTests(CmsFixture cms)
{
    private readonly Given _given = new(cms);
    private readonly string _mark = Guid.NewGuid().ToString("N")[..10];

    private IUserService Users => cms.Get<IUserService>();

    private IUserGroupService Groups => cms.Get<IUserGroupService>();

    [Fact]
    public async Task A_user_is_found_by_key_name_and_address_and_is_in_the_groups_given()
    {
        var user = await UserAsync("translator");

        Assert.Equal(user.Key, Users.GetByUsername(user.Username)!.Key);
        Assert.Equal(user.Key, Users.GetByEmail(user.Email.ToUpperInvariant())!.Key);
        Assert.Equal(["translator"], (await Users.GetAsync(user.Key))!.Groups.Select(x => x.Alias));
        Assert.Contains(Users.GetAllInGroup((await Groups.GetAsync("translator"))!.Id), x => x.Key == user.Key);
        Assert.DoesNotContain(Users.GetAllNotInGroup((await Groups.GetAsync("translator"))!.Id), x => x.Key == user.Key);
        Assert.Equal(user.Key, (await Users.FilterAsync(Given.Actor, new Umbraco.Cms.Core.Models.Membership.UserFilter { NameFilters = new HashSet<string> { _mark } })).Result.Items.Single().Key);
    }

    [Fact]
    public async Task A_user_is_changed_with_groups_and_start_nodes()
    {
        var user = await UserAsync("writer");
        var page = await _given.DocumentAsync("Start of a user");
        var folder = await _given.FolderAsync("Start of files");
        var editors = (await Groups.GetAsync("editor"))!;

        var updated = await Users.UpdateAsync(Given.Actor, new UserUpdateModel
        {
            ExistingUserKey = user.Key, Email = user.Email, UserName = user.Username, Name = "Renamed " + _mark, LanguageIsoCode = "fr-FR",
            ContentStartNodeKeys = new HashSet<Guid> { page.Key }, MediaStartNodeKeys = new HashSet<Guid> { folder.Key },
            UserGroupKeys = new HashSet<Guid> { editors.Key },
        });

        Assert.Equal(UserOperationStatus.Success, updated.Status);
        user = (await Users.GetAsync(user.Key))!;
        Assert.Equal(("Renamed " + _mark, "fr-FR"), (user.Name, user.Language));
        Assert.Equal([page.Id], user.StartContentIds!);
        Assert.Equal([folder.Id], user.StartMediaIds!);
        Assert.Equal(["editor"], user.Groups.Select(x => x.Alias));
    }

    [Fact]
    public async Task A_user_is_disabled_enabled_and_deleted()
    {
        var user = await UserAsync("writer");
        HashSet<Guid> keys = [user.Key];

        Assert.Equal(UserOperationStatus.Success, await Users.DisableAsync(Given.Actor, keys));
        Assert.Equal((false, UserState.Disabled), ((await Users.GetAsync(user.Key))!.IsApproved, (await Users.GetAsync(user.Key))!.UserState));
        Assert.Equal(UserOperationStatus.Success, await Users.EnableAsync(Given.Actor, keys));
        Assert.True((await Users.GetAsync(user.Key))!.IsApproved);
        Assert.Equal(UserOperationStatus.Success, await Users.DeleteAsync(Given.Actor, keys));

        Assert.Null(await Users.GetAsync(user.Key));
        Assert.Null(Users.GetByUsername(user.Username));
    }

    [Fact]
    public async Task A_group_is_made_with_its_languages_start_nodes_and_members_and_changed()
    {
        await _given.EnglishAndFrenchAsync();
        var (page, user, french) = (await _given.DocumentAsync("Start of a group"), await UserAsync("writer"), (await cms.Get<ILanguageService>().GetAsync("fr"))!);
        var group = NewGroup();
        (group.StartContentId, group.HasAccessToAllLanguages) = (page.Id, false);
        group.AddAllowedLanguage(french.Id);

        var made = await Groups.CreateAsync(group, Given.Actor, [user.Key]);
        Assert.Equal(UserGroupOperationStatus.Success, made.Status);

        var read = (await Groups.GetAsync(made.Result.Key))!;
        Assert.Equal((page.Id, false, 1), (read.StartContentId!.Value, read.HasAccessToAllLanguages, read.UserCount));
        Assert.Equal([french.Id], read.AllowedLanguages);
        Assert.Contains(read.Alias, (await Users.GetAsync(user.Key))!.Groups.Select(x => x.Alias));
        read.Name = "Changed " + _mark;
        read.ClearAllowedLanguages();
        Assert.Equal(UserGroupOperationStatus.Success, (await Groups.UpdateAsync(read, Given.Actor)).Status);
        Assert.Empty((await Groups.GetAsync(read.Alias))!.AllowedLanguages);
    }

    [Fact]
    public async Task A_deleted_language_leaves_the_groups_that_were_allowed_it()
    {
        await using var danish = await _given.PassingLanguageAsync("mt", "Maltese");
        var group = NewGroup();
        group.HasAccessToAllLanguages = false;
        group.AddAllowedLanguage(danish.Language.Id);
        var made = (await Groups.CreateAsync(group, Given.Actor)).Result;

        await cms.Get<ILanguageService>().DeleteAsync("mt", Given.Actor);

        Assert.Empty((await Groups.GetAsync(made.Key))!.AllowedLanguages);
    }

    [Fact]
    public async Task Two_groups_cannot_share_an_alias_and_the_admins_cannot_be_deleted()
    {
        Assert.Equal(UserGroupOperationStatus.Success, (await Groups.CreateAsync(NewGroup(), Given.Actor)).Status);

        Assert.Equal(UserGroupOperationStatus.DuplicateAlias, (await Groups.CreateAsync(NewGroup(), Given.Actor)).Status);
        Assert.Equal(UserGroupOperationStatus.CanNotDeleteIsSystemUserGroup, (await Groups.DeleteAsync(new HashSet<Guid> { Constants.Security.AdminGroupKey })).Result);
        Assert.Equal(UserGroupOperationStatus.Success, (await Groups.DeleteAsync((await Groups.GetAsync("g" + _mark))!.Key)).Result);
        Assert.Null(await Groups.GetAsync("g" + _mark));
    }

    [Fact]
    public async Task A_permission_on_one_document_holds_for_what_is_below_it_and_nowhere_else()
    {
        var (top, other) = (await _given.DocumentAsync("Permitted"), await _given.DocumentAsync("Not permitted"));
        var below = await _given.DocumentAsync("Below permitted", parentId: top.Id);
        var group = (await Groups.CreateAsync(NewGroup(), Given.Actor)).Result;
        var user = await UserAsync(group.Alias);
        Users.ReplaceUserGroupPermissions(group.Id, new HashSet<string> { ActionPublish.ActionLetter }, top.Id);

        Assert.Equal([ActionPublish.ActionLetter], Users.GetPermissionsForPath(user, below.Path).GetAllPermissions());
        Assert.Equal([ActionBrowse.ActionLetter], Users.GetPermissionsForPath(user, other.Path).GetAllPermissions());
        var asked = (await Users.GetDocumentPermissionsAsync(user.Key, [top.Key, other.Key])).Result.ToDictionary(x => x.NodeKey, x => x.Permissions);
        Assert.Equal([ActionPublish.ActionLetter], asked[top.Key]);
        Assert.Equal([ActionBrowse.ActionLetter], asked[other.Key]);
    }

    [Fact]
    public async Task A_sign_in_is_remembered_without_the_address_it_came_from()
    {
        var user = await UserAsync("writer");

        var session = Users.CreateLoginSession(user.Id, "203.0.113.77");
        Assert.True(Users.ValidateLoginSession(user.Id, session));
        Assert.Equal(1, Users.ClearLoginSessions(user.Id));

        Assert.False(Users.ValidateLoginSession(user.Id, session));
    }

    private UserGroup NewGroup()
    {
        var group = new UserGroup(cms.Get<IShortStringHelper>()) { Alias = "g" + _mark, Name = "Group " + _mark, Icon = "icon-users", HasAccessToAllLanguages = true };
        group.Permissions = new HashSet<string> { ActionBrowse.ActionLetter };
        group.AddAllowedSection(Constants.Applications.Content);
        return group;
    }

    private async Task<IUser> UserAsync(string groupAlias)
    {
        var user = new User(new GlobalSettings(), "User " + _mark, $"u{_mark}@example.org", $"u{_mark}@example.org", "none") { IsApproved = true };
        user.AddGroup(((await Groups.GetAsync(groupAlias))!).ToReadOnlyGroup());
        Users.Save(user);
        return Users.GetByUsername(user.Username)!;
    }
}
