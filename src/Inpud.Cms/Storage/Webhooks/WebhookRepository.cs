using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Webhooks;

/// <summary>Addresses that are told of events. Asking who listens to an event costs one statement where nobody does.</summary>
internal sealed class WebhookRepository(CmsScopeProvider scopes, TimeProvider time) : IWebhookRepository
{
    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) => PageAsync(Rows, x => x.Skip(skip).Take(take));

    public async Task<IWebhook?> GetAsync(Guid key) => (await LoadAsync(Rows.Where(x => x.Key == key))).FirstOrDefault();

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return AllAsync(Rows.Where(x => wanted.Contains(x.Key)));
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) => AllAsync(Rows.Where(x => x.Events.Any(e => e.Event == alias)));

    public async Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        var db = scopes.Writing();
        var row = new WebhookRow { Key = webhook.Key, Url = webhook.Url };
        Write(row, webhook);
        db.Webhooks.Add(row);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        webhook.Id = row.Id;
        webhook.CreateDate = webhook.UpdateDate = NodeTree.Instant(time);
        ((Webhook)webhook).ResetDirtyProperties(true);
        return webhook;
    }

    public async Task UpdateAsync(IWebhook webhook)
    {
        var db = scopes.Writing();
        var row = await Complete(db.Webhooks).SingleAsync(x => x.Key == webhook.Key);
        Write(row, webhook);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        ((Webhook)webhook).ResetDirtyProperties(true);
    }

    /// <summary>Deletes the webhook with the calls that still wait; calls that were made stay in the log.</summary>
    public Task DeleteAsync(IWebhook webhook) => scopes.Writing().Webhooks.Where(x => x.Key == webhook.Key).ExecuteDeleteAsync();

    private IQueryable<WebhookRow> Rows => scopes.Reading().Webhooks.AsNoTracking().OrderBy(x => x.Id);

    private static IQueryable<WebhookRow> Complete(IQueryable<WebhookRow> rows) =>
        rows.Include(x => x.Events).Include(x => x.ContentTypes).Include(x => x.Headers).AsSplitQuery();

    private static void Write(WebhookRow row, IWebhook webhook)
    {
        (row.Name, row.Description, row.Url, row.Enabled) = (webhook.Name, webhook.Description, webhook.Url, webhook.Enabled);
        var events = webhook.Events.ToHashSet(StringComparer.Ordinal);
        row.Events.RemoveAll(x => !events.Remove(x.Event));
        row.Events.AddRange(events.Select(x => new WebhookEventRow { Event = x }));
        var types = webhook.ContentTypeKeys.ToHashSet();
        row.ContentTypes.RemoveAll(x => !types.Remove(x.ContentTypeKey));
        row.ContentTypes.AddRange(types.Select(x => new WebhookContentTypeRow { ContentTypeKey = x }));
        row.Headers.RemoveAll(x => !webhook.Headers.ContainsKey(x.Name));
        foreach (var (name, value) in webhook.Headers)
        {
            if (row.Headers.Find(x => string.Equals(x.Name, name, StringComparison.Ordinal)) is { } kept)
            {
                kept.Value = value;
            }
            else
            {
                row.Headers.Add(new WebhookHeaderRow { Name = name, Value = value });
            }
        }
    }

    private static async Task<PagedModel<IWebhook>> PageAsync(
        IQueryable<WebhookRow> rows, Func<IQueryable<WebhookRow>, IQueryable<WebhookRow>> page) =>
        new(await rows.LongCountAsync(), await LoadAsync(page(rows)));

    private static async Task<PagedModel<IWebhook>> AllAsync(IQueryable<WebhookRow> rows)
    {
        var found = await LoadAsync(rows);
        return new PagedModel<IWebhook>(found.Length, found);
    }

    private static async Task<IWebhook[]> LoadAsync(IQueryable<WebhookRow> rows) =>
        [.. (await Complete(rows).ToListAsync()).Select(ToEntity)];

    private static IWebhook ToEntity(WebhookRow row)
    {
        var webhook = new Webhook(
            row.Url, row.Enabled, [.. row.ContentTypes.Select(x => x.ContentTypeKey)], [.. row.Events.Select(x => x.Event)],
            row.Headers.ToDictionary(x => x.Name, x => x.Value, StringComparer.Ordinal))
        {
            Id = row.Id, Key = row.Key, Name = row.Name, Description = row.Description,
        };
        webhook.ResetDirtyProperties(false);
        return webhook;
    }
}
