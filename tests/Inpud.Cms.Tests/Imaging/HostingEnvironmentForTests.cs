using Umbraco.Cms.Core.Hosting;

namespace Inpud.Cms.Tests.Imaging;

/// <summary>Core's picture of the host, over one folder.</summary>
internal sealed class HostingEnvironmentForTests(string folder) : IHostingEnvironment
{
    public string? SiteName => "Tests";

    public string ApplicationId => "tests";

    public string ApplicationPhysicalPath => folder;

    public string LocalTempPath => Path.Combine(folder, "temp");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => true;

    public Uri? ApplicationMainUrl => null;

    public string MapPathWebRoot(string path) => Path.Combine(folder, "wwwroot", path.TrimStart('~', '/'));

    public string MapPathContentRoot(string path) => Path.Combine(folder, path.TrimStart('~', '/'));

    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
    }
}
