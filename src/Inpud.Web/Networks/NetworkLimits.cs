using Inpud.Cms.Limits;

namespace Inpud.Web.Networks;

/// <summary>How often one may come, from one network address, and tell, by one link.</summary>
internal sealed class NetworkLimits : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private readonly RateLimit _visits = new(240, _window);
    private readonly RateLimit _reports = new(20, _window);

    public bool AllowVisit(HttpContext http) => _visits.Take(RateLimit.NetworkOf(http));

    public bool AllowReport(Guid link) => _reports.Take(link.ToString("N"));

    public void Dispose()
    {
        _visits.Dispose();
        _reports.Dispose();
    }
}
