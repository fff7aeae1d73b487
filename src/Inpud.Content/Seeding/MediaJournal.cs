using Umbraco.Cms.Core.IO;

namespace Inpud.Content.Seeding;

/// <summary>
/// Puts media files back if a run fails: a database forgets what was not committed, a file system does not.
/// </summary>
internal sealed class MediaJournal(MediaFileManager media) : IDisposable
{
    private readonly List<string> created = [];
    private readonly Dictionary<string, string> replaced = new(StringComparer.Ordinal);
    private bool kept;

    /// <summary>To be told before a file is written.</summary>
    /// <param name="path">Its path in the media file system.</param>
    public void WillWrite(string path)
    {
        if (!media.FileSystem.FileExists(path))
        {
            created.Add(path);
            return;
        }

        var copy = Path.GetTempFileName();
        replaced[path] = copy;
        using var from = media.FileSystem.OpenFile(path);
        using var to = File.Create(copy);
        from.CopyTo(to);
    }

    /// <summary>The run has succeeded: what was written stays.</summary>
    public void Keep() => kept = true;

    public void Dispose()
    {
        if (!kept)
        {
            media.DeleteMediaFiles(created);
            foreach (var (path, copy) in replaced)
            {
                using var old = File.OpenRead(copy);
                media.FileSystem.AddFile(path, old, overrideIfExists: true);
            }
        }

        foreach (var copy in replaced.Values)
        {
            File.Delete(copy);
        }
    }
}
