using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Inpud.Cms.Backoffice.SignIn.Limits;

/// <summary>
/// How often one may try: per account and per network address. Both are kept as keyed hashes in memory, with a key that exists
/// only as long as the process; neither is written anywhere.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _accounts;
    private readonly PartitionedRateLimiter<string> _mails;

    public SignInLimits(IOptions<SignInSettings> settings)
    {
        _addresses = Per(settings.Value.AttemptsPerAddress, TimeSpan.FromMinutes(1));
        _accounts = Per(settings.Value.AttemptsPerAccount, TimeSpan.FromMinutes(1));
        _mails = Per(settings.Value.MailsPerAccount, TimeSpan.FromHours(1));
    }

    /// <summary>Whether one more attempt on this account from this address is allowed now.</summary>
    public bool Allow(HttpContext http, string account) => Allow(http) && AllowAccount(account);

    /// <summary>Whether one more attempt on this account is allowed now.</summary>
    public bool AllowAccount(string account) => Take(_accounts, Fold(account));

    /// <summary>Whether one more attempt from this address is allowed now.</summary>
    public bool Allow(HttpContext http) => Take(_addresses, NetworkOf(http.Connection.RemoteIpAddress));

    /// <summary>Whether one more mail to this account is allowed now.</summary>
    public bool AllowMail(string account) => Take(_mails, Fold(account));

    public void Dispose()
    {
        _addresses.Dispose();
        _accounts.Dispose();
        _mails.Dispose();
    }

    /// <summary>Whoever has one address of version 6 has the 2^64 beside it.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        const int NetworkBytes = 8;
        return address is null ? ""
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
                ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
                : address.ToString();
    }

    private bool Take(PartitionedRateLimiter<string> limiter, string what)
    {
        using var lease = limiter.AttemptAcquire(Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(what))));
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Per(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));

    private static string Fold(string account) => account.Trim().ToLowerInvariant();
}
