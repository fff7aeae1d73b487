namespace Inpud.Content.Seeding.Reading;

/// <summary>Which files a seed folder has, whatever is in them.</summary>
internal static class SeedShape
{
    private const string Markdown = ".md";

    /// <summary>Files that no seed has.</summary>
    public static IEnumerable<string> Strangers(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return all.Where(path => !Belongs(path, all)).Order(StringComparer.Ordinal);
    }

    /// <summary>An entry at the top of the folder that a seed owns: not hidden, and not the README.</summary>
    public static bool IsPartOfSeed(string path) =>
        Path.GetFileName(path) is var name && !name.StartsWith('.') && name != FolderFiles.Readme;

    private static bool Belongs(string path, HashSet<string> all)
    {
        if (path == ReadLanguages.FileName || ReadNodes.IsReserved(path))
        {
            return true;
        }

        var slash = path.LastIndexOf('/');
        return slash > 0 && (path.EndsWith('/' + SeedNode.FileName, StringComparison.Ordinal)
            || (path.EndsWith(Markdown, StringComparison.Ordinal) && all.Contains($"{path[..slash]}/{SeedNode.FileName}")));
    }
}
