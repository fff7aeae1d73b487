using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Limits;

/// <summary>
/// How often somebody may do something. Who it is – an account, a network address, a key – is kept as a keyed hash in memory, under a key
/// that exists only as long as the process; it is written nowhere.
/// </summary>
/// <param name="permits">How often.</param>
/// <param name="window">In which time.</param>
public sealed class RateLimit(int permits, TimeSpan window) : IDisposable
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));

    /// <summary>Whether it is allowed once more; it counts.</summary>
    public bool Take(string who) => Wait(who) is null;

    /// <summary>Null where it is allowed once more, and it counts; else how long to wait.</summary>
    public TimeSpan? Wait(string who)
    {
        using var lease = _limiter.AttemptAcquire(Hidden(who));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window;
    }

    /// <summary>Whether it would not be allowed now; asking does not count.</summary>
    public bool IsSpent(string who) => _limiter.GetStatistics(Hidden(who))?.CurrentAvailablePermits == 0;

    public void Dispose() => _limiter.Dispose();

    /// <summary>
    /// Where a request comes from. Whoever has one address of version 6 has the 2^64 beside it. Behind a proxy it is the proxy's address, unless
    /// <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> is set.
    /// </summary>
    public static string NetworkOf(HttpContext http) => NetworkOf(http.Connection.RemoteIpAddress);

    internal static string NetworkOf(IPAddress? address)
    {
        const int NetworkBytes = 8;
        return address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
            _ => address.ToString(),
        };
    }

    private string Hidden(string who) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(who)));
}
