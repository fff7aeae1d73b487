namespace Inpud.Content.Tests;

/// <summary>Finds a committed file from the folder the tests run in.</summary>
internal static class RepositoryFile
{
    public static string In(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Inpud.Cms.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside their repository."), path);
    }
}
