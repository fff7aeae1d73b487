using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Seeding;

/// <summary>A copy of the seed that the site was seeded with, to be changed by a test.</summary>
internal sealed class SeedCopy : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("seed-copy-");

    public SeedCopy()
    {
        foreach (var (path, bytes) in FilesIn(SiteFixture.SeedFolder))
        {
            Write(path, bytes);
        }
    }

    public string Path => root.FullName;

    /// <summary>Every file but the README, which is for people.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (System.IO.Path.GetRelativePath(folder, file), File.ReadAllBytes(file)))
            .Where(file => file.Item1 != "README.md");

    public void Write(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Write(string path, string text) => File.WriteAllText(System.IO.Path.Combine(Path, path), text);

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Replace(string path, string old, string with)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(old, with, StringComparison.Ordinal));
    }

    public void Dispose() => root.Delete(recursive: true);
}
