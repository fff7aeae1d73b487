using System.Security.Cryptography;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Storage.Users;

/// <summary>
/// The stamp that every sign-in carries. A new one ends all sign-ins made before: due when the user name, address or password
/// changes. Core leaves that to the storage.
/// </summary>
internal static class SecurityStamps
{
    public static void Renew(IUser user, bool isNew, DateTime now)
    {
        if (isNew)
        {
            user.SecurityStamp = string.IsNullOrEmpty(user.SecurityStamp) ? New(now) : user.SecurityStamp;
            return;
        }

        var newAddress = user.IsPropertyDirty(nameof(IUser.Email));
        var newPassword = user.IsPropertyDirty(nameof(IUser.RawPasswordValue)) && !string.IsNullOrEmpty(user.RawPasswordValue);
        if (newAddress && !user.IsPropertyDirty(nameof(IUser.EmailConfirmedDate)))
        {
            user.EmailConfirmedDate = null;
        }

        if (newPassword && !user.IsPropertyDirty(nameof(IUser.LastPasswordChangeDate)))
        {
            user.LastPasswordChangeDate = now;
        }

        var newName = user.IsPropertyDirty(nameof(IUser.Username));
        if ((newName || newAddress || newPassword) && !user.IsPropertyDirty(nameof(IUser.SecurityStamp)))
        {
            user.SecurityStamp = New(now);
        }
    }

    /// <summary>Unguessable; the instant only keeps two stamps apart.</summary>
    public static string New(DateTime now) => $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}{now.Ticks:x}";
}
