using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Preview;

namespace Inpud.Cms.Preview;

/// <summary>What the cookie of preview holds: whose it is and until when, readable to nobody but this site.</summary>
internal sealed class PreviewTokens(IDataProtectionProvider protection, TimeProvider time) : IPreviewTokenGenerator
{
    /// <summary>A working day; who goes on after it presses "preview" again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("Inpud.Cms.Preview");

    public Task<Attempt<string?>> GenerateTokenAsync(Guid userKey)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Task.FromResult(Attempt.Succeed<string?>(_protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{userKey:N} {until}"))));
    }

    public Task<Attempt<Guid?>> VerifyAsync(string token)
    {
        var key = Read(token);
        return Task.FromResult(key is null ? Attempt.Fail<Guid?>() : Attempt.Succeed(key));
    }

    private Guid? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split(' ') is [var user, var until]
                && Guid.TryParseExact(user, "N", out var key)
                && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && time.GetUtcNow().ToUnixTimeSeconds() < seconds
                    ? key
                    : null;
        }
        catch (CryptographicException)
        {
            // Made up, or from before the keys were changed.
            return null;
        }
    }
}
