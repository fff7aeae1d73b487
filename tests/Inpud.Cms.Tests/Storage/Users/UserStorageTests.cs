using System.Data;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.Users;

public sealed class UserStorageTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IUserRepository _users;

    public UserStorageTests()
    {
        _bed = new StorageBed(services => services.AddUserStorage());
        _users = _bed.Get<IUserRepository>();
        _bed.Get<CreateDefaultUsersAndGroups>().Run();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_new_database_has_the_super_user_who_cannot_sign_in()
    {
        var super = _bed.Do(() => _users.Get(Constants.Security.SuperUserKey))!;

        Assert.Equal(-1, super.Id);
        Assert.False(super.IsApproved);
        Assert.Equal(UserState.Disabled, super.UserState);
        Assert.Equal("", super.RawPasswordValue);
        Assert.Contains(super.Groups, x => x.Key == Constants.Security.AdminGroupKey);
        Assert.Contains(Constants.Applications.Content, super.AllowedSections);
    }

    [Fact]
    public void Seeding_twice_changes_nothing()
    {
        _bed.Get<CreateDefaultUsersAndGroups>().Run();

        Assert.Equal(1, _bed.Look(db => db.Users.Count()));
        Assert.Equal(5, _bed.Look(db => db.UserGroups.Count()));
    }

    [Fact]
    public void A_user_comes_back_as_saved()
    {
        var (page, folder) = (_bed.AddNode("Page"), _bed.AddNode("Folder", Constants.ObjectTypes.Media));
        var user = NewUser("Ana");
        (user.StartContentIds, user.StartMediaIds) = ([page.Id], [-1, folder.Id]);
        (user.Language, user.Avatar, user.Comments, user.Kind) = ("pt", "UserAvatars/a.png", "writes reports", UserKind.Api);
        user.LastLoginDate = _bed.Clock.Now;
        user.AddGroup(Group("editor"));
        Save(user);

        var read = _bed.Do(() => _users.Get(user.Id))!;

        Assert.Equal((user.Key, "Ana", "ana@example.org", "pt"), (read.Key, read.Name, read.Email, read.Language));
        Assert.Equal([page.Id], read.StartContentIds!);
        Assert.Equal([-1, folder.Id], read.StartMediaIds!.Order());
        Assert.Equal(("UserAvatars/a.png", "writes reports", UserKind.Api), (read.Avatar, read.Comments, read.Kind));
        Assert.Equal(_bed.Clock.Now, read.LastLoginDate);
        Assert.Equal(DateTimeKind.Utc, read.LastLoginDate!.Value.Kind);
        Assert.Equal(["editor"], read.Groups.Select(x => x.Alias));
        Assert.False(((User)read).IsDirty());
    }

    [Theory]
    [InlineData("ANA@EXAMPLE.ORG")]
    [InlineData("ana@example.org")]
    public async Task An_address_is_found_however_it_is_typed(string typed)
    {
        Save(NewUser("Ana", "Ana@Example.org"));

        Assert.Equal("Ana", (await _bed.Get<IBackOfficeUserStore>().GetByEmailAsync(typed))?.Name);
        Assert.Equal("Ana", (await _bed.Get<IBackOfficeUserStore>().GetByUserNameAsync(typed))?.Name);
        Assert.True(_bed.Do(() => _users.ExistsByUserName(typed)));
        var exactly = _bed.Do(() => _users.Get(_bed.Query<IUser>().Where(x => x.Email == typed)).ToArray());
        Assert.Single(exactly);
        var part = typed[..6];
        var query = _bed.Query<IUser>().Where(x => x.Email.Contains(part) || x.Name!.Contains("nobody"));
        var partly = _bed.Do(() => _users.Get(query).ToArray());
        Assert.Single(partly);
    }

    [Fact]
    public void Two_users_cannot_share_a_user_name()
    {
        Save(NewUser("Ana", "ana@example.org"));

        Assert.Throws<DuplicateNameException>(() => Save(NewUser("Another", "ANA@example.org")));
    }

    [Fact]
    public async Task The_store_says_that_a_user_name_is_taken()
    {
        Save(NewUser("Ana", "ana@example.org"));

        var status = await _bed.Get<IBackOfficeUserStore>().SaveAsync(NewUser("Another", "ANA@example.org"));

        Assert.Equal(UserOperationStatus.DuplicateUserName, status);
    }

    [Fact]
    public async Task Saving_through_the_store_tells_everybody()
    {
        await _bed.Get<IBackOfficeUserStore>().SaveAsync(NewUser("Ana"));

        Assert.Contains(_bed.Events.All, x => x is UserSavedNotification saved && saved.SavedEntities.Single().Name == "Ana");
    }

    [Fact]
    public void Whoever_signs_in_while_their_profile_is_edited_keeps_both()
    {
        var user = NewUser("Ana");
        Save(user);
        var (signingIn, edited) = (_bed.Do(() => _users.Get(user.Key))!, _bed.Do(() => _users.Get(user.Key))!);
        signingIn.LastLoginDate = _bed.Clock.Now;
        Save(signingIn);
        edited.Name = "Ana Maria";
        Save(edited);

        var read = _bed.Do(() => _users.Get(user.Key))!;

        Assert.Equal(("Ana Maria", (DateTime?)_bed.Clock.Now), (read.Name, read.LastLoginDate));
    }

    [Fact]
    public void A_new_address_or_password_ends_every_sign_in_made_before()
    {
        var user = NewUser("Ana");
        Save(user);
        var first = user.SecurityStamp;
        user.RawPasswordValue = "another hash";
        Save(user);
        var second = user.SecurityStamp;
        (user.EmailConfirmedDate, user.Email) = (_bed.Clock.Now, "ana@elsewhere.example");
        Save(user);

        Assert.Equal(3, new[] { first, second, user.SecurityStamp }.Distinct().Count());
        Assert.Equal(_bed.Clock.Now, user.LastPasswordChangeDate);
        user.Name = "Ana Maria";
        var third = user.SecurityStamp;
        Save(user);
        Assert.Equal(third, user.SecurityStamp);
    }

    [Fact]
    public void A_start_node_dies_with_its_node()
    {
        var page = _bed.AddNode("Page");
        var user = NewUser("Ana");
        user.StartContentIds = [page.Id];
        Save(user);
        _bed.RemoveNode(page);

        Assert.Empty(_bed.Do(() => _users.GetMany(user.Key)).Single().StartContentIds!);
        user.StartContentIds = [page.Id, -1];
        Save(user);
        Assert.Equal([-1], _bed.Do(() => _users.Get(user.Key))!.StartContentIds!);
    }

    [Fact]
    public void A_page_of_users_is_filtered_by_group_state_kind_and_text()
    {
        for (var i = 0; i < 5; i++)
        {
            var user = NewUser($"Editor {i}", $"e{i}@example.org");
            user.AddGroup(Group("editor"));
            (user.IsApproved, user.LastLoginDate) = (i != 0, i > 2 ? _bed.Clock.Now : null);
            Save(user);
        }

        Save(NewUser("Writer", "w@example.org"));
        var filter = _bed.Query<IUser>().Where(x => x.Name!.Contains("EDITOR") || x.Username.Contains("EDITOR"));

        var page = _bed.Do(() => _users.GetPagedResultsByQuery(
            null, 0, 2, out var total, x => x.Username, Direction.Descending, ["editor"], ["admin"],
            [UserState.Active, UserState.Inactive], [UserKind.Default], filter).Select(x => (x.Name, total)).ToArray());

        Assert.Equal([("Editor 4", 4L), ("Editor 3", 4L)], page);
    }

    [Fact]
    public void Users_are_counted_by_state()
    {
        var (invited, locked, active) = (NewUser("Invited"), NewUser("Locked"), NewUser("Active"));
        (invited.IsApproved, invited.InvitedDate) = (false, _bed.Clock.Now);
        (locked.IsLockedOut, active.LastLoginDate) = (true, _bed.Clock.Now);
        Array.ForEach([invited, locked, active, NewUser("Inactive")], Save);

        var states = _bed.Do(() => _users.GetUserStates());

        Assert.Equal(5, states[UserState.All]);
        Assert.All(states.Where(x => x.Key != UserState.All), x => Assert.Equal(1, x.Value));
        foreach (var user in _bed.Do(() => _users.GetMany()).Where(x => x.Id > 0))
        {
            var found = _bed.Do(() => _users.GetPagedResultsByQuery(
                null, 0, 10, out _, x => x.Id, Direction.Ascending, null, null, [user.UserState], null, null));
            Assert.Contains(found, x => x.Id == user.Id);
        }
    }

    [Fact]
    public void Reading_a_user_again_asks_the_database_nothing()
    {
        var user = NewUser("Ana");
        Save(user);
        _bed.Do(() => _users.Get(user.Id));

        Assert.Equal(0, _bed.Statements.Of(() => _bed.Do(() => _users.Get(user.Id))));
        Assert.Equal(0, _bed.Statements.Of(() => _bed.Do(() => _users.Get(user.Key))));
    }

    [Fact]
    public void A_hundred_users_cost_as_many_statements_as_one()
    {
        var few = _bed.Statements.Of(() => _bed.Do(() => _users.GetMany()));
        for (var i = 0; i < 30; i++)
        {
            Save(NewUser($"User {i}", $"u{i}@example.org"));
        }

        Assert.True(_bed.Statements.Of(() => _bed.Do(() => _users.GetMany())) <= few);
    }

    [Fact]
    public void What_a_scope_changed_and_undid_is_not_remembered()
    {
        var user = NewUser("Ana");
        Save(user);
        using (_bed.Get<CmsScopeProvider>().CreateCoreScope())
        {
            var changed = _users.Get(user.Key)!;
            changed.Name = "Undone";
            _users.Save(changed);
            Assert.Equal("Undone", _users.Get(user.Key)!.Name);
        }

        Assert.Equal("Ana", _bed.Do(() => _users.Get(user.Key))!.Name);
    }

    [Fact]
    public void Changing_a_user_that_was_read_changes_nobody_elses()
    {
        var user = NewUser("Ana");
        Save(user);
        _bed.Do(() => _users.Get(user.Key))!.Name = "Changed and not saved";

        Assert.Equal("Ana", _bed.Do(() => _users.Get(user.Key))!.Name);
    }

    [Fact]
    public void A_session_lives_while_it_is_used_and_no_longer()
    {
        var user = NewUser("Ana");
        Save(user);
        var session = _bed.Do(() => _users.CreateLoginSession(user.Id, "203.0.113.7"));
        _bed.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.True(_bed.Do(() => _users.ValidateLoginSession(user.Id, session)));
        _bed.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.True(_bed.Do(() => _users.ValidateLoginSession(user.Id, session)));
        Assert.False(_bed.Do(() => _users.ValidateLoginSession(user.Id + 1, session)));
        _bed.Clock.Move(TimeSpan.FromMinutes(21));

        Assert.False(_bed.Do(() => _users.ValidateLoginSession(user.Id, session)));
        Assert.False(_bed.Do(() => _users.ValidateLoginSession(user.Id, session)));
    }

    [Fact]
    public void Old_sessions_are_forgotten_when_a_new_one_begins()
    {
        var user = NewUser("Ana");
        Save(user);
        _bed.Do(() => _users.CreateLoginSession(user.Id, ""));
        _bed.Clock.Move(TimeSpan.FromDays(16));
        _bed.Do(() => _users.CreateLoginSession(user.Id, ""));

        Assert.Equal(1, _bed.Look(db => db.UserSessions.Count()));
        Assert.Equal(1, _bed.Do(() => _users.ClearLoginSessions(user.Id)));
    }

    [Fact]
    public void A_deleted_user_leaves_nothing_behind()
    {
        var user = NewUser("Ana");
        user.AddGroup(Group("editor"));
        Save(user);
        _bed.Do(() => _users.CreateLoginSession(user.Id, ""));
        _bed.Do(() => _users.AddClientId(user.Id, "umbraco-back-office-ana"));
        _bed.Do(() => _bed.Get<IExternalLoginWithKeyRepository>().Save(user.Key, [new ExternalLogin("Umbraco.Example", "1")]));
        _bed.Do(() => _users.Delete(user));

        Assert.Null(_bed.Do(() => _users.Get(user.Key)));
        Assert.Equal(0, _bed.Look(db => db.UserSessions.Count() + db.UserClients.Count() + db.ExternalLogins.Count()));
    }

    [Fact]
    public void A_program_is_found_by_its_client_id()
    {
        var user = NewUser("Robot");
        user.Kind = UserKind.Api;
        Save(user);
        _bed.Do(() => _users.AddClientId(user.Id, "umbraco-back-office-robot"));

        Assert.Equal("Robot", _bed.Do(() => _users.GetByClientId("umbraco-back-office-robot"))?.Name);
        Assert.Equal(["umbraco-back-office-robot"], _bed.Do(() => _users.GetClientIds(user.Id)));
        Assert.True(_bed.Do(() => _users.RemoveClientId(user.Id, "umbraco-back-office-robot")));
        Assert.Empty(_bed.Do(() => _users.GetAllClientIds()));
    }

    [Fact]
    public async Task Numbers_and_keys_of_users_lead_to_each_other()
    {
        var user = NewUser("Ana");
        Save(user);
        var resolver = _bed.Get<IUserIdKeyResolver>();

        Assert.Equal(user.Key, await resolver.GetAsync(user.Id));
        Assert.Equal(user.Id, await resolver.GetAsync(user.Key));
        Assert.Equal(-1, await resolver.GetAsync(Constants.Security.SuperUserKey));
        Assert.False((await resolver.TryGetAsync(Guid.NewGuid())).Success);
        await Assert.ThrowsAsync<InvalidOperationException>(() => resolver.GetAsync(4711));
    }

    private IReadOnlyUserGroup Group(string alias) =>
        _bed.Do(() => _bed.Get<UserGroupRepository>().ReadOnly.Values.Single(x => x.Alias == alias));

    private static User NewUser(string name, string? email = null)
    {
        var address = email ?? $"{name.ToLowerInvariant()}@example.org";
        return new User(new GlobalSettings(), name, address, address, "hash");
    }

    private void Save(IUser user) => _bed.Do(() => _users.Save(user));
}
