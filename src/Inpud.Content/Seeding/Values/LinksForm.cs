using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Inpud.Content.Seeding.Values;

/// <summary>
/// Links: an object, or a list of them, with <c>name</c>, <c>target</c> where it opens elsewhere, and where it leads: <c>url</c>
/// to another site, or <c>item</c> or <c>media</c> with a path.
/// </summary>
internal sealed class LinksForm(bool multiple) : ValueForm
{
    private static readonly string[] Ends = ["url", "item", "media"];
    private static readonly string[] Known = [.. Ends, "name", "target"];

    public override SeedValue? Check(SeedValue value, Place place, References references)
    {
        if (!multiple)
        {
            return value is SeedValue.Text { Value: "" } ? null : One(value, place, references);
        }

        if (value is not SeedValue.List { Items: var items })
        {
            place.Problem("A list of links is expected here.");
            return null;
        }

        return Several([.. items.Index().Select(item => One(item.Item, place.At(item.Index), references)).OfType<SeedValue.Map>()]);
    }

    public override object ToEditor(SeedValue value, EditorPlace at) =>
        new JsonArray([.. All(value).Select(link => Entry(link, at.References))]);

    public override SeedValue? FromEditor(JsonNode value, References references)
    {
        ImmutableArray<SeedValue> links = [.. (value as JsonArray ?? []).Select(entry => FromEntry(entry, references)).OfType<SeedValue>()];
        return multiple ? Several(links) : links.FirstOrDefault();
    }

    public override SeedValue? Keeping(SeedValue value, Predicate<string> kept)
    {
        ImmutableArray<SeedValue> links =
            [.. All(value).Where(link => (Text(link, "item") ?? Text(link, "media")) is not { } path || kept(path))];
        return multiple ? Several(links) : links.FirstOrDefault();
    }

    private static IEnumerable<SeedValue.Map> All(SeedValue value) =>
        value is SeedValue.List list ? list.Items.OfType<SeedValue.Map>() : [(SeedValue.Map)value];

    private static SeedValue.List? Several(ImmutableArray<SeedValue> links) => links.IsEmpty ? null : new SeedValue.List(links);

    private static string? Text(SeedValue.Map link, string name) => (link[name] as SeedValue.Text)?.Value;

    private static SeedValue.Map? One(SeedValue value, Place place, References references)
    {
        if (value is not SeedValue.Map link)
        {
            place.Problem("A link is expected here: url and name.");
            return null;
        }

        foreach (var field in link.Fields.Where(field => !Known.Contains(field.Name) || field.Value is not SeedValue.Text))
        {
            place.At(field.Name).Problem($"A link has texts named {string.Join(", ", Known)}.");
        }

        var ends = Ends.Where(end => !string.IsNullOrWhiteSpace(Text(link, end))).ToArray();
        if (ends is not [var only] || !LeadsSomewhere(only, Text(link, only)!, references))
        {
            place.Problem(
                "A link leads to one place: url with an address that begins with https:// or http://, "
                + "or item or media with a path in this folder.");
            return null;
        }

        return Written(only, Text(link, only)!, Text(link, "name"), Text(link, "target"));
    }

    private static bool LeadsSomewhere(string end, string place, References references) => end switch
    {
        "url" => Uri.TryCreate(place, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto),
        "item" => references[place] is { IsMedia: false },
        _ => references[place] is { IsMedia: true },
    };

    private static SeedValue.Map Written(string end, string place, string? name, string? target) => SeedValue.MapOf(
        (end, new SeedValue.Text(place)),
        ("name", string.IsNullOrWhiteSpace(name) ? null : new SeedValue.Text(name)),
        ("target", string.IsNullOrWhiteSpace(target) ? null : new SeedValue.Text(target)));

    private static JsonObject Entry(SeedValue.Map link, References references)
    {
        var path = Text(link, "item") ?? Text(link, "media");
        return new JsonObject
        {
            ["type"] = link["item"] is not null ? LinkDisplay.Types.Document
                : link["media"] is not null ? LinkDisplay.Types.Media : LinkDisplay.Types.External,
            ["unique"] = path is null ? null : references.KeyOf(path),
            ["url"] = Text(link, "url"),
            ["name"] = Text(link, "name"),
            ["target"] = Text(link, "target"),
            ["queryString"] = null,
        };
    }

    private static SeedValue.Map? FromEntry(JsonNode? entry, References references)
    {
        var name = entry?["name"]?.ToString();
        var target = entry?["target"]?.ToString();
        if (Guid.TryParse(entry?["unique"]?.ToString(), out var key))
        {
            var end = entry?["type"]?.ToString() == LinkDisplay.Types.Media ? "media" : "item";
            return references.PathOf(key) is { } path ? Written(end, path, name, target) : null;
        }

        var url = entry?["url"]?.ToString() + entry?["queryString"]?.ToString();
        return url.Length > 0 ? Written("url", url, name, target) : null;
    }
}
