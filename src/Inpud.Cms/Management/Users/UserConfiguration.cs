using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;

namespace Inpud.Cms.Management.Users;

/// <summary>What may be done with users on this site, and how passwords must be.</summary>
internal sealed class UserConfiguration(
    IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<UserPasswordConfigurationSettings> passwords, IUserInviteSender invitations,
    IEnumerable<ITwoFactorProvider> twoFactor)
{
    public PasswordConfigurationResponseModel Passwords()
    {
        var rules = passwords.CurrentValue;
        return new PasswordConfigurationResponseModel(
            rules.RequiredLength, rules.RequireNonLetterOrDigit, rules.RequireDigit, rules.RequireLowercase, rules.RequireUppercase);
    }

    public UserConfigurationResponseModel OfUsers() => new(
        invitations.CanSendInvites(), security.CurrentValue.UsernameIsEmail, Passwords(), AllowChangePassword: true, twoFactor.Any());

    public CurrentUserConfigurationResponseModel OfCurrentUser() =>
        new(security.CurrentValue.KeepUserLoggedIn, Passwords(), AllowChangePassword: true, twoFactor.Any());
}

internal sealed record PasswordConfigurationResponseModel(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase);

internal sealed record SecurityConfigurationResponseModel(PasswordConfigurationResponseModel PasswordConfiguration);

internal sealed record UserConfigurationResponseModel(
    bool CanInviteUsers, bool UsernameIsEmail, PasswordConfigurationResponseModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);

internal sealed record CurrentUserConfigurationResponseModel(
    bool KeepUserLoggedIn, PasswordConfigurationResponseModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);
