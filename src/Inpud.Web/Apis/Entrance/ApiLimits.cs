using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Inpud.Web.Apis.Entrance;

/// <summary>How often one may ask, by key; how often one may come without a good one, by network address, which is kept in memory for a minute.</summary>
internal sealed class ApiLimits(IOptions<ApiSettings> settings) : IDisposable
{
    private const int NetworkBytes = 8;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<Guid> _keys = Per<Guid>(settings.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _strangers = Per<string>(settings.Value.FailuresPerMinute);

    /// <summary>Null where it may ask once more; else how long to wait.</summary>
    public TimeSpan? Wait(Guid key)
    {
        using var lease = _keys.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : _window;
    }

    /// <summary>Whether nobody from there is listened to for a while.</summary>
    public bool IsShut(HttpContext http) => _strangers.GetStatistics(Network(http))?.CurrentAvailablePermits == 0;

    /// <summary>Somebody from there came without a good key.</summary>
    public void Count(HttpContext http) => _strangers.AttemptAcquire(Network(http)).Dispose();

    public void Dispose()
    {
        _keys.Dispose();
        _strangers.Dispose();
    }

    /// <summary>Whoever has one address of version 6 has the 2^64 beside it.</summary>
    private static string Network(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, NetworkBytes)),
        IPAddress other => other.ToString(),
    };

    private static PartitionedRateLimiter<T> Per<T>(int permits)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(who => RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = _window, QueueLimit = 0 }));
}
