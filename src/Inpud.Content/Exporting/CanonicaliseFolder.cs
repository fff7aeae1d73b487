using System.Collections.Immutable;
using System.Text;
using Inpud.Content.Seeding;
using Inpud.Content.Seeding.Reading;

namespace Inpud.Content.Exporting;

/// <summary>Rewrites the text files of a seed folder as an export would write them, and says nothing else than they said.</summary>
public static class CanonicaliseFolder
{
    /// <summary>Rewrites what differs; changes nothing where the folder has a problem.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="onlyTell">Only say which files would change.</param>
    public static CanonicaliseOutcome Run(string folder, bool onlyTell = false)
    {
        var types = SeedTypes.Site;
        var reading = new ReadSeedFolder(types).From(folder);
        if (reading.Folder is not { } seed)
        {
            return new CanonicaliseOutcome(reading.Problems, []);
        }

        var changed = ImmutableArray.CreateBuilder<string>();
        foreach (var (path, text) in new SeedTexts(types).Of(SiblingOrder.Counted(seed)))
        {
            var file = Path.Combine(folder, path);
            var bytes = Encoding.UTF8.GetBytes(text);
            if (File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
            {
                continue;
            }

            changed.Add(path);
            if (!onlyTell)
            {
                File.WriteAllBytes(file, bytes);
            }
        }

        return new CanonicaliseOutcome([], changed.ToImmutable());
    }
}

/// <summary>What canonicalising a folder did.</summary>
/// <param name="Problems">Where there are any, nothing was changed.</param>
/// <param name="Changed">Paths of the files that were rewritten.</param>
public sealed record CanonicaliseOutcome(IReadOnlyList<SeedProblem> Problems, IReadOnlyList<string> Changed);
