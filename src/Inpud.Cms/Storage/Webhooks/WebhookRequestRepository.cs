using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Webhooks;

/// <summary>Calls that wait to be made, oldest first.</summary>
internal sealed class WebhookRequestRepository(CmsScopeProvider scopes) : IWebhookRequestRepository
{
    public async Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        var db = scopes.Writing();
        var row = new WebhookRequestRow
        {
            WebhookKey = webhookRequest.WebhookKey, EventAlias = webhookRequest.EventAlias,
            RequestObject = webhookRequest.RequestObject, RetryCount = webhookRequest.RetryCount,
        };
        db.WebhookRequests.Add(row);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        webhookRequest.Id = row.Id;
        return webhookRequest;
    }

    public Task DeleteAsync(WebhookRequest webhookRequest) =>
        scopes.Writing().WebhookRequests.Where(x => x.Id == webhookRequest.Id).ExecuteDeleteAsync();

    /// <summary>Reads before it returns: Core's service closes its scope without awaiting the answer.</summary>
    public Task<IEnumerable<WebhookRequest>> GetAllAsync() => Task.FromResult<IEnumerable<WebhookRequest>>(
    [
        .. scopes.Reading().WebhookRequests.AsNoTracking().OrderBy(x => x.Id).Select(x => new WebhookRequest
        {
            Id = x.Id, WebhookKey = x.WebhookKey, EventAlias = x.EventAlias, RequestObject = x.RequestObject, RetryCount = x.RetryCount,
        }),
    ]);

    public async Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        await scopes.Writing().WebhookRequests.Where(x => x.Id == webhookRequest.Id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.EventAlias, webhookRequest.EventAlias)
            .SetProperty(x => x.RequestObject, webhookRequest.RequestObject)
            .SetProperty(x => x.RetryCount, webhookRequest.RetryCount));
        return webhookRequest;
    }
}
