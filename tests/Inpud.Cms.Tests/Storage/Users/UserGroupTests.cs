using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Storage.Users;

public sealed class UserGroupTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IUserGroupRepository _groups;

    public UserGroupTests()
    {
        _bed = new StorageBed(services => services.AddUserStorage());
        _groups = _bed.Get<IUserGroupRepository>();
        _bed.Get<CreateDefaultUsersAndGroups>().Run();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void The_default_groups_may_do_what_their_names_say()
    {
        var groups = _bed.Do(() => _groups.GetMany()).ToDictionary(x => x.Alias);

        Assert.Equal(["admin", "editor", "sensitiveData", "translator", "writer"], groups.Keys.Order());
        Assert.Contains(ActionPublish.ActionLetter, groups["editor"].Permissions);
        Assert.DoesNotContain(ActionPublish.ActionLetter, groups["writer"].Permissions);
        Assert.DoesNotContain(ActionNew.ActionLetter, groups["translator"].Permissions);
        Assert.Contains(ActionRights.ActionLetter, groups["admin"].Permissions);
        Assert.Equal(-1, groups["admin"].StartContentId);
        Assert.Null(groups["sensitiveData"].StartContentId);
        Assert.Equal(1, groups["admin"].UserCount);
    }

    [Fact]
    public void A_group_comes_back_as_saved()
    {
        var page = _bed.AddNode("Page");
        var (fr, ar) = (_bed.AddLanguage("fr"), _bed.AddLanguage("ar"));
        var group = NewGroup("frenchTeam");
        (group.StartContentId, group.StartMediaId, group.Description, group.HasAccessToAllLanguages) =
            (page.Id, -1, "writes in French", false);
        group.Permissions = new HashSet<string> { "Umb.Document.Read", "Umb.Document.Update" };
        group.GranularPermissions = new HashSet<IGranularPermission>
        {
            new DocumentGranularPermission { Key = page.Key, Permission = "Umb.Document.Publish" },
            new DocumentPropertyValueGranularPermission { Key = Guid.NewGuid(), Permission = "title|Umb.Document.PropertyValue.Write" },
            new UnknownTypeGranularPermission { Context = "Somebody.Else", Permission = "anything" },
        };
        group.AddAllowedSection("content");
        group.AddAllowedLanguage(fr.Id);
        group.AddAllowedLanguage(ar.Id);
        Save(group);

        var read = _bed.Do(() => _groups.Get("FrenchTeam"))!;

        Assert.Equal((group.Id, group.Key, page.Id, -1), (read.Id, read.Key, read.StartContentId, read.StartMediaId));
        Assert.Null(read.StartElementId);
        Assert.Equal(group.Permissions.Order(), read.Permissions.Order());
        Assert.True(group.GranularPermissions.SetEquals(read.GranularPermissions));
        Assert.Equal([fr.Id, ar.Id], read.AllowedLanguages.Order());
        Assert.False(read.HasAccessToAllLanguages);
        Assert.Equal(["content"], read.AllowedSections);
    }

    [Fact]
    public void A_group_can_be_changed_down_to_nothing()
    {
        var group = NewGroup("team");
        group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        (group.StartContentId, group.StartMediaId) = (-1, -1);
        group.AddAllowedSection("content");
        Save(group);
        group.Permissions = new HashSet<string>();
        (group.StartContentId, group.StartMediaId, group.Name) = (null, _bed.AddNode("Folder", Constants.ObjectTypes.Media).Id, "The team");
        group.ClearAllowedSections();
        Save(group);

        var read = _bed.Do(() => _groups.Get(group.Id))!;

        Assert.Empty(read.Permissions);
        Assert.Empty(read.AllowedSections);
        Assert.Equal((null, group.StartMediaId, "The team"), (read.StartContentId, read.StartMediaId, read.Name));
    }

    [Fact]
    public void Groups_are_found_the_ways_Core_asks()
    {
        var (key, aliases) = (Constants.Security.EditorGroupKey, new[] { "editor", "writer" });
        IEnumerable<Guid> keys = [key, Constants.Security.WriterGroupKey];

        Assert.Equal("editor", _bed.Do(() => _groups.Get(_bed.Query<IUserGroup>().Where(x => x.Key == key))).Single().Alias);
        Assert.Equal(2, _bed.Do(() => _groups.Get(_bed.Query<IUserGroup>().Where(x => aliases.SqlIn(x.Alias)))).Count());
        Assert.Equal(2, _bed.Do(() => _groups.Get(_bed.Query<IUserGroup>().Where(x => keys.SqlIn(x.Key)))).Count());
        Assert.Equal(["admin"], _bed.Do(() => _groups.GetGroupsAssignedToSection("users")).Select(x => x.Alias));
    }

    [Fact]
    public void What_is_set_on_a_page_wins_over_what_the_group_may_anyway()
    {
        var (page, other) = (_bed.AddNode("Page"), _bed.AddNode("Other"));
        var editors = _bed.Do(() => _groups.Get("editor"))!;
        _bed.Do(() => _groups.ReplaceGroupPermissions(editors.Id, new HashSet<string> { "Umb.Document.Read" }, page.Id));
        _bed.Do(() => _groups.AssignGroupPermission(editors.Id, "Umb.Document.Update", page.Id));

        var readOnly = _bed.Get<UserGroupRepository>();
        var permissions = _bed.Do(() => _groups.GetPermissions([readOnly.ReadOnly[editors.Id]], true, page.Id, other.Id));

        Assert.Equal(["Umb.Document.Read", "Umb.Document.Update"], permissions.GetAllPermissions(page.Id).Order());
        Assert.Equal(editors.Permissions.Order(), permissions.GetAllPermissions(other.Id).Order());
        Assert.True(permissions.Single(x => x.EntityId == other.Id).IsDefaultPermissions);
        _bed.Do(() => _groups.ReplaceGroupPermissions(editors.Id, new HashSet<string>(), page.Id));
        Assert.Empty(_bed.Do(() => _groups.GetPermissions([editors.Id], page.Id)));
    }

    [Fact]
    public void A_permission_on_a_page_dies_with_the_page()
    {
        var page = _bed.AddNode("Page");
        var group = NewGroup("team");
        group.GranularPermissions =
            new HashSet<IGranularPermission> { new DocumentGranularPermission { Key = page.Key, Permission = "x" } };
        group.StartContentId = page.Id;
        Save(group);
        _bed.RemoveNode(page);

        group.Name = "The team";
        Save(group);
        Assert.Null(_bed.Do(() => _groups.Get(group.Id))!.StartContentId);
        Assert.Empty(_bed.Do(() => _groups.GetPermissions([group.Id], page.Id)));
    }

    [Fact]
    public void Saving_a_group_with_users_makes_exactly_these_its_members()
    {
        var users = _bed.Get<IUserRepository>();
        var (ana, ben) = (NewUser("ana"), NewUser("ben"));
        _bed.Do(() => users.Save(ana));
        _bed.Do(() => users.Save(ben));
        var group = NewGroup("team");
        _bed.Do(() => _groups.AddOrUpdateGroupWithUsers(group, [ana.Id]));
        _bed.Do(() => _groups.AddOrUpdateGroupWithUsers(group, [ben.Id]));
        _bed.Do(() => _groups.AddOrUpdateGroupWithUsers(group, null));

        Assert.Equal(["ben"], _bed.Do(() => users.GetAllInGroup(group.Id)).Select(x => x.Name));
        Assert.Contains("ana", _bed.Do(() => users.GetAllNotInGroup(group.Id)).Select(x => x.Name));
        Assert.Equal(1, _bed.Do(() => _groups.Get(group.Id))!.UserCount);
    }

    [Fact]
    public void A_change_of_a_group_reaches_its_users_at_once()
    {
        var users = _bed.Get<IUserRepository>();
        var user = NewUser("ana");
        var group = NewGroup("team");
        _bed.Do(() => users.Save(user));
        _bed.Do(() => _groups.AddOrUpdateGroupWithUsers(group, [user.Id]));
        Assert.Empty(_bed.Do(() => users.Get(user.Key))!.AllowedSections);
        group.AddAllowedSection("media");
        Save(group);

        Assert.Equal(["media"], _bed.Do(() => users.Get(user.Key))!.AllowedSections);
        _bed.Do(() => _groups.Delete(group));
        Assert.Empty(_bed.Do(() => users.Get(user.Key))!.Groups);
    }

    [Fact]
    public void Permissions_of_a_path_cost_no_statement_once_groups_are_known()
    {
        var ids = Enumerable.Range(1, 5).Select(x => _bed.AddNode($"Page {x}").Id).ToArray();
        _bed.Do(() => _groups.GetPermissions([1, 2]));

        Assert.Equal(0, _bed.Statements.Of(() => _bed.Do(() => _groups.GetPermissions([1, 2], ids))));
    }

    private void Save(IUserGroup group) => _bed.Do(() => _groups.Save(group));

    private UserGroup NewGroup(string alias) => new(_bed.Get<IShortStringHelper>(), 0, alias, alias, "icon-users");

    private static User NewUser(string name) => new(new GlobalSettings(), name, $"{name}@example.org", $"{name}@example.org", "hash");
}
