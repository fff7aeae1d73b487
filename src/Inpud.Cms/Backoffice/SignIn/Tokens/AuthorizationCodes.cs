using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inpud.Cms.Backoffice.SignIn.Codes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Cms.Backoffice.SignIn.Tokens;

/// <summary>What a code stands for.</summary>
/// <param name="Session">The session that asked for it, and alone may exchange it.</param>
/// <param name="RedirectUri">Where it was sent.</param>
/// <param name="Challenge">What its verifier must hash to.</param>
/// <param name="Expires">Until when.</param>
internal sealed record AuthorizationCode(Guid Session, string RedirectUri, string Challenge, DateTimeOffset Expires);

/// <summary>
/// Codes of the authorization code flow with PKCE. A code carries what it stands for, protected, so that any machine can exchange
/// it; which were used is known to all machines, so that each works once.
/// </summary>
internal sealed class AuthorizationCodes(IDataProtectionProvider protection, UsedCodes used, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly IDataProtector _protector = protection.CreateProtector("Inpud.Cms.SignIn.AuthorizationCode.v1");

    public string Issue(Guid session, string redirectUri, string challenge)
    {
        var code = new AuthorizationCode(session, redirectUri, challenge, time.GetUtcNow() + Lifetime);
        return WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(code)));
    }

    /// <summary>Uses the code up.</summary>
    /// <returns>Whether it was ours, unused, in time, asked for by this session and address, and the verifier is the right one.</returns>
    public bool Redeem(string code, Guid session, string redirectUri, string verifier)
    {
        if (Read(code) is not { } meant || meant.Expires < time.GetUtcNow() || !used.Take(Fingerprint(code)))
        {
            return false;
        }

        return meant.Session == session
            && string.Equals(meant.RedirectUri, redirectUri, StringComparison.Ordinal)
            && IsChallengeOf(meant.Challenge, verifier);
    }

    /// <summary>PKCE's S256 (RFC 7636, 4.6).</summary>
    public static bool IsChallengeOf(string challenge, string verifier) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(challenge),
        Encoding.ASCII.GetBytes(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))));

    private AuthorizationCode? Read(string code)
    {
        try
        {
            return JsonSerializer.Deserialize<AuthorizationCode>(_protector.Unprotect(WebEncoders.Base64UrlDecode(code)));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    // Two spellings of one code must not count as two.
    private static string Fingerprint(string code) => Convert.ToHexString(SHA256.HashData(WebEncoders.Base64UrlDecode(code)));
}
