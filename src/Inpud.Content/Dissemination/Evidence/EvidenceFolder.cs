namespace Inpud.Content.Dissemination;

/// <summary>Where sealed files of evidence lie: outside the media library, without an address. All machines share it.</summary>
/// <param name="Path">An existing folder.</param>
public sealed record EvidenceFolder(string Path)
{
    /// <summary>The largest file, in bytes. It is sealed in one piece, in memory, so that no part of it ever lies open on a disk.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Names of what lies here, with when it was written.</summary>
    internal IEnumerable<FileInfo> Files => new DirectoryInfo(Path).EnumerateFiles();

    /// <summary>The name of an evidence's file.</summary>
    internal static string NameOf(Guid key) => key.ToString("N");

    /// <summary>Whole or not at all: a machine that stops meanwhile leaves a draft, which is swept away.</summary>
    internal async Task WriteAsync(Guid key, byte[] seal)
    {
        var draft = At($"{NameOf(key)}.draft");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using (var file = new FileStream(draft, options))
        {
            await file.WriteAsync(seal);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, At(NameOf(key)), overwrite: false);
    }

    /// <summary>Null where there is none: somebody forgot to restore the folder.</summary>
    internal async Task<byte[]?> ReadAsync(Guid key) => File.Exists(At(NameOf(key))) ? await File.ReadAllBytesAsync(At(NameOf(key))) : null;

    /// <summary>Gone already is no mistake.</summary>
    internal void Delete(string name) => File.Delete(At(name));

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
