using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Webhooks and relations are a matter of the settings.</summary>
internal static class Webhooks
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetWebhook", Person.None, async w => new Call { Query = "?take=1000", Shows = (await MakeAsync(w)).ToString() }),
        new("GetWebhookById", Person.None, async w => new Call(await MakeAsync(w)) { Shows = w.Word }),
        new("GetWebhookByIdLogs", Person.None, async w => new Call(await MakeAsync(w)) { Shows = "total" }),
        new("GetWebhookLogs", Person.None, _ => new Call { Shows = "total" }),
        new("GetWebhookEvents", Person.None, _ => new Call { Shows = "Umbraco.ContentPublish" }),
        new("GetItemWebhook", Person.None, async w => new Call { Query = $"?id={await MakeAsync(w)}", Shows = w.Word }),
        new("PostWebhook", Person.None, w =>
        {
            var key = Guid.NewGuid();
            AtTheEnd(w, key);
            return new Call { Body = Body(w, key), See = () => UrlAsync(w, key), Becomes = "https://example.org/hook" };
        }),
        new("PutWebhookById", Person.None, async w =>
        {
            var key = await MakeAsync(w);
            return new Call(key) { Body = Body(w, key, "https://example.org/other"), See = () => UrlAsync(w, key), Becomes = "https://example.org/other" };
        }),
        new("DeleteWebhookById", Person.None, async w =>
        {
            var key = await MakeAsync(w);
            return new Call(key) { See = () => UrlAsync(w, key), Becomes = null };
        }),
        new("GetRelationType", Person.None, _ => new Call { Query = "?take=1000", Shows = "umbMedia" }),
        new("GetRelationTypeById", Person.None, w => new Call(MediaRelation(w)) { Shows = "umbMedia" }),
        new("GetRelationByRelationTypeId", Person.None, w => new Call(MediaRelation(w)) { Shows = "total" }),
        new("GetItemRelationType", Person.Both, w => new Call { Query = $"?id={MediaRelation(w)}", Shows = MediaRelation(w).ToString() }),
    ];

    private static Guid MediaRelation(World w) => w.Get<IRelationService>().GetRelationTypeByAlias("umbMedia")!.Key;

    private static object Body(World w, Guid id, string url = "https://example.org/hook") => new
    {
        id, enabled = false, name = w.Word, url, contentTypeKeys = Array.Empty<Guid>(), headers = new { }, events = new[] { "Umbraco.ContentPublish" },
    };

    private static async Task<Guid> MakeAsync(World w)
    {
        var key = Guid.NewGuid();
        await w.Admin.DoAsync(HttpMethod.Post, "webhook", Body(w, key));
        AtTheEnd(w, key);
        return key;
    }

    private static void AtTheEnd(World w, Guid key) => w.AtTheEnd(() => w.Get<IWebhookService>().DeleteAsync(key));

    private static async Task<object?> UrlAsync(World w, Guid key) => (await w.Get<IWebhookService>().GetAsync(key))?.Url;
}
