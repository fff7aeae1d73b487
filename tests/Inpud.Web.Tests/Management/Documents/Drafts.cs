using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>Publications of one test, as a client writes them; deleted at its end.</summary>
internal sealed class Drafts(SiteFixture site) : IDisposable
{
    public static readonly Guid PublicationType = new("51b3a28a-15d0-4d4f-8b52-131a99ea0000");

    private readonly List<Guid> _made = [];

    public static Guid Publications => SiteFixture.KeyOf("publications");

    public IContent Stored(string key) => site.Get<IContentService>().GetById(Guid.Parse(key))!;

    public bool Exists(string key) => site.Get<IContentService>().GetById(Guid.Parse(key)) is not null;

    /// <summary>Makes a publication with all that it needs to be published.</summary>
    public async Task<string> MakeAsync(Api api, string english, string? french = null, Guid? parent = null)
    {
        var key = (await api.DoAsync(HttpMethod.Post, "document", Body(english, french, parent)))!;
        Remember(key);
        return key;
    }

    public void Remember(string? key) => _made.Add(Guid.Parse(key!));

    public static JsonObject Body(string english, string? french = null, Guid? parent = null)
    {
        var body = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["parent"] = new JsonObject { ["id"] = parent ?? Publications },
            ["documentType"] = new JsonObject { ["id"] = PublicationType },
            ["template"] = null,
            ["variants"] = new JsonArray(),
            ["values"] = new JsonArray(
                Value("publicationType", null, new JsonArray("report")),
                Value("ourRole", null, new JsonArray("own")),
                Value("datePublished", null, new JsonObject { ["date"] = "2024-03-05", ["timeZone"] = null })),
        };
        foreach (var (culture, name) in new[] { ("en", english), ("fr", french) })
        {
            if (name is not null)
            {
                body["variants"]!.AsArray().Add(Variant(culture, name));
                body["values"]!.AsArray().Add(Value("title", culture, name));
                body["values"]!.AsArray().Add(Value("summary", culture, $"About {name}"));
            }
        }

        return body;
    }

    public static JsonObject Variant(string culture, string name) =>
        new() { ["culture"] = culture, ["segment"] = null, ["name"] = name, ["updateDate"] = null, ["state"] = null, ["flags"] = new JsonArray() };

    public static JsonObject Value(string alias, string? culture, JsonNode? value) =>
        new() { ["editorAlias"] = "", ["culture"] = culture, ["segment"] = null, ["alias"] = alias, ["value"] = value };

    /// <summary>The entry of a property in a document as it was loaded.</summary>
    public static JsonNode Entry(JsonNode document, string alias, string? culture = null) =>
        document["values"]!.AsArray().Single(x => (string?)x!["alias"] == alias && (string?)x["culture"] == culture)!;

    public static JsonNode VariantOf(JsonNode document, string culture) =>
        document["variants"]!.AsArray().Single(x => (string?)x!["culture"] == culture)!;

    public void Dispose()
    {
        var service = site.Get<IContentService>();
        foreach (var document in _made.Select(service.GetById).OfType<IContent>())
        {
            service.Delete(document);
        }
    }
}
