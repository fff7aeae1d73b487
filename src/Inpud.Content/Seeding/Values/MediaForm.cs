using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Inpud.Content.Seeding.Values;

/// <summary>
/// References to pictures and files, by path: one, or a list. Where staff chose a focal point or crops, the reference is an
/// object with <c>media</c>, <c>focalPoint</c> and <c>crops</c> instead of a path.
/// </summary>
/// <param name="types">Aliases of the media types that may be chosen; none for all.</param>
/// <param name="multiple">A list.</param>
internal sealed class MediaForm(IReadOnlyCollection<string> types, bool multiple) : ValueForm
{
    private const string Path = "media";
    private static readonly string[] Details = ["focalPoint", "crops"];

    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (!multiple)
        {
            return value is SeedValue.Text { Value: "" } ? null : One(value, place, references);
        }

        if (value is not SeedValue.List { Items: var items })
        {
            place.Problem("A list of paths is expected here.");
            return null;
        }

        return Several([.. items.Index().Select(item => One(item.Item, place.At(item.Index), references)).OfType<SeedValue>()]);
    }

    public override object ToEditor(SeedValue value, EditorPlace at) => new JsonArray(
        [.. All(value).Index().Select(item => Entry(item.Item, item.Index, at))]);

    public override SeedValue? FromEditor(JsonNode value, References references)
    {
        ImmutableArray<SeedValue> items = [.. (value as JsonArray ?? []).Select(entry => FromEntry(entry, references)).OfType<SeedValue>()];
        return multiple ? Several(items) : items.FirstOrDefault();
    }

    public override SeedValue? Keeping(SeedValue value, Predicate<string> kept)
    {
        ImmutableArray<SeedValue> items = [.. All(value).Where(item => kept(PathOf(item)!))];
        return multiple ? Several(items) : items.FirstOrDefault();
    }

    /// <summary>The paths of the media a checked value points to.</summary>
    public static IEnumerable<string> Paths(SeedValue value) => All(value).Select(item => PathOf(item)!);

    private static ImmutableArray<SeedValue> All(SeedValue value) => value is SeedValue.List list ? list.Items : [value];

    private static string? PathOf(SeedValue item) =>
        ((item as SeedValue.Text) ?? (item as SeedValue.Map)?[Path] as SeedValue.Text)?.Value;

    private static SeedValue.List? Several(ImmutableArray<SeedValue> items) => items.IsEmpty ? null : new SeedValue.List(items);

    private SeedValue? One(SeedValue item, Place place, References references)
    {
        if (PathOf(item) is not { } path)
        {
            place.Problem("A path such as media/covers/a.png is expected here.");
        }
        else if (references[path] is not { IsMedia: true } target)
        {
            place.Problem($"There is no file “{path}” with a sidecar in this folder.");
        }
        else if (types.Count > 0 && target.Type is not null && !types.Contains(target.Type, StringComparer.Ordinal))
        {
            place.Problem($"“{path}” is of type {target.Type}; here only these may stand: {string.Join(", ", types)}.");
        }
        else
        {
            return Written(path, item as SeedValue.Map);
        }

        return null;
    }

    /// <summary>A bare path where there is nothing else to say.</summary>
    private static SeedValue Written(string path, SeedValue.Map? details)
    {
        var said = Details.Where(name => details?[name] is not null).Select(name => (name, details?[name])).ToArray();
        return said.Length == 0 ? new SeedValue.Text(path) : SeedValue.MapOf([(Path, new SeedValue.Text(path)), .. said]);
    }

    private static JsonObject Entry(SeedValue item, int index, EditorPlace at)
    {
        var entry = new JsonObject { ["key"] = at.KeyOf(index), ["mediaKey"] = at.References.KeyOf(PathOf(item)!) };
        foreach (var name in Details)
        {
            entry[name] = (item as SeedValue.Map)?[name] is { } detail ? PlainForm.ToJson(detail) : null;
        }

        return entry;
    }

    private static SeedValue? FromEntry(JsonNode? entry, References references)
    {
        if (!Guid.TryParse(entry?["mediaKey"]?.ToString(), out var key) || references.PathOf(key) is not { } path)
        {
            return null;
        }

        // The editor lists every crop of the data type; only those that somebody set have coordinates.
        var set = (entry!["crops"] as JsonArray ?? []).Where(crop => crop?["coordinates"] is not null);
        var crops = new JsonArray([.. set.Select(crop => crop!.DeepClone())]);
        return Written(path, SeedValue.MapOf(
            ("focalPoint", entry["focalPoint"] is { } point ? PlainForm.FromJson(point) : null),
            ("crops", crops.Count > 0 ? PlainForm.FromJson(crops) : null)));
    }
}
