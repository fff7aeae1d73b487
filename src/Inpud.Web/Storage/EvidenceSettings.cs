using Inpud.Cms.Storage.Protection;
using Inpud.Content.Dissemination;

namespace Inpud.Web.Storage;

/// <summary>Setting <c>Inpud:Evidence</c>.</summary>
public sealed class EvidenceSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Inpud:Evidence";

    /// <summary>
    /// The folder of files that show what the log says, sealed. Machines that share a database share it. Default:
    /// <c>umbraco/Data/Evidence</c>. Refused where the public could ask for what lies in it.
    /// </summary>
    public string? Folder { get; set; }

    /// <param name="host">Whose folders count.</param>
    /// <param name="keys">The keys that open what lies there; in Production they lie elsewhere.</param>
    internal EvidenceFolder FolderBelow(IWebHostEnvironment host, KeyFolder keys)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(host.ContentRootPath, Folder ?? Path.Combine("umbraco", "Data", "Evidence"))));
        var open = Path.GetFullPath(string.IsNullOrEmpty(host.WebRootPath) ? Path.Combine(host.ContentRootPath, "wwwroot") : host.WebRootPath);
        if (IsBelow(folder, open))
        {
            throw new InvalidOperationException($"{Section}:Folder is {folder}, below {open}, where whatever lies is public. Choose a folder elsewhere.");
        }

        if (host.IsProduction())
        {
            KeyPlace.MustBeApart(keys.Path, [("the folder of evidence", folder)]);
        }

        Directory.CreateDirectory(folder);
        return new EvidenceFolder(folder);
    }

    private static bool IsBelow(string folder, string open) =>
        string.Concat(folder, "/").StartsWith(string.Concat(Path.TrimEndingDirectorySeparator(open), "/"), StringComparison.Ordinal);
}
