using Inpud.Cms.Media.Metadata;
using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core.IO;

namespace Inpud.Cms.Media;

/// <summary>A file must not be stored; the message is for the person who uploads it.</summary>
public sealed class MediaFileRefusedException(string message) : IOException(message);

/// <summary>
/// Core's physical file system with what media need on top: hostile names and symbolic links are refused, a file appears
/// whole or not at all, and no picture is stored with the metadata it came with.
/// </summary>
/// <param name="inner">Core's file system over the same root.</param>
/// <param name="root">The root.</param>
/// <param name="changed">Told the path of each file that was replaced, moved or deleted.</param>
internal sealed class MediaFileSystem(PhysicalFileSystem inner, MediaRoot root, Action<string> changed)
    : IPhysicalFileSystem, IFileProviderFactory
{
    public bool CanAddPhysical => true;

    public IEnumerable<string> GetDirectories(string path) => inner.GetDirectories(Guard(path));

    public void DeleteDirectory(string path) => DeleteDirectory(path, recursive: false);

    public void DeleteDirectory(string path, bool recursive)
    {
        var folder = Guard(path);
        foreach (var file in recursive ? AllFiles(folder) : [])
        {
            changed(file);
        }

        inner.DeleteDirectory(folder, recursive);
    }

    public bool DirectoryExists(string path) => inner.DirectoryExists(Guard(path));

    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideExisting: true);

    public void AddFile(string path, Stream stream, bool overrideExisting)
    {
        var target = Guard(path);
        if (!overrideExisting && inner.FileExists(target))
        {
            throw new InvalidOperationException($"A file at path '{path}' already exists.");
        }

        if (stream.CanSeek)
        {
            stream.Seek(0, SeekOrigin.Begin);
        }

        StoreMediaFile.Write(inner.GetFullPath(target), stream, overrideExisting);
        changed(target);
    }

    public void AddFile(string path, string physicalPath, bool overrideIfExists = true, bool copy = false)
    {
        using (var source = File.OpenRead(physicalPath))
        {
            AddFile(path, source, overrideIfExists);
        }

        if (!copy)
        {
            File.Delete(physicalPath);
        }
    }

    public void MoveFile(string source, string target, bool overrideIfExists = true)
    {
        var (from, to) = (Guard(source), Guard(target));
        var place = inner.GetFullPath(to);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);

        // In one step: there is no moment at which a file that is replaced is not there.
        File.Move(inner.GetFullPath(from), place, overrideIfExists);
        changed(from);
        changed(to);
    }

    public IEnumerable<string> GetFiles(string path) => GetFiles(path, "*");

    public IEnumerable<string> GetFiles(string path, string filter)
    {
        if (filter.AsSpan().ContainsAny('/', '\\', '\0'))
        {
            throw new UnauthorizedAccessException("A filter for media files cannot name a folder.");
        }

        return inner.GetFiles(Guard(path), filter).Where(file => !StoreMediaFile.IsUnfinished(file));
    }

    public Stream OpenFile(string path) => new FileStream(
        inner.GetFullPath(Guard(path)),
        new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });

    public void DeleteFile(string path)
    {
        var file = Guard(path);
        inner.DeleteFile(file);
        changed(file);
    }

    public bool FileExists(string path) => inner.FileExists(Guard(path));

    public string GetRelativePath(string fullPathOrUrl) => inner.GetRelativePath(fullPathOrUrl);

    public string GetFullPath(string path) => inner.GetFullPath(Guard(path));

    public string GetUrl(string? path) => inner.GetUrl(path);

    public DateTimeOffset GetLastModified(string path) => inner.GetLastModified(Guard(path));

    public DateTimeOffset GetCreated(string path) => inner.GetCreated(Guard(path));

    public long GetSize(string path) => inner.GetSize(Guard(path));

    public IFileProvider? Create() => inner.Create();

    /// <summary>The path below the root, or an exception as Core's own file system throws it.</summary>
    private string Guard(string path)
    {
        var relative = inner.GetRelativePath(path).TrimEnd('/');
        if (!MediaPath.IsSafe(relative))
        {
            throw new UnauthorizedAccessException($"'{path}' cannot name a media file.");
        }

        var place = root.Folder;
        foreach (var name in relative.Length == 0 ? [] : relative.Split('/'))
        {
            place = Path.Combine(place, name);
            if (new FileInfo(place).LinkTarget is not null)
            {
                throw new UnauthorizedAccessException($"'{path}' leads through a symbolic link.");
            }
        }

        return relative;
    }

    private IEnumerable<string> AllFiles(string folder) =>
        inner.DirectoryExists(folder)
            ? Directory.EnumerateFiles(inner.GetFullPath(folder), "*", SearchOption.AllDirectories).Select(inner.GetRelativePath)
            : [];
}
