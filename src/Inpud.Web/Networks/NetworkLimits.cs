using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Inpud.Web.Networks;

/// <summary>How often one may come, and tell. Addresses are kept as keyed hashes in memory, under a key that lives as long as the process.</summary>
internal sealed class NetworkLimits : IDisposable
{
    private const int VisitsPerAddress = 240;
    private const int ReportsPerLink = 20;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> _visits = Per(VisitsPerAddress);
    private readonly PartitionedRateLimiter<string> _reports = Per(ReportsPerLink);

    public bool AllowVisit(HttpContext http) => Take(_visits, Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(http.Connection.RemoteIpAddress?.ToString() ?? ""))));

    public bool AllowReport(Guid link) => Take(_reports, link.ToString("N"));

    public void Dispose()
    {
        _visits.Dispose();
        _reports.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string what)
    {
        using var lease = limiter.AttemptAcquire(what);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Per(int permits) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = _window, QueueLimit = 0 }));
}
