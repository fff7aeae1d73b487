using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Cms.Backoffice.SignIn.Links;

/// <summary>What a link that was sent to somebody lets them do.</summary>
internal enum LinkPurpose
{
    Invitation,
    NewPassword,
}

/// <summary>
/// Tokens in links for one person. A token is tied to the user's security stamp: it ends when a password is set, so it works once.
/// </summary>
internal sealed class PersonalLinks(IDataProtectionProvider protection, IOptionsMonitor<SecuritySettings> security, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Inpud.Cms.SignIn.PersonalLink.v1");

    public string Issue(LinkPurpose purpose, IUser user)
    {
        var token = new Token(purpose, user.Key, user.SecurityStamp ?? "", time.GetUtcNow() + Lifetime(purpose));
        return WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(token)));
    }

    public bool IsValid(LinkPurpose purpose, IUser user, string token) =>
        Read(token) is { } meant
        && meant.Purpose == purpose
        && meant.User == user.Key
        && meant.Expires > time.GetUtcNow()
        && string.Equals(meant.Stamp, user.SecurityStamp, StringComparison.Ordinal);

    public TimeSpan Lifetime(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => security.CurrentValue.UserInviteEmailExpiry,
        LinkPurpose.NewPassword => security.CurrentValue.PasswordResetEmailExpiry,
    };

    private Token? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Token>(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private sealed record Token(LinkPurpose Purpose, Guid User, string Stamp, DateTimeOffset Expires);
}
