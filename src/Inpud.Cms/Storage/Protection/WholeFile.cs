namespace Inpud.Cms.Storage.Protection;

/// <summary>
/// Writes small files that are there whole or not at all, even if the power fails: each is a draft that is on the disk before it gets
/// its name.
/// </summary>
public static class WholeFile
{
    /// <summary>Adds one. Of two machines that do so at once the first one's stays.</summary>
    public static void Add(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = Draft(path, bytes);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    /// <summary>Puts another in its place, of the same age; whoever reads meanwhile reads the old one or the new one.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = Draft(path, bytes);
        File.SetLastWriteTimeUtc(draft, File.GetLastWriteTimeUtc(path));
        File.Move(draft, path, overwrite: true);
    }

    private static string Draft(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return draft;
    }
}
