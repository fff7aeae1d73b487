using System.Text;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Exporting;

/// <summary>
/// Writes a seed folder: first whole, in a hidden folder inside the target; then it takes the place of what was there. If
/// anything fails before that, the target is as it was. Hidden files and the README stay.
/// </summary>
internal sealed class WriteSeedFolder(SeedTypes types)
{
    private const string Hidden = ".export-";

    /// <summary>Why a folder must not be written over; null where it may: it is empty, not there yet, or a seed and nothing else.</summary>
    public static string? Refusal(string folder)
    {
        if (File.Exists(folder))
        {
            return $"“{folder}” is a file.";
        }

        var findings = new Findings();
        var files = Directory.Exists(folder) ? FolderFiles.In(folder, findings) : null;
        if (files is null || (!files.Paths.Any() && findings.Count == 0))
        {
            return null;
        }

        var strange = findings.All.Select(problem => problem.File).Concat(SeedShape.Strangers(files.Paths)).ToArray();
        return !files.Has(ReadLanguages.FileName)
            ? $"“{folder}” is not empty, and it is no seed folder: {ReadLanguages.FileName} is missing."
            : strange.Length > 0 ? $"“{folder}” holds what is no part of a seed and would be lost: {string.Join(", ", strange.Take(5))}."
            : null;
    }

    /// <summary>Writes the folder. The target must not be refused.</summary>
    public async Task RunAsync(SeedFolder seed, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var work = Directory.CreateDirectory(Path.Combine(folder, Hidden + Path.GetRandomFileName())).FullName;
        try
        {
            var made = Directory.CreateDirectory(Path.Combine(work, "new")).FullName;
            await WriteAsync(seed, made, cancellation);
            Swap(folder, made, Directory.CreateDirectory(Path.Combine(work, "old")).FullName);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task WriteAsync(SeedFolder seed, string folder, CancellationToken cancellation)
    {
        foreach (var (path, text) in new SeedTexts(types).Of(seed))
        {
            await File.WriteAllBytesAsync(Place(folder, path), Encoding.UTF8.GetBytes(text), cancellation);
        }

        foreach (var media in seed.Media)
        {
            await using var from = media.File.Open();
            await using var to = File.Create(Place(folder, media.Path));
            await from.CopyToAsync(to, cancellation);
        }
    }

    /// <summary>Moves the old entries away and the new ones in; if a move fails, moves all back.</summary>
    private static void Swap(string folder, string made, string old)
    {
        var undo = new Stack<(string From, string To)>();
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder).Where(SeedShape.IsPartOfSeed).ToArray())
            {
                Move(entry, Path.Combine(old, Path.GetFileName(entry)));
            }

            foreach (var entry in Directory.EnumerateFileSystemEntries(made).ToArray())
            {
                Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            foreach (var (from, to) in undo)
            {
                Directory.Move(to, from);
            }

            throw;
        }

        void Move(string from, string to)
        {
            Directory.Move(from, to);
            undo.Push((from, to));
        }
    }

    private static string Place(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
