using System.Text;

namespace Inpud.Content.Seeding.Reading;

/// <summary>
/// The files of a folder, by their paths below it with slashes. Hidden files and the README stay outside. Nothing that a file
/// says is ever taken for a place on disk, and links are refused, so that nothing outside the folder is read.
/// </summary>
internal sealed class FolderFiles
{
    /// <summary>A JSON or Markdown file is at most one mebibyte.</summary>
    public const int MaxText = 1024 * 1024;

    /// <summary>A picture, a film or another file is at most 100 mebibytes.</summary>
    public const int MaxMedia = 100 * MaxText;

    /// <summary>At the top of the folder, for people; no part of the seed.</summary>
    public const string Readme = "README.md";

    private const int MaxDepth = 12;

    /// <summary>A path below the folder has at most this many characters.</summary>
    public const int MaxPath = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, FileInfo> files = new(StringComparer.Ordinal);
    private readonly Findings findings;

    private FolderFiles(Findings findings) => this.findings = findings;

    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Lists a folder; what cannot be used becomes problems.</summary>
    public static FolderFiles In(string folder, Findings findings)
    {
        var list = new FolderFiles(findings);
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            findings.In(string.Empty).Problem($"There is no folder “{folder}”.");
            return list;
        }

        list.Add(root, string.Empty, depth: 0);
        list.RefuseNamesThatDifferInCase();
        return list;
    }

    public bool Has(string path) => files.ContainsKey(path);

    public SeedFile Content(string path)
    {
        var file = files[path];
        return new SeedFile(file.Length, file.OpenRead);
    }

    /// <summary>The text of a file, with line feeds only; null where it cannot be read, which becomes a problem.</summary>
    public string? Text(string path)
    {
        var file = files[path];
        if (file.Length > MaxText)
        {
            findings.In(path).Problem("The file is larger than one mebibyte.");
            return null;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }

            findings.In(path).Problem("The file contains a zero character.");
        }
        catch (DecoderFallbackException)
        {
            findings.In(path).Problem("The file is not UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.In(path).Problem($"The file cannot be read: {error.Message}");
        }

        return null;
    }

    /// <summary>A name that is safe on every system: letters, digits, - and _, and dots inside.</summary>
    public static bool IsSafe(string name) =>
        name is [not '.', ..] and [.., not '.'] && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private void Add(DirectoryInfo directory, string path, int depth)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var below = path + entry.Name;
            if (entry.Name.StartsWith('.') || (depth == 0 && entry.Name == Readme))
            {
                continue;
            }

            if (ProblemWith(entry, below, depth) is { } problem)
            {
                findings.In(below).Problem(problem);
            }
            else if (entry is DirectoryInfo child)
            {
                Add(child, below + '/', depth + 1);
            }
            else
            {
                files.Add(below, (FileInfo)entry);
            }
        }
    }

    private static string? ProblemWith(FileSystemInfo entry, string path, int depth) =>
        entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? "Links to other places are not followed. Put a copy here."
        : !IsSafe(entry.Name) ? "The name may have only the letters a to z, digits, hyphens, underscores and dots."
        : path.Length > MaxPath ? FormattableString.Invariant($"The path is longer than {MaxPath} characters.")
        : depth > MaxDepth ? "The folders are nested too deeply."
        : null;

    private void RefuseNamesThatDifferInCase()
    {
        foreach (var twins in files.Keys.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            findings.In(twins.Last()).Problem("Another name differs from this one only in capital letters. Some systems cannot hold both.");
        }
    }
}
