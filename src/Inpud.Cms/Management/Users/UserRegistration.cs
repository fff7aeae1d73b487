using Inpud.Cms.Management.CurrentUser;
using Inpud.Cms.Management.Redirects;
using Inpud.Cms.Management.UserGroups;

namespace Inpud.Cms.Management.Users;

/// <summary>What the endpoints of users and groups are made of.</summary>
internal static class UserRegistration
{
    public static IServiceCollection AddUserEditing(this IServiceCollection services)
    {
        AvatarGate.AddTo(services);
        services.AddSingleton<AvatarUrls>();
        services.AddSingleton<PresentCurrentUser>();
        services.AddSingleton<PresentRedirect>();
        services.AddSingleton<ListRedirects>();
        services.AddSingleton<PresentUser>();
        services.AddSingleton<PresentUserGroup>();
        services.AddSingleton<SetAvatar>();
        services.AddSingleton<StartNodesOf>();
        services.AddSingleton<UserConfiguration>();
        services.AddSingleton<UserGroupRights>();
        services.AddSingleton<UserRights>();
        services.AddSingleton<WriteUserGroup>();
        return services;
    }
}
