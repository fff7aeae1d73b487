using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads a seed folder. It is used only if nothing at all is wrong with it.</summary>
/// <param name="types">What the items can be.</param>
internal sealed class ReadSeedFolder(SeedTypes types)
{
    /// <summary>The folder, or what is wrong with it: never both, never neither.</summary>
    public SeedReading From(string folder)
    {
        var findings = new Findings();
        var files = FolderFiles.In(folder, findings);
        if (findings.Count > 0 && !files.Paths.Any())
        {
            return new SeedReading(null, findings.All);
        }

        var languages = ReadLanguages.From(files, findings);
        var dictionary = ReadDictionary.From(files, languages, findings);
        var (nodes, media) = Items(files, languages, findings);
        CheckTree.Check(nodes, types, languages, findings);
        NothingElse(files, findings);
        return findings.Count > 0
            ? new SeedReading(null, findings.All)
            : new SeedReading(new SeedFolder(languages, dictionary, NodeTree.InOrder(nodes), media), []);
    }

    private (ImmutableArray<SeedNode> Nodes, ImmutableArray<SeedMedia> Media) Items(
        FolderFiles files, ImmutableArray<SeedLanguage> languages, Findings findings)
    {
        var nodeReader = new ReadNodes(files, types, languages, findings);
        var cultures = languages.Select(language => language.Culture.Name).ToHashSet(StringComparer.Ordinal);
        var mediaReader = new ReadMedia(files, types, cultures, findings);
        var (nodes, media) = (nodeReader.Heads(), mediaReader.Heads());
        IEnumerable<Target> targets =
        [
            .. nodes.Select(head => new Target(head.Path, head.Key, head.Type.Alias, IsMedia: false)),
            .. media.Select(head => new Target(head.Path, head.Key, head.Type.Alias, IsMedia: true)),
        ];
        EveryKeyIsGivenOnce(targets, findings);
        var references = new References(targets
            .Concat(nodeReader.Paths.Select(path => new Target(path, Guid.Empty, null, IsMedia: false)))
            .Concat(mediaReader.Paths.Select(path => new Target(path, Guid.Empty, null, IsMedia: true)))
            .DistinctBy(target => target.Path, StringComparer.Ordinal));
        var parents = NodeTree.Parents(nodeReader.Paths);
        return
        (
            [.. nodes.Select(head => nodeReader.Whole(head, parents[head.Path], references))],
            [.. media.Select(head => mediaReader.Whole(head, references))]
        );
    }

    private static void EveryKeyIsGivenOnce(IEnumerable<Target> targets, Findings findings)
    {
        foreach (var twice in targets.GroupBy(target => target.Key).Where(group => group.Count() > 1))
        {
            foreach (var target in twice.Skip(1))
            {
                findings.In(target.IsMedia ? $"{target.Path}.json" : $"{target.Path}/{SeedNode.FileName}").At("key")
                    .Problem($"{twice.First().Path} has the same key. Make a new one.");
            }
        }
    }

    private static void NothingElse(FolderFiles files, Findings findings)
    {
        foreach (var path in SeedShape.Strangers(files.Paths))
        {
            findings.In(path).Problem(path.EndsWith(".md", StringComparison.Ordinal)
                ? $"There is no {SeedNode.FileName} beside this file."
                : "A seed has no such file.");
        }
    }
}

/// <summary>What reading a folder gave.</summary>
/// <param name="Folder">Null where there are problems.</param>
/// <param name="Problems">Every one, by file.</param>
internal sealed record SeedReading(SeedFolder? Folder, ImmutableArray<SeedProblem> Problems);
