using Inpud.Cms.Limits;
using Microsoft.Extensions.Options;

namespace Inpud.Web.Apis.Entrance;

/// <summary>How often one may ask, by key; how often one may come without a good one, by network address.</summary>
internal sealed class ApiLimits(IOptions<ApiSettings> settings) : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private readonly RateLimit _keys = new(settings.Value.RequestsPerMinute, _window);
    private readonly RateLimit _strangers = new(settings.Value.FailuresPerMinute, _window);

    /// <summary>Null where it may ask once more; else how long to wait.</summary>
    public TimeSpan? Wait(Guid key) => _keys.Wait(key.ToString("N"));

    /// <summary>Whether nobody from there is listened to for a while.</summary>
    public bool IsShut(HttpContext http) => _strangers.IsSpent(RateLimit.NetworkOf(http));

    /// <summary>Somebody from there came without a good key.</summary>
    public void Count(HttpContext http) => _strangers.Take(RateLimit.NetworkOf(http));

    public void Dispose()
    {
        _keys.Dispose();
        _strangers.Dispose();
    }
}
