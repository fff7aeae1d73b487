namespace Inpud.Cms.Storage.Protection;

/// <summary>The keys lie where they must not; the message is for the person who starts the site.</summary>
public sealed class KeyPlaceRefusedException(string message) : Exception(message);

/// <summary>
/// Keys protect nothing from whoever copies them along with what they protect: in Production their folder lies apart from the
/// database, from everything that the site serves, and from its data folder.
/// </summary>
public static class KeyPlace
{
    /// <summary>Refuses a key folder that lies inside one of these folders, or around it.</summary>
    /// <param name="keys">The key folder's full path.</param>
    /// <param name="data">Folders in which the site's data lie, each with its name for people.</param>
    /// <exception cref="KeyPlaceRefusedException">It lies inside one of them, or one of them inside it.</exception>
    public static void MustBeApart(string keys, IEnumerable<(string Name, string? Path)> data)
    {
        foreach (var (name, path) in data)
        {
            if (path is not null && (IsInside(keys, path) || IsInside(path, keys)))
            {
                throw new KeyPlaceRefusedException(
                    $"The key folder {keys} and {name} ({Path.GetFullPath(path)}) lie in one another: a copy of the one would bring the other along. "
                    + "Set Inpud:SignIn:KeyFolder to a folder elsewhere, readable by this program alone and backed up apart. "
                    + "If the site has run before, move what is in the old folder there. (In Development any place will do.)");
            }
        }
    }

    private static bool IsInside(string path, string folder)
    {
        var relative = Path.GetRelativePath(Real(folder), Real(path));
        return relative == "." || (relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }

    /// <summary>The folder itself where the path is a link to it.</summary>
    private static string Real(string path) =>
        new DirectoryInfo(Path.GetFullPath(path)) is { Exists: true } folder && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);
}
