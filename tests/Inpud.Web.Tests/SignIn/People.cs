using Inpud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.SignIn;

/// <summary>People for tests of signing in; each test has its own.</summary>
public sealed class People(SiteFixture site)
{
    public const string Password = "a long enough password";

    private static int _number;

    /// <summary>Somebody who can sign in.</summary>
    public async Task<IUser> EditorAsync(string groupAlias = "editor")
    {
        var email = $"person{Interlocked.Increment(ref _number)}@example.org";
        await using var scope = site.Services.CreateAsyncScope();
        var groups = scope.ServiceProvider.GetRequiredService<IUserGroupService>();
        var group = (await groups.GetAsync(groupAlias))!;
        var made = await site.Get<IUserService>().CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = "Somebody", UserGroupKeys = new HashSet<Guid> { group.Key } },
            approveUser: true);
        Assert.True(made.Success, made.Status.ToString());
        var identity = scope.ServiceProvider.GetRequiredService<UserManager<IUser>>();
        var user = (await identity.FindByEmailAsync(email))!;
        await identity.RemovePasswordAsync(user);
        var set = await identity.AddPasswordAsync(user, Password);
        Assert.True(set.Succeeded, string.Join(", ", set.Errors.Select(x => x.Code)));
        return Now(user);
    }

    public IUser Now(IUser user) => site.Get<IBackOfficeUserReader>().GetByKey(user.Key)!;
}
