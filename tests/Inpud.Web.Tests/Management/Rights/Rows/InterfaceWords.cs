using System.Text;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Interface words belong to the translation section; a translator changes them in their own language.</summary>
internal static class InterfaceWords
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetDictionary", Person.Translator, async w => await NamedAsync(w, _ => "?take=1000")),
        new("GetDictionaryById", Person.Translator, async w => new Call(await w.InterfaceWordAsync()) { Shows = w.Word }),
        new("GetDictionaryByIdExport", Person.Translator, async w => new Call(await w.InterfaceWordAsync()) { Shows = w.Word }),
        new("GetItemDictionary", Person.Both, async w => await NamedAsync(w, key => $"?id={key}")),
        new("GetTreeDictionaryRoot", Person.Translator, async w => await NamedAsync(w, _ => "?take=1000")),
        new("GetTreeDictionaryChildren", Person.Translator, async w =>
        {
            var above = await w.InterfaceWordAsync();
            await w.InterfaceWordAsync(parent: above);
            return new Call { Query = $"?parentId={above}", Shows = w.Word + ".below" };
        }),
        new("GetTreeDictionaryAncestors", Person.Translator, async w => await NamedAsync(w, key => $"?descendantId={key}")),
        new("PostDictionary", Person.Translator, w =>
        {
            var key = Guid.NewGuid();
            w.ForgetWord(key);
            return new Call { Body = new { id = key, name = w.Word, translations = Texts() }, See = () => w.TextAsync(key), Becomes = "Nouveau" };
        }),
        new("PutDictionaryById", Person.Translator, async w =>
        {
            var key = await w.InterfaceWordAsync();
            var body = await w.Admin.GetAsync($"dictionary/{key}");
            body["translations"]!.AsArray().Single(x => (string?)x!["isoCode"] == "fr")!["translation"] = "Nouveau";
            return new Call(key) { Body = body, See = () => w.TextAsync(key), Becomes = "Nouveau" };
        }),

        // Where a word stands concerns all languages.
        new("PutDictionaryByIdMove", Person.None, async w =>
        {
            var above = await w.InterfaceWordAsync();
            var key = await w.InterfaceWordAsync(parent: above);
            return new Call(key)
            {
                Body = new { target = (object?)null }, See = async () => (await w.Get<IDictionaryItemService>().GetAsync(key))!.ParentId, Becomes = null,
            };
        }),
        new("DeleteDictionaryById", Person.Translator, async w =>
        {
            var key = await w.InterfaceWordAsync();
            return new Call(key) { See = async () => await w.Get<IDictionaryItemService>().ExistsAsync(w.Word), Becomes = false };
        }),
        new("PostDictionaryImport", Person.Translator, async w =>
        {
            var key = await w.InterfaceWordAsync();
            var file = await w.Admin.RawAsync(HttpMethod.Get, $"dictionary/{key}/export");
            var text = (await file.Content.ReadAsStringAsync()).Replace("Ancien", "Nouveau", StringComparison.Ordinal);
            await w.Admin.DoAsync(HttpMethod.Delete, $"dictionary/{key}");
            var upload = await w.UploadAsync("words.udt", Encoding.UTF8.GetBytes(text));
            return new Call { Body = new { temporaryFile = World.Ref(upload) }, See = () => w.TextAsync(key), Becomes = "Nouveau" };
        }),
    ];

    private static JsonArray Texts() => [new JsonObject { ["isoCode"] = "fr", ["translation"] = "Nouveau" }];

    private static async Task<Call> NamedAsync(World w, Func<Guid, string> query) =>
        new() { Query = query(await w.InterfaceWordAsync()), Shows = w.Word };
}
