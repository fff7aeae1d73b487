using Inpud.Cms.Management.CurrentUser;

namespace Inpud.Cms.Management.Users;

/// <summary>What the endpoints of users and groups are made of.</summary>
internal static class UserRegistration
{
    public static IServiceCollection AddUserEditing(this IServiceCollection services)
    {
        services.AddSingleton<AvatarUrls>();
        services.AddSingleton<PresentCurrentUser>();
        services.AddSingleton<SetAvatar>();
        services.AddSingleton<StartNodesOf>();
        services.AddSingleton<UserConfiguration>();
        return services;
    }
}
