using Inpud.Cms.Backoffice.SignIn;
using Inpud.Cms.Media;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Management.Users;

/// <summary>Pictures of users are shown to whoever is signed in, and to nobody else. Of all other files another gate decides.</summary>
internal sealed class AvatarGate(IPublicMediaGate others, MediaRoot root, IHttpContextAccessor http) : IPublicMediaGate
{
    /// <summary>Core's folder.</summary>
    private const string Folder = "UserAvatars";

    public async ValueTask<MediaAccess> DecideAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.StartsWith($"{root.Url}/{Folder}/", StringComparison.OrdinalIgnoreCase))
        {
            return await others.DecideAsync(path, cancellationToken);
        }

        return http.HttpContext is { } request && (await request.AuthenticateAsync(BackOfficeSignIn.Scheme)).Succeeded
            ? MediaAccess.Personal
            : MediaAccess.NotFound;
    }

    /// <summary>Puts this gate before the one that was there.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var before = services.Last(x => x.ServiceType == typeof(IPublicMediaGate));
        services.Remove(before);
        services.AddSingleton<IPublicMediaGate>(x => new AvatarGate(
            (IPublicMediaGate)(before.ImplementationInstance ?? before.ImplementationFactory?.Invoke(x)
                ?? ActivatorUtilities.CreateInstance(x, before.ImplementationType!)),
            x.GetRequiredService<MediaRoot>(), x.GetRequiredService<IHttpContextAccessor>()));
    }
}
