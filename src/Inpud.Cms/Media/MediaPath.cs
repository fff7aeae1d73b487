using System.Buffers;
using System.Text;

namespace Inpud.Cms.Media;

/// <summary>
/// The place of a media file below the media root: segments parted by <c>/</c>, such as <c>a1b2c3/report.pdf</c>. Only
/// names that mean the same to every part of the site and the file system get this far.
/// </summary>
internal static class MediaPath
{
    private const int LongestPath = 1024;
    private const int LongestName = 255;

    // Separators and wildcards of some file system, and the marks that turn text around, which disguise an ending.
    private static readonly SearchValues<char> Hostile =
        SearchValues.Create("\\:*?\"<>|\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Whether a path can name a media file, a folder of them or (empty) the root itself.</summary>
    public static bool IsSafe(string path) =>
        path.Length <= LongestPath && (path.Length == 0 || path.Split('/').All(IsSafeName));

    private static bool IsSafeName(string name) =>
        name.Length > 0
        && name[0] != '.'
        && name[^1] is not ('.' or ' ')
        && Encoding.UTF8.GetByteCount(name) <= LongestName
        && !name.AsSpan().ContainsAny(Hostile)
        && !name.Any(char.IsControl)
        && IsWellFormed(name);

    private static bool IsWellFormed(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
