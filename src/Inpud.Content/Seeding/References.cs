using System.Collections.Frozen;

namespace Inpud.Content.Seeding;

/// <summary>What paths in seed files point to, and which path belongs to a key.</summary>
internal sealed class References
{
    private readonly FrozenDictionary<string, Target> byPath;
    private readonly FrozenDictionary<Guid, string> byKey;

    /// <param name="targets">Paths occur once; of two with the same key the first has it.</param>
    public References(IEnumerable<Target> targets)
    {
        byPath = targets.ToFrozenDictionary(target => target.Path, StringComparer.Ordinal);
        byKey = byPath.Values.DistinctBy(target => target.Key).ToFrozenDictionary(target => target.Key, target => target.Path);
    }

    public static References To(SeedFolder folder) => new(
        folder.Nodes.Select(node => new Target(node.Path, node.Key, node.Type, IsMedia: false))
            .Concat(folder.Media.Select(media => new Target(media.Path, media.Key, media.Type, IsMedia: true))));

    public Target? this[string path] => byPath.GetValueOrDefault(path);

    /// <summary>The path of this key; null where the folder has nothing of that key.</summary>
    public string? PathOf(Guid key) => byKey.GetValueOrDefault(key);

    /// <summary>The key at this path, which a check has found to exist.</summary>
    public Guid KeyOf(string path) => byPath[path].Key;
}

/// <summary>Something that can be pointed to.</summary>
/// <param name="Path">Its path in the folder.</param>
/// <param name="Key">Its key.</param>
/// <param name="Type">Alias of its document or media type; null where its file cannot be read, which is a problem of that file.</param>
/// <param name="IsMedia">A picture or a file, not a page.</param>
internal sealed record Target(string Path, Guid Key, string? Type, bool IsMedia);
