using System.Text.Json;
using Umbraco.Cms.Core.Manifest;

namespace Inpud.Cms.Backoffice.Packages;

/// <summary>A set of extensions, as its <c>umbraco-package.json</c> describes it.</summary>
/// <param name="Manifest">Core's form of the description; extensions are JSON as written.</param>
/// <param name="CacheBuster">What the client appends to addresses below <c>/App_Plugins</c>; null for none.</param>
internal sealed record ExtensionPackage(PackageManifest Manifest, string? CacheBuster)
{
    public const string FileName = "umbraco-package.json";

    /// <summary>Stands for the version of a package's files wherever its description writes an address.</summary>
    private const string CacheBusterToken = "%CACHE_BUSTER%";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <param name="json">Content of the description.</param>
    /// <param name="filesHash">Changes with any of the package's files.</param>
    /// <exception cref="JsonException">The description is not JSON, or has no name or extensions.</exception>
    public static ExtensionPackage Read(string json, string filesHash)
    {
        var manifest = JsonSerializer.Deserialize<PackageManifest>(json.Replace(CacheBusterToken, filesHash, StringComparison.Ordinal), _options)
            ?? throw new JsonException("A package's description is an object.");
        var isBusted = manifest.AllowCacheBusting && !json.Contains(CacheBusterToken, StringComparison.Ordinal);
        return new ExtensionPackage(manifest, isBusted ? PackageManifestCacheBuster.ComputeCacheBuster(manifest.Version, filesHash) : null);
    }
}
