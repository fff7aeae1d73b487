using System.Globalization;

namespace Inpud.Search.Indexes;

/// <summary>
/// A process's place for an index: generations side by side, and a file that names the one that holds. Two processes over one folder each
/// take a place of their own, since one writes an index at a time.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string Pointer = "current";
    private const string Held = "held";
    private const int MostPlaces = 64;

    private readonly string _path;
    private readonly FileStream? _hold;

    private IndexFolder(string path, FileStream? hold) => (_path, _hold) = (path, hold);

    /// <summary>Which generation holds; null where none was made yet.</summary>
    public string? Current => File.Exists(PointerPath) ? File.ReadAllText(PointerPath).Trim() : null;

    private string PointerPath => Path.Combine(_path, Pointer);

    /// <summary>Takes the first place that no other process holds.</summary>
    /// <exception cref="IOException">The folder cannot be written, or every place is held.</exception>
    public static IndexFolder Take(string folder)
    {
        for (var place = 1; place <= MostPlaces; place++)
        {
            var path = PlaceOf(folder, place);
            Directory.CreateDirectory(path);
            try
            {
                return new IndexFolder(path, new FileStream(Path.Combine(path, Held), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (place < MostPlaces)
            {
                // Another process has this one.
            }
        }

        throw new IOException($"Every place in {folder} is held by a process.");
    }

    /// <summary>All places that processes have had in a folder, whether one holds them now or not; the first one where there is none.</summary>
    public static IReadOnlyList<IndexFolder> All(string folder)
    {
        var known = Enumerable.Range(1, MostPlaces).Select(x => PlaceOf(folder, x)).Where(Directory.Exists).ToList();
        if (known.Count == 0)
        {
            known.Add(Directory.CreateDirectory(PlaceOf(folder, 1)).FullName);
        }

        return [.. known.Select(x => new IndexFolder(x, hold: null))];
    }

    public string PathOf(string generation) => Path.Combine(_path, generation);

    /// <summary>A name that no generation bears yet.</summary>
    public string Next()
    {
        var last = Directory.EnumerateDirectories(_path, "g-*").Select(x => int.TryParse(Path.GetFileName(x)[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"g-{last + 1:000000}");
    }

    /// <summary>From now on this generation holds; cut off at any moment, either it or the one before does.</summary>
    public void Point(string generation)
    {
        var beside = PointerPath + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(generation));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, PointerPath, overwrite: true);
    }

    /// <summary>Removes generations that hold no more; what is still open goes another time.</summary>
    public void Clean(string keep)
    {
        foreach (var old in Directory.EnumerateDirectories(_path, "g-*").Where(x => string.CompareOrdinal(Path.GetFileName(x), keep) < 0))
        {
            try
            {
                Directory.Delete(old, recursive: true);
            }
            catch (IOException)
            {
                // Still read by somebody.
            }
        }
    }

    public void Dispose() => _hold?.Dispose();

    private static string PlaceOf(string folder, int place) => Path.Combine(folder, place.ToString(CultureInfo.InvariantCulture));
}
