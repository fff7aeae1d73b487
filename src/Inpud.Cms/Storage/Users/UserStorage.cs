using Inpud.Cms.Storage.Protection;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage;

internal static class UserStorage
{
    /// <summary>Users, their groups, sign-ins and what the editing client remembers for them.</summary>
    public static IServiceCollection AddUserStorage(this IServiceCollection services) => services
        .AddSingleton<UserSeal>()
        .AddSingleton<SealPlainUsers>()
        .AddSingleton(x => new RotateUsers(
            x.GetRequiredService<CmsScopeProvider>(), x.GetRequiredService<UserSeal>(), x.GetRequiredService<ProtectionKeys>(), x.GetRequiredService<IDataProtectionProvider>()))
        .AddSingleton<UserIdKeyResolver>()
        .AddSingleton<IUserIdKeyResolver>(x => x.GetRequiredService<UserIdKeyResolver>())
        .AddSingleton<UserGroupRepository>()
        .AddSingleton<IUserGroupRepository>(x => x.GetRequiredService<UserGroupRepository>())
        .AddSingleton<IUserRepository, UserRepository>()
        .AddSingleton<IUserDataRepository, UserDataRepository>()
        .AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>()
        .AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>()
        .AddSingleton<IBackOfficeUserReader, BackOfficeUserReader>()
        .AddSingleton<IBackOfficeUserStore, BackOfficeUserStore>()
        .AddSingleton<CreateDefaultUsersAndGroups>();
}
