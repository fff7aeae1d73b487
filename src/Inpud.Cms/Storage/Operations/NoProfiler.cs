using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Operations;

/// <summary>Pages are not profiled in the browser, for nobody; the server's own tools do that without cookies.</summary>
internal sealed class NoProfiler : IWebProfilerRepository
{
    public bool GetStatus(int userId) => false;

    /// <exception cref="NotSupportedException">It was to be switched on.</exception>
    public void SetStatus(int userId, bool status)
    {
        if (status)
        {
            throw new NotSupportedException("This site has no profiler for pages.");
        }
    }
}
