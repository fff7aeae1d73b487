using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Webhooks;

/// <summary>Addresses that are told of events, all of them in memory: every publish asks who listens.</summary>
internal sealed class WebhookRepository(CmsScopeProvider scopes, AppCaches caches, TimeProvider time) : IWebhookRepository
{
    private readonly FullSetCache<IWebhook, WebhookRow[]> _cache = new(caches, scopes);

    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) =>
        Task.FromResult(new PagedModel<IWebhook>(All.Length, [.. All.Skip(skip).Take(take).Select(ToEntity)]));

    public Task<IWebhook?> GetAsync(Guid key) => Task.FromResult(Array.Find(All, x => x.Key == key) is { } found ? ToEntity(found) : null);

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return Task.FromResult(Model(All.Where(x => wanted.Contains(x.Key))));
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) =>
        Task.FromResult(Model(All.Where(x => x.Events.Exists(heard => string.Equals(heard.Event, alias, StringComparison.Ordinal)))));

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
        _cache.Changed();
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
        _cache.Changed();
    }

    /// <summary>Deletes the webhook with the calls that still wait; calls that were made stay in the log.</summary>
    public async Task DeleteAsync(IWebhook webhook)
    {
        await scopes.Writing().Webhooks.Where(x => x.Key == webhook.Key).ExecuteDeleteAsync();
        _cache.Changed();
    }

    /// <summary>Rows, not entities: Core's webhook cannot be copied, and whoever gets one may change it.</summary>
    private WebhookRow[] All => _cache.Get(() =>
        [.. Complete(scopes.Reading().Webhooks.AsNoTracking().OrderBy(x => x.Id))]);

    private static PagedModel<IWebhook> Model(IEnumerable<WebhookRow> webhooks)
    {
        IWebhook[] copies = [.. webhooks.Select(ToEntity)];
        return new PagedModel<IWebhook>(copies.Length, copies);
    }

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
