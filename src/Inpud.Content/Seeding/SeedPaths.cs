using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Content.Seeding;

/// <summary>
/// Remembers where in the folder each page and file came from, so that an export puts it back there: the names of directories
/// are nowhere else on the site.
/// </summary>
internal sealed class SeedPaths(IKeyValueService keyValues)
{
    private const string Prefix = "Inpud.Content.SeedPath+";

    public Dictionary<Guid, string> All() =>
        (keyValues.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => Guid.Parse(pair.Key.AsSpan(Prefix.Length), CultureInfo.InvariantCulture), pair => pair.Value!);

    public void Remember(SeedFolder folder)
    {
        var known = All();
        foreach (var (key, path) in folder.Nodes.Select(node => (node.Key, node.Path))
            .Concat(folder.Media.Select(media => (media.Key, media.Path))))
        {
            if (known.GetValueOrDefault(key) != path)
            {
                keyValues.SetValue(Prefix + key.ToString("N"), path);
            }
        }
    }
}
