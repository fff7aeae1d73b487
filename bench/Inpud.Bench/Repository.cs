namespace Inpud.Bench;

/// <summary>The repository that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seed => Path.Combine(Root, "content-seed");

    /// <summary>Where generated databases are kept; not under version control.</summary>
    public static string Cache => Path.Combine(Root, "bench", "cache");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The measurements run from within the repository: there is no Inpud.Cms.sln above the program.");
    }
}
