using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Webhooks;

/// <summary>Calls that were made, newest first.</summary>
internal sealed class WebhookLogRepository(CmsScopeProvider scopes) : IWebhookLogRepository
{
    public async Task CreateAsync(WebhookLog log)
    {
        var db = scopes.Writing();
        var row = new WebhookLogRow
        {
            Key = log.Key, WebhookKey = log.WebhookKey, Url = log.Url, StatusCode = log.StatusCode, Date = log.Date.ToUniversalTime(),
            EventAlias = log.EventAlias, RetryCount = log.RetryCount, RequestHeaders = log.RequestHeaders, RequestBody = log.RequestBody,
            ResponseHeaders = log.ResponseHeaders, ResponseBody = log.ResponseBody, ExceptionOccured = log.ExceptionOccured,
            IsSuccessStatusCode = log.IsSuccessStatusCode,
        };
        db.WebhookLogs.Add(row);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        log.Id = row.Id;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(Rows, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) =>
        PageAsync(Rows.Where(x => x.WebhookKey == webhookKey), skip, take);

    public async Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date)
    {
        var instant = date.ToUniversalTime();
        return (await Rows.Where(x => x.Date < instant).OrderBy(x => x.Id).ToListAsync()).Select(ToModel).ToArray();
    }

    public Task DeleteByIds(int[] ids) => scopes.Writing().WebhookLogs.Where(x => ids.Contains(x.Id)).ExecuteDeleteAsync();

    private IQueryable<WebhookLogRow> Rows => scopes.Reading().WebhookLogs.AsNoTracking();

    private static async Task<PagedModel<WebhookLog>> PageAsync(IQueryable<WebhookLogRow> rows, int skip, int take)
    {
        var total = await rows.LongCountAsync();
        var page = await rows.OrderByDescending(x => x.Date).ThenByDescending(x => x.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<WebhookLog>(total, page.Select(ToModel));
    }

    private static WebhookLog ToModel(WebhookLogRow row) => new()
    {
        Id = row.Id, Key = row.Key, WebhookKey = row.WebhookKey, Url = row.Url, StatusCode = row.StatusCode, Date = row.Date,
        EventAlias = row.EventAlias, RetryCount = row.RetryCount, RequestHeaders = row.RequestHeaders, RequestBody = row.RequestBody,
        ResponseHeaders = row.ResponseHeaders, ResponseBody = row.ResponseBody, ExceptionOccured = row.ExceptionOccured,
        IsSuccessStatusCode = row.IsSuccessStatusCode,
    };
}
