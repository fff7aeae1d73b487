using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Access;

public sealed class AccessTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IPublicAccessRepository _access;
    private readonly NodeRow _page;
    private readonly NodeRow _login;

    public AccessTests()
    {
        _bed = new StorageBed(services => services.AddUserStorage().AddContainerStorage());
        _access = _bed.Get<IPublicAccessRepository>();
        (_page, _login) = (_bed.AddNode("Page"), _bed.AddNode("Login"));
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_protected_document_comes_back_with_its_rules_as_they_were_changed()
    {
        var entry = Protect();
        entry.AddRule("editors", "MemberRole");
        var kept = entry.AddRule("writers", "MemberRole");
        Save(entry);
        entry.RemoveRule(entry.Rules.First(x => x != kept));
        kept.RuleValue = "translators";
        entry.AddRule("ana", "Username");
        Save(entry);

        var read = _bed.Do(() => _access.Get(entry.Key))!;

        Assert.True(read.HasIdentity);
        Assert.Equal((_page.Id, _login.Id, _login.Id), (read.ProtectedNodeId, read.LoginNodeId, read.NoAccessNodeId));
        Assert.Equal(["ana", "translators"], read.Rules.Select(x => x.RuleValue).Order());
        Assert.Equal(entry.Key, read.Rules.First().AccessEntryId);
    }

    [Fact]
    public void Protection_goes_with_its_document_and_is_read_without_asking_the_database()
    {
        Save(Protect());
        _bed.Do(() => _access.GetMany());
        Assert.Equal(0, _bed.Statements.Of(() => _bed.Do(() => _access.GetMany())));
        _bed.RemoveNode(_page);

        Assert.Equal(0, _bed.Look(db => db.Access.Count()));
    }

    [Fact]
    public void Users_are_told_of_the_actions_that_they_chose()
    {
        _bed.Get<CreateDefaultUsersAndGroups>().Run();
        var wishes = _bed.Get<INotificationsRepository>();
        var user = _bed.Do(() => _bed.Get<IUserRepository>().Get(Constants.Security.SuperUserKey))!;
        var page = new EntitySlim { Id = _page.Id, Key = _page.Key };
        _bed.Do(() => wishes.SetNotifications(user, page, ["publish", "delete"]));
        _bed.Do(() => wishes.SetNotifications(user, page, ["publish", "move"]));

        Assert.Equal(["move", "publish"], _bed.Do(() => wishes.GetUserNotifications(user)).Select(x => x.Action));
        Assert.False(_bed.Do(() => wishes.TryCreateNotification(user, page, "move", out _)));
        Assert.True(_bed.Do(() =>
            wishes.TryCreateNotification(user, page, "copy", out var made) && made.EntityType == Constants.ObjectTypes.Document));
        Assert.Single(_bed.Do(() => wishes.GetUsersNotifications([-1], "move", [_page.Id, 999], Constants.ObjectTypes.Document)));
        Assert.Empty(_bed.Do(() => wishes.GetUsersNotifications([-1], "move", [_page.Id], Constants.ObjectTypes.Media)));
        Assert.Equal(3, _bed.Do(() => wishes.DeleteNotifications(user, page)));
    }

    private PublicAccessEntry Protect() => new(Guid.NewGuid(), _page.Id, _login.Id, _login.Id, []);

    private void Save(PublicAccessEntry entry) => _bed.Do(() => _access.Save(entry));
}
