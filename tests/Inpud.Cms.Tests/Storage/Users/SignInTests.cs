using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Inpud.Cms.Tests.Storage.Users;

public sealed class SignInTests : IDisposable
{
    private static readonly Guid _person = Constants.Security.SuperUserKey;

    private readonly StorageBed _bed;
    private readonly IExternalLoginWithKeyRepository _logins;

    public SignInTests()
    {
        _bed = new StorageBed(services => services.AddUserStorage());
        _logins = _bed.Get<IExternalLoginWithKeyRepository>();
        _bed.Get<CreateDefaultUsersAndGroups>().Run();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Saving_logins_replaces_those_of_before_and_keeps_the_tokens_of_those_that_stay()
    {
        _bed.Do(() => _logins.Save(_person, [new ExternalLogin("Umbraco.A", "1", "data"), new ExternalLogin("Umbraco.B", "2")]));
        _bed.Do(() => _logins.Save(
            _person, [new ExternalLoginToken("Umbraco.A", "refresh", "t1"), new ExternalLoginToken("Umbraco.Gone", "x", "y")]));
        _bed.Do(() => _logins.Save(_person, [new ExternalLogin("Umbraco.A", "1b"), new ExternalLogin("Umbraco.C", "3")]));

        var logins = _bed.Do(() => _logins.Get(_bed.Query<IIdentityUserLogin>().Where(x => x.Key == _person))).ToArray();
        var tokens = _bed.Do(() => ((IQueryRepository<IIdentityUserToken>)_logins)
            .Get(_bed.Query<IIdentityUserToken>().Where(x => x.Key == _person))).ToArray();

        Assert.Equal([("Umbraco.A", "1b"), ("Umbraco.C", "3")], logins.Select(x => (x.LoginProvider, x.ProviderKey)));
        Assert.Equal([("Umbraco.A", "refresh", "t1")], tokens.Select(x => (x.LoginProvider, x.Name, x.Value)));
        Assert.Equal(_person.ToString(), logins[0].UserId);
    }

    [Fact]
    public void A_person_is_found_by_the_account_elsewhere()
    {
        _bed.Do(() => _logins.Save(_person, [new ExternalLogin("Umbraco.A", "1")]));

        var found =
            _bed.Do(() => _logins.Get(_bed.Query<IIdentityUserLogin>().Where(x => x.ProviderKey == "1" && x.LoginProvider == "Umbraco.A")));

        Assert.Equal(_person, found.Single().Key);
    }

    [Fact]
    public void Removing_a_provider_signs_its_users_out_and_forgets_their_logins()
    {
        var users = _bed.Get<IUserRepository>();
        _bed.Do(() => _logins.Save(_person, [new ExternalLogin("Umbraco.A", "1")]));
        var before = _bed.Do(() => users.Get(_person))!.SecurityStamp;
        _bed.Do(() => users.InvalidateSessionsForRemovedProviders(["Umbraco.B"]));
        _bed.Do(() => _logins.DeleteUserLoginsForRemovedProviders(["Umbraco.B"]));

        Assert.NotEqual(before, _bed.Do(() => users.Get(_person))!.SecurityStamp);
        Assert.Empty(_bed.Do(() => _logins.GetMany()));
    }

    [Fact]
    public async Task Second_factors_are_kept_per_person_and_provider()
    {
        var factors = _bed.Get<ITwoFactorLoginRepository>();
        _bed.Do(() => factors.Save(new TwoFactorLogin { UserOrMemberKey = _person, ProviderName = "app", Secret = "s" }));
        _bed.Do(() => factors.Save(new TwoFactorLogin { UserOrMemberKey = _person, ProviderName = "mail", Secret = "t" }));

        var read = (await _bed.DoAsync(() => factors.GetByUserOrMemberKeyAsync(_person))).ToArray();
        Assert.Equal([("app", "s"), ("mail", "t")], read.Select(x => (x.ProviderName, x.Secret)));
        Assert.True(await _bed.DoAsync(() => factors.DeleteUserLoginsAsync(_person, "app")));
        Assert.False(await _bed.DoAsync(() => factors.DeleteUserLoginsAsync(_person, "app")));
        Assert.True(await _bed.DoAsync(() => factors.DeleteUserLoginsAsync(_person)));
    }

    [Fact]
    public async Task What_the_client_remembers_is_found_by_group_and_identifier()
    {
        var data = _bed.Get<IUserDataRepository>();
        var first = await _bed.DoAsync(() => data.Save(NewData("tours", "intro", "done")));
        await _bed.DoAsync(() => data.Save(NewData("tours", "search", "open")));
        await _bed.DoAsync(() => data.Save(NewData("tables", "intro", "wide")));
        first.Value = "again";
        await _bed.DoAsync(() => data.Update(first));

        var filter = new Filter { UserKeys = [_person], Groups = ["tours"], Identifiers = ["intro", "search"] };
        var page = await _bed.DoAsync(() => data.GetAsync(0, 1, filter));

        Assert.Equal((2L, "again"), (page.Total, page.Items.Single().Value));
        await _bed.DoAsync(() => data.Delete(first));
        Assert.Null(await _bed.DoAsync(() => data.GetAsync(first.Key)));
    }

    private static UserData NewData(string group, string identifier, string value) =>
        new() { Key = Guid.NewGuid(), UserKey = _person, Group = group, Identifier = identifier, Value = value };

    private sealed class Filter : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}
