using Umbraco.Cms.Core.Manifest;

namespace Inpud.Cms.Backoffice.Packages;

/// <summary>All packages of extensions, ours and the host's, read once at the first question.</summary>
internal sealed class PackageManifests(OwnPackages own, HostPackages host) : IPackageManifestService
{
    private readonly Lazy<IReadOnlyList<ExtensionPackage>> _all = new(() => [.. own.Packages, .. host.Read()]);
    private PackageManifestImportmap? _importmap;

    public IReadOnlyList<ExtensionPackage> All => _all.Value;

    public Task<IEnumerable<PackageManifest>> GetAllPackageManifestsAsync() => Task.FromResult(All.Select(x => x.Manifest));

    public Task<IEnumerable<PackageManifest>> GetPublicPackageManifestsAsync() =>
        Task.FromResult(All.Select(x => x.Manifest).Where(x => x.AllowPublicAccess));

    public Task<IEnumerable<PackageManifest>> GetPrivatePackageManifestsAsync() =>
        Task.FromResult(All.Select(x => x.Manifest).Where(x => !x.AllowPublicAccess));

    public Task<PackageManifestImportmap> GetPackageManifestImportmapAsync() => Task.FromResult(_importmap ??= Join());

    /// <summary>Of two packages that claim the same name, the first keeps it.</summary>
    private PackageManifestImportmap Join()
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var package in All.Where(x => x.Manifest.Importmap is not null))
        {
            foreach (var (name, address) in package.Manifest.Importmap!.Imports)
            {
                imports.TryAdd(name, PackageManifestCacheBuster.ApplyCacheBust(address, package.CacheBuster));
            }

            foreach (var (prefix, scope) in package.Manifest.Importmap.Scopes ?? [])
            {
                scopes.TryAdd(prefix, scope.ToDictionary(
                    x => x.Key, x => PackageManifestCacheBuster.ApplyCacheBust(x.Value, package.CacheBuster), StringComparer.Ordinal));
            }
        }

        return new PackageManifestImportmap { Imports = imports, Scopes = scopes.Count > 0 ? scopes : null };
    }
}
