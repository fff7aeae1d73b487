using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Media;

/// <summary>
/// Where media files lie and how they are addressed, from <c>Umbraco:CMS:Global:UmbracoMediaPhysicalRootPath</c> (an
/// absolute path, or one below the web root; by default the same as the URL) and <c>Umbraco:CMS:Global:UmbracoMediaPath</c>
/// (by default <c>~/media</c>).
/// </summary>
/// <param name="Folder">The absolute path of the root folder.</param>
/// <param name="Url">The URL prefix without a slash at its end, such as <c>/media</c>.</param>
internal sealed record MediaRoot(string Folder, string Url)
{
    public static MediaRoot From(IOptions<GlobalSettings> settings, IWebHostEnvironment environment)
    {
        var url = Relative(settings.Value.UmbracoMediaPath);
        var configured = settings.Value.UmbracoMediaPhysicalRootPath;
        if (url.Length == 0)
        {
            throw new OptionsValidationException(
                nameof(GlobalSettings), typeof(GlobalSettings), ["Umbraco:CMS:Global:UmbracoMediaPath must name a folder, such as ~/media."]);
        }

        var folder = string.IsNullOrWhiteSpace(configured) ? url : configured;
        var webRoot = string.IsNullOrEmpty(environment.WebRootPath)
            ? Path.Combine(environment.ContentRootPath, "wwwroot")
            : environment.WebRootPath;
        var full = Path.IsPathRooted(folder) ? folder : Path.Combine(webRoot, Relative(folder));
        return new MediaRoot(Path.TrimEndingDirectorySeparator(Path.GetFullPath(full)), "/" + url);
    }

    private static string Relative(string path) => path.TrimStart('~').Trim('/');
}
