using Inpud.Cms.Media.Metadata;

namespace Inpud.Cms.Media;

/// <summary>Writes one file below the media root: cleaned when it is a picture, beside its place first, then moved into it.</summary>
internal static class StoreMediaFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Whether a file is one that was never finished; such names start with a dot, which no media file's may.</summary>
    public static bool IsUnfinished(string path) => Path.GetFileName(path) is ['.', ..] name && name.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <exception cref="MediaFileRefusedException">The picture is damaged or none, or too large.</exception>
    public static void Write(string target, Stream content, bool mayReplace)
    {
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Guid.CreateVersion7():N}{Unfinished}");
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                CopyCleaned(content, file, Path.GetFileName(target));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, target, mayReplace);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void CopyCleaned(Stream content, Stream target, string fileName)
    {
        var head = new byte[StripMetadata.HeadBytes];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!StripMetadata.IsPicture(head.AsSpan(0, length)) && !StripMetadata.ClaimsToBePicture(fileName))
        {
            target.Write(head, 0, length);
            content.CopyTo(target);
            return;
        }

        var cleaned = StripMetadata.From(ReadAll(head.AsMemory(0, length), content), fileName);
        if (cleaned.Outcome == StripOutcome.Refused)
        {
            throw new MediaFileRefusedException(cleaned.Problem!);
        }

        target.Write(cleaned.Content.Span);
    }

    private static ReadOnlyMemory<byte> ReadAll(ReadOnlyMemory<byte> head, Stream rest)
    {
        using var all = new MemoryStream(rest.CanSeek ? (int)Math.Min(rest.Length, StripMetadata.MaximumBytes + 1) : 0);
        all.Write(head.Span);
        var buffer = new byte[81920];
        for (int read; all.Length <= StripMetadata.MaximumBytes && (read = rest.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}
