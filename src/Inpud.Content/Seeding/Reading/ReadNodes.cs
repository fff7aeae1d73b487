using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads the pages: <c>item.json</c> and one Markdown file for each language.</summary>
internal sealed class ReadNodes(FolderFiles files, SeedTypes types, ImmutableArray<SeedLanguage> languages, Findings findings)
{
    private const string Extension = ".md";
    private readonly HashSet<string> cultures = [.. languages.Select(language => language.Culture.Name)];

    /// <summary>What the items say of themselves, before anything is known that they could point to.</summary>
    public ImmutableArray<NodeHead> Heads() => [.. Paths.Select(Head).OfType<NodeHead>()];

    /// <summary>Every directory with an item in it, readable or not.</summary>
    public IEnumerable<string> Paths =>
        from path in files.Paths
        where path.EndsWith('/' + SeedNode.FileName, StringComparison.Ordinal) && !IsReserved(path)
        select path[..^(SeedNode.FileName.Length + 1)];

    public static bool IsReserved(string path) =>
        path.StartsWith(SeedMedia.Root + '/', StringComparison.Ordinal)
            || path.StartsWith(ReadDictionary.Folder + '/', StringComparison.Ordinal);

    public SeedNode Whole(NodeHead head, string? parent, References references)
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, SeedVariant>(StringComparer.Ordinal);
        foreach (var path in Directory(head.Path).Where(path => path.EndsWith(Extension, StringComparison.Ordinal)))
        {
            var culture = path[(head.Path.Length + 1)..^Extension.Length];
            if (!cultures.Contains(culture))
            {
                findings.In(path).Problem($"“{culture}” is not a language of the site. Known are: {string.Join(", ", cultures)}.");
            }
            else if (files.Text(path) is { } text && Variant(head, text, findings.In(path), references) is { } variant)
            {
                variants[culture] = variant;
            }
        }

        var isPublished = variants.Values.Any(variant => variant.Published);
        var values = ReadValues.Of(
            head.Type, perCulture: false, head.Properties.Fields,
            findings.In($"{head.Path}/{SeedNode.FileName}").At("properties"), references, isPublished);
        return new SeedNode(head.Path, head.Key, head.Type.Alias, parent, head.SortOrder, values, variants.ToImmutable());
    }

    /// <summary>Files beside an item that are neither the item nor a language.</summary>
    public IEnumerable<string> Directory(string path) =>
        files.Paths.Where(file => file.StartsWith(path + '/', StringComparison.Ordinal) && file.LastIndexOf('/') == path.Length);

    private NodeHead? Head(string path)
    {
        var file = $"{path}/{SeedNode.FileName}";
        var place = findings.In(file);
        if (files.Text(file) is not { } text || ReadJson.Object(text, place) is not { } map)
        {
            return null;
        }

        var reader = new JsonObjectReader(map, place);
        reader.NothingBut("key", "type", "sortOrder", "properties");
        var (key, alias) = (reader.Key("key"), reader.Text("type"));
        var (sortOrder, properties) = (reader.Count("sortOrder"), reader.Object("properties"));
        var type = alias is null ? null : types.Documents.GetValueOrDefault(alias);
        if (alias is not null && type is null)
        {
            place.At("type").Problem($"“{alias}” is not among: {string.Join(", ", types.Documents.Keys.Order(StringComparer.Ordinal))}.");
        }

        return key is not null && type is not null ? new NodeHead(path, key.Value, type, sortOrder, properties) : null;
    }

    private static SeedVariant? Variant(NodeHead head, string text, Place place, References references)
    {
        var file = MarkdownFile.Parse(text, place);
        var published = Published(file.Fields.FirstOrDefault(field => field.Name == "published")?.Value, place.At("published"));
        var fields = file.Fields.RemoveAll(field => field.Name is "name" or "published" or SeedType.Body);
        if (fields.Length < file.Fields.Length && file.Fields.Any(field => field.Name == SeedType.Body))
        {
            place.At(SeedType.Body).Problem("The body stands below the fields, not among them.");
        }

        if (file.Body.Length > 0)
        {
            if (head.Type.HasBody)
            {
                fields = fields.Add(new SeedField(SeedType.Body, new SeedValue.Text(file.Body)));
            }
            else
            {
                place.At(SeedType.Body).Problem($"A {head.Type.Alias} has no text below its fields.");
            }
        }

        var values = ReadValues.Of(head.Type, perCulture: true, fields, place, references, required: published);
        var name = Name(file.Fields.FirstOrDefault(field => field.Name == "name")?.Value, head.Type, values, published, place.At("name"));
        return name is null ? null : new SeedVariant(name, published, values);
    }

    private static bool Published(SeedValue? value, Place place)
    {
        if (value is null || Values.FlagForm.Parse(value) is not { } published)
        {
            if (value is not null)
            {
                place.Problem("Either true or false is expected here.");
            }

            return true;
        }

        return published;
    }

    private static string? Name(SeedValue? value, SeedType type, SeedValues values, bool published, Place place)
    {
        var name = value is null ? (type.HasTitle ? values.Text(SeedType.Title) : null) : (value as SeedValue.Text)?.Value;
        if (string.IsNullOrWhiteSpace(name))
        {
            if (type.HasTitle && published)
            {
                // The missing title has been told already.
                return null;
            }

            place.Problem(type.HasTitle ? "Without a title a name must be given." : "This field must be filled in.");
            return null;
        }

        Names.Check(name, place);
        return name;
    }
}

/// <summary>An item whose values are still to be read.</summary>
internal sealed record NodeHead(string Path, Guid Key, SeedType Type, int SortOrder, SeedValue.Map Properties);
