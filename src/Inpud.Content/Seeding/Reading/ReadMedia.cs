using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads <c>media/</c>: each file and the sidecar beside it.</summary>
internal sealed class ReadMedia(FolderFiles files, SeedTypes types, IReadOnlySet<string> cultures, Findings findings)
{
    private const string Extension = ".json";

    /// <summary>What the sidecars say of themselves, before anything is known that they could point to.</summary>
    public ImmutableArray<MediaHead> Heads()
    {
        var heads = ImmutableArray.CreateBuilder<MediaHead>();
        foreach (var path in Paths)
        {
            if (!files.Has(path + Extension))
            {
                findings.In(path).Problem($"A file {path}{Extension} must stand beside this one and say what it is.");
            }
            else if (Head(path) is { } head)
            {
                heads.Add(head);
            }
        }

        foreach (var path in All.Where(path => IsSidecar(path) && !files.Has(path[..^Extension.Length])))
        {
            findings.In(path).Problem($"The file it describes, {path[..^Extension.Length]}, is not there.");
        }

        return heads.ToImmutable();
    }

    /// <summary>Every file, whether or not its sidecar is there and readable.</summary>
    public IEnumerable<string> Paths => All.Where(path => !IsSidecar(path));

    private IEnumerable<string> All => files.Paths.Where(path => path.StartsWith(SeedMedia.Root + '/', StringComparison.Ordinal));

    public SeedMedia Whole(MediaHead head, References references)
    {
        var place = head.Reader.Place;
        var said = ReadValues.Of(
            head.Type, perCulture: false, head.Reader.Object("properties").Fields, place.At("properties"), references, required: true);
        var byCulture = ImmutableSortedDictionary.CreateBuilder<string, SeedValues>(StringComparer.Ordinal);
        foreach (var field in head.Reader.Object("cultures").Fields)
        {
            var at = place.At("cultures").At(field.Name);
            if (!cultures.Contains(field.Name))
            {
                at.Problem("This is not a language of the site.");
            }
            else if (field.Value is SeedValue.Map map)
            {
                byCulture[field.Name] = ReadValues.Of(head.Type, perCulture: true, map.Fields, at, references, required: true);
            }
            else
            {
                at.Problem("An object in braces is expected here.");
            }
        }

        return new SeedMedia(head.Path, head.Key, head.Type.Alias, head.Name, said, byCulture.ToImmutable(), files.Content(head.Path));
    }

    /// <summary>A sidecar's own sidecar would have two endings; then the first is a file like any other.</summary>
    private bool IsSidecar(string path) => path.EndsWith(Extension, StringComparison.Ordinal) && !files.Has(path + Extension);

    private MediaHead? Head(string path)
    {
        var place = findings.In(path + Extension);
        if (files.Content(path).Length is 0 or > FolderFiles.MaxMedia)
        {
            findings.In(path).Problem("A file has at least one byte and at most 100 mebibytes.");
        }

        if (files.Text(path + Extension) is not { } text || ReadJson.Object(text, place) is not { } map)
        {
            return null;
        }

        var reader = new JsonObjectReader(map, place);
        reader.NothingBut("key", "type", "name", "properties", "cultures");
        var (key, alias, name) = (reader.Key("key"), reader.Text("type"), reader.Text("name"));
        var type = alias is null ? null : types.Media.GetValueOrDefault(alias);
        if (alias is not null && type is null)
        {
            place.At("type").Problem($"“{alias}” is not among: {string.Join(", ", types.Media.Keys.Order(StringComparer.Ordinal))}.");
        }

        Names.Check(name, place.At("name"));
        return key is not null && type is not null && name is not null ? new MediaHead(path, key.Value, type, name, reader) : null;
    }
}

/// <summary>A sidecar whose values are still to be read.</summary>
internal sealed record MediaHead(string Path, Guid Key, SeedType Type, string Name, JsonObjectReader Reader);
