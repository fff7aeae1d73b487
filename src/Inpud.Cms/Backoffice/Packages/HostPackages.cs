using System.Globalization;
using System.Text;
using System.Text.Json;
using Inpud.Cms.Backoffice.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Inpud.Cms.Backoffice.Packages;

/// <summary>
/// Extensions that somebody puts into the folder <c>App_Plugins</c> of the site, as with Umbraco, or that the program brings in such a
/// folder beside itself: a folder each, with its <c>umbraco-package.json</c>. Of two with one name the site's counts. A new or changed one is seen after the next start.
/// </summary>
internal sealed partial class HostPackages(IWebHostEnvironment environment, ILogger<HostPackages> logger)
{
    private readonly string[] _folders =
        [.. new[] { environment.ContentRootPath, AppContext.BaseDirectory }.Select(x => Path.Combine(x, "App_Plugins")).Where(Directory.Exists)];

    /// <summary>What can be read; a description with a mistake is left out and the log says why.</summary>
    public IReadOnlyList<ExtensionPackage> Read() =>
    [
        .. _folders.SelectMany(Directory.EnumerateDirectories).DistinctBy(Path.GetFileName, StringComparer.Ordinal)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(Read).OfType<ExtensionPackage>(),
    ];

    /// <summary>Serves a file of a known web type; descriptions, hidden files and what lies outside are not found.</summary>
    public IResult Serve(HttpContext http, string name)
    {
        if (!StoredFile.HasType(name) || Path.GetFileName(name) == ExtensionPackage.FileName)
        {
            return TypedResults.NotFound();
        }

        if (_folders.Select(x => Find(x, name)).FirstOrDefault(x => x is not null) is not { } file)
        {
            return TypedResults.NotFound();
        }

        using var content = file.CreateReadStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return StoredFile.From(name, bytes.ToArray(), isPacked: false)
            .Serve(http, http.Request.Query.ContainsKey("umb__rnd") ? StoredFile.ForEver : StoredFile.AskAgain);
    }

    private static IFileInfo? Find(string folder, string name)
    {
        using var provider = new PhysicalFileProvider(folder);
        return provider.GetFileInfo(name) is { Exists: true, IsDirectory: false } file ? file : null;
    }

    private ExtensionPackage? Read(string folder)
    {
        var description = Path.Combine(folder, ExtensionPackage.FileName);
        if (!File.Exists(description))
        {
            return null;
        }

        try
        {
            return ExtensionPackage.Read(File.ReadAllText(description), HashOf(folder));
        }
        catch (JsonException mistake)
        {
            LogMistake(description, mistake.Message);
            return null;
        }
    }

    private static string HashOf(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(x => x.FullName, StringComparer.Ordinal)
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.FullName[folder.Length..]}|{x.Length}|{x.LastWriteTimeUtc.Ticks}"));
        return StoredFile.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', files)));
    }

    [LoggerMessage(LogLevel.Error, "The extensions of {Description} are left out: {Mistake}")]
    private partial void LogMistake(string description, string mistake);
}
