using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Cms.Backoffice.Packages;

/// <summary>Which extensions the client loads: before somebody has signed in, and after.</summary>
internal static class ManifestEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var manifests = api.MapGroup("manifest/manifest").WithTags("Manifest");
        manifests.MapGet("public", (PackageManifests packages) => Answer(packages, isPublic: true))
            .NeedsNothing().WithName("GetManifestManifestPublic").Produces<ManifestResponseModel[]>();
        manifests.MapGet("private", (PackageManifests packages) => Answer(packages, isPublic: false))
            .NeedsSignIn().WithName("GetManifestManifestPrivate").Produces<ManifestResponseModel[]>();
    }

    /// <summary>A package is in one of the two answers only: the client would register its extensions twice.</summary>
    private static IResult Answer(PackageManifests packages, bool isPublic) => TypedResults.Ok(
        packages.All.Where(x => x.Manifest.AllowPublicAccess == isPublic)
            .Select(x => new ManifestResponseModel(x.Manifest.Name, x.Manifest.Id, x.Manifest.Version, x.CacheBuster, x.Manifest.Extensions)).ToArray());
}

/// <summary>A package of extensions as the client reads it.</summary>
/// <param name="Name">Shown in the list of packages.</param>
/// <param name="Id">Its identifier elsewhere.</param>
/// <param name="Version">Its release.</param>
/// <param name="CacheBuster">Appended to the addresses of its files.</param>
/// <param name="Extensions">As the package's description writes them.</param>
internal sealed record ManifestResponseModel(string Name, string? Id, string? Version, string? CacheBuster, object[] Extensions);
