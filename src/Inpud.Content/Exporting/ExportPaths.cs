using System.Globalization;
using System.Text;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Exporting;

/// <summary>
/// Gives every page a directory: the one it was seeded from where that still says the right thing about its place, otherwise one
/// made from its name.
/// </summary>
internal sealed class ExportPaths
{
    private const int Longest = 60;

    /// <summary>Plain pages below home are gathered in a directory that is no page.</summary>
    public const string Pages = "pages";

    private readonly HashSet<string> given = new(StringComparer.Ordinal) { NodeTree.Root };
    private readonly HashSet<string> items = new(StringComparer.Ordinal) { NodeTree.Root };
    private readonly HashSet<string> directories =
        new(StringComparer.OrdinalIgnoreCase) { NodeTree.Root, SeedMedia.Root, ReadDictionary.Folder, Pages };

    /// <param name="remembered">Paths that pages were seeded from: kept free for them, with every directory on the way.</param>
    public ExportPaths(IEnumerable<string> remembered)
    {
        foreach (var path in remembered)
        {
            items.Add(path);
            Reserve(path);
        }
    }

    /// <summary>The path of a page below another that has one already.</summary>
    /// <param name="parent">The path of the page above.</param>
    /// <param name="remembered">Where it was seeded from; null for nowhere.</param>
    /// <param name="name">Its name in the default language.</param>
    /// <param name="gathered">Stands in <see cref="Pages"/>, if it is below home.</param>
    public string Below(string parent, string? remembered, string name, bool gathered)
    {
        var path = remembered is not null && IsRight(remembered, parent) ? remembered : Free(Directory(parent, gathered) + Slug(name));
        given.Add(path);
        items.Add(path);
        Reserve(path);
        return path;
    }

    /// <summary>A name as part of a path: letters a to z, digits and hyphens.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                && c is not ('’' or '\''))
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return text.Length == 0 ? "item" : text;
    }

    private string Directory(string parent, bool gathered) =>
        parent != NodeTree.Root ? parent + '/' : gathered && !items.Contains(Pages) ? Pages + '/' : string.Empty;

    private bool IsRight(string path, string parent) =>
        !given.Contains(path)
        && path.Length <= FolderFiles.MaxPath
        && path.Split('/').All(FolderFiles.IsSafe)
        && path.Split('/')[0] is not (NodeTree.Root or SeedMedia.Root or ReadDictionary.Folder)
        && NodeTree.ParentOf(path, items) == parent;

    private string Free(string path)
    {
        var free = path;
        for (var number = 2; directories.Contains(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{path}-{number}");
        }

        return free;
    }

    private void Reserve(string path)
    {
        for (var slash = path.Length; slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            directories.Add(path[..slash]);
        }
    }
}
