using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inpud.Web.Tests.Management.Media;

/// <summary>
/// One browser with one media item open: it sends all that it holds, and after a save it takes over the languages that were worked
/// on and what all share.
/// </summary>
internal sealed class MediaClient
{
    private readonly MediaEditor _editor;
    private readonly Guid _id;

    private MediaClient(MediaEditor editor, Guid id, JsonObject held) => (_editor, _id, Held) = (editor, id, held);

    public JsonObject Held { get; private set; }

    public static async Task<MediaClient> OpenAsync(MediaEditor editor, Guid id) => new(editor, id, await editor.HoldAsync(id));

    public MediaClient Say(string alias, string? culture, JsonNode? value)
    {
        Entry(Held, alias, culture)["value"] = value;
        return this;
    }

    public MediaClient Name(string culture, string name)
    {
        Variant(Held, culture)["name"] = name;
        return this;
    }

    public MediaClient Focus(double left)
    {
        Value(Held, "umbracoFile")["focalPoint"] = new JsonObject { ["left"] = left, ["top"] = 0.5 };
        return this;
    }

    public async Task<MediaClient> ReplaceFileAsync(string name, byte[] content)
    {
        Value(Held, "umbracoFile")["temporaryFileId"] = (await _editor.UploadAsync(name, content)).Key;
        return this;
    }

    public Task<(HttpStatusCode Status, JsonElement Problem)> TryAsync() => _editor.SendAsync(HttpMethod.Put, $"/media/{_id}", Held);

    public async Task SaveAsync(params string[] cultures)
    {
        var (status, problem) = await TryAsync();
        Assert.True(status == HttpStatusCode.OK, $"{status} {problem}");
        var fresh = await _editor.HoldAsync(_id);
        Take(fresh, "variants", x => cultures.Contains((string?)x["culture"]), x => $"{x["culture"]}");
        Take(fresh, "values", x => x["culture"] is null || cultures.Contains((string?)x["culture"]), x => $"{x["alias"]} {x["culture"]}");
    }

    public async Task ReloadAsync() => Held = await _editor.HoldAsync(_id);

    public static JsonNode Variant(JsonNode item, string culture) => item["variants"]!.AsArray().First(x => (string?)x!["culture"] == culture)!;

    public static JsonNode Value(JsonNode item, string alias, string? culture = null) => Entry(item, alias, culture)["value"]!;

    private static JsonNode Entry(JsonNode item, string alias, string? culture) =>
        item["values"]!.AsArray().First(x => (string?)x!["alias"] == alias && (string?)x["culture"] == culture)!;

    private void Take(JsonObject fresh, string part, Func<JsonNode, bool> which, Func<JsonNode, string> place)
    {
        var news = fresh[part]!.AsArray().Where(x => which(x!)).ToDictionary(x => place(x!), x => x!.DeepClone());
        Held[part] = new JsonArray([.. Held[part]!.AsArray().Select(x => news.GetValueOrDefault(place(x!)) ?? x!.DeepClone())]);
    }
}
