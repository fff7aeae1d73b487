using Inpud.Cms.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Backoffice.SignIn.Limits;

/// <summary>How often one may try: per account and per network address.</summary>
internal sealed class SignInLimits(IOptions<SignInSettings> settings) : IDisposable
{
    private readonly RateLimit _addresses = new(settings.Value.AttemptsPerAddress, TimeSpan.FromMinutes(1));
    private readonly RateLimit _accounts = new(settings.Value.AttemptsPerAccount, TimeSpan.FromMinutes(1));
    private readonly RateLimit _mails = new(settings.Value.MailsPerAccount, TimeSpan.FromHours(1));

    /// <summary>Whether one more attempt on this account from this address is allowed now.</summary>
    public bool Allow(HttpContext http, string account) => Allow(http) && AllowAccount(account);

    /// <summary>Whether one more attempt on this account is allowed now.</summary>
    public bool AllowAccount(string account) => _accounts.Take(Fold(account));

    /// <summary>Whether one more attempt from this address is allowed now.</summary>
    public bool Allow(HttpContext http) => _addresses.Take(RateLimit.NetworkOf(http));

    /// <summary>Whether one more mail to this account is allowed now.</summary>
    public bool AllowMail(string account) => _mails.Take(Fold(account));

    public void Dispose()
    {
        _addresses.Dispose();
        _accounts.Dispose();
        _mails.Dispose();
    }

    private static string Fold(string account) => account.Trim().ToLowerInvariant();
}
