using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inpud.Cms.Imaging;

/// <summary>Which rendition: of which version of which original, made how, in which format.</summary>
internal sealed record RenditionKey(string Path, DateTimeOffset Changed, long Length, ImageCommands Commands, RenditionFormat Format)
{
    // Raise when renditions of the same key come to look different.
    private const int Recipe = 1;

    /// <summary>64 hexadecimal digits that stand for all of it.</summary>
    public string Hash()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Recipe}\n{Path}\n{Changed.UtcTicks}\n{Length}\n{Commands.Canonical()}\n{Format}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>
/// Renditions on disk, a folder for each original. A file appears whole or not at all; a version of an original that is
/// no more is never found again, because its date and length are part of the name.
/// </summary>
/// <param name="folder">The root folder, absolute.</param>
/// <param name="maximumAge">Older renditions count as not there.</param>
/// <param name="hashLength">How many hexadecimal digits of the hash make the name; at least 32, for with fewer one picture could be shown as another.</param>
/// <param name="clock">The clock.</param>
internal sealed class RenditionCache(string folder, TimeSpan maximumAge, int hashLength, TimeProvider clock)
{
    private const string Unfinished = ".unfinished";
    private readonly int _nameLength = Math.Clamp(hashLength, 32, 64);

    /// <summary>Opens a rendition, or null when it has to be made. The caller disposes the stream.</summary>
    public FileStream? Open(RenditionKey key)
    {
        try
        {
            var file = new FileStream(
                PathOf(key),
                new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });
            if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file.SafeFileHandle) <= maximumAge)
            {
                return file;
            }

            file.Dispose();
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Lets <paramref name="write"/> fill a draft and puts it in place when that answers true.</summary>
    public bool Store(RenditionKey key, Func<string, bool> write)
    {
        var target = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = $"{target}.{Guid.CreateVersion7():N}{Unfinished}";
        try
        {
            if (!write(draft))
            {
                return false;
            }

            File.SetLastWriteTimeUtc(draft, clock.GetUtcNow().UtcDateTime);
            File.Move(draft, target, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Deletes all renditions of an original.</summary>
    public void Forget(string path)
    {
        try
        {
            Directory.Delete(FolderOf(path), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was made of it yet.
        }
        catch (IOException)
        {
            // A rendition is being written at this moment; its name holds the old date and length, so it is never served for the new file.
        }
    }

    /// <summary>Deletes what is too old or was left unfinished, then the oldest until the rest fits.</summary>
    /// <param name="maximumBytes">How much may stay.</param>
    /// <returns>How many files were deleted.</returns>
    public int Prune(long maximumBytes)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var oldest = clock.GetUtcNow().UtcDateTime - maximumAge;
        var leftBehind = clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1);
        long kept = 0;
        var deleted = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc))
        {
            var unfinished = file.Name.EndsWith(Unfinished, StringComparison.Ordinal);
            kept += file.Length;
            if ((unfinished && file.LastWriteTimeUtc < leftBehind) || (!unfinished && (file.LastWriteTimeUtc < oldest || kept > maximumBytes)))
            {
                kept -= file.Length;
                file.Delete();
                deleted++;
            }
        }

        return deleted;
    }

    private string PathOf(RenditionKey key) => Path.Combine(FolderOf(key.Path), key.Hash()[.._nameLength]);

    private string FolderOf(string path)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        return Path.Combine(folder, hash[..2], hash[..32]);
    }
}
