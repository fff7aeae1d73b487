namespace Inpud.Search.Tests;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("inpud-search-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
