using Inpud.Cms.Storage;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Storage.Webhooks;

public sealed class WebhookTests : IDisposable
{
    private readonly StorageBed _bed;
    private readonly IWebhookRepository _webhooks;

    public WebhookTests()
    {
        _bed = new StorageBed(services => services
            .AddWebhookStorage()
            .AddSingleton<IWebhookJsonSerializer, PlainJson>()
            .AddSingleton<IWebhookRequestService, WebhookRequestService>());
        _webhooks = _bed.Get<IWebhookRepository>();
    }

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task A_webhook_comes_back_as_saved_and_as_changed()
    {
        var webhook = await AddAsync("Umbraco.ContentPublish", "Umbraco.ContentUnpublish");
        webhook.Events = ["Umbraco.ContentPublish", "Umbraco.ContentDelete"];
        webhook.Headers = new Dictionary<string, string> { ["X-Key"] = "2", ["X-New"] = "3" };
        (webhook.Name, webhook.Description, webhook.Enabled, webhook.Url) =
            ("Mirror", "tells the mirror", false, "https://mirror.example/hook");
        webhook.ContentTypeKeys = [];
        await _bed.DoAsync(() => _webhooks.UpdateAsync(webhook));

        var read = (await _bed.DoAsync(() => _webhooks.GetAsync(webhook.Key)))!;

        Assert.Equal(
            (webhook.Id, "Mirror", "tells the mirror", false, "https://mirror.example/hook"),
            (read.Id, read.Name, read.Description, read.Enabled, read.Url));
        Assert.Equal(["Umbraco.ContentDelete", "Umbraco.ContentPublish"], read.Events.Order());
        Assert.Equal(webhook.Headers, read.Headers);
        Assert.Empty(read.ContentTypeKeys);
    }

    [Fact]
    public async Task Who_listens_to_an_event_is_found_and_costs_no_statement_once_webhooks_are_known()
    {
        var webhook = await AddAsync("Umbraco.ContentPublish");
        await AddAsync("Umbraco.ContentDelete");

        Assert.Equal(
            [webhook.Key],
            (await _bed.DoAsync(() => _webhooks.GetByAliasAsync("Umbraco.ContentPublish"))).Items.Select(x => x.Key));
        Assert.Equal(
            [webhook.Key],
            (await _bed.DoAsync(() => _webhooks.GetByIdsAsync([webhook.Key, Guid.NewGuid()]))).Items.Select(x => x.Key));
        var all = await _bed.DoAsync(() => _webhooks.GetAllAsync(1, 1));
        Assert.Equal((2L, 1), (all.Total, all.Items.Count()));
        var statements =
            _bed.Statements.Of(() => _bed.DoAsync(() => _webhooks.GetByAliasAsync("Umbraco.MediaSave")).GetAwaiter().GetResult());
        Assert.Equal(0, statements);
    }

    [Fact]
    public async Task Firing_writes_the_call_down_for_later()
    {
        var webhook = await AddAsync("Umbraco.ContentPublish");
        await _bed.Get<IWebhookFiringService>()
            .FireAsync(webhook, "Umbraco.ContentPublish", new { Id = 7 }, TestContext.Current.CancellationToken);
        var requests = _bed.Get<IWebhookRequestService>();

        var waiting = Assert.Single(await requests.GetAllAsync());
        Assert.Equal(
            (webhook.Key, "Umbraco.ContentPublish", "{\"Id\":7}", 0),
            (waiting.WebhookKey, waiting.EventAlias, waiting.RequestObject, waiting.RetryCount));
        waiting.RetryCount = 2;
        await requests.UpdateAsync(waiting);
        Assert.Equal(2, (await requests.GetAllAsync()).Single().RetryCount);
        await requests.DeleteAsync(waiting);
        Assert.Empty(await requests.GetAllAsync());
    }

    [Fact]
    public async Task A_deleted_webhook_takes_its_waiting_calls_along()
    {
        var webhook = await AddAsync("Umbraco.ContentPublish");
        await _bed.Get<IWebhookFiringService>().FireAsync(webhook, "Umbraco.ContentPublish", null, TestContext.Current.CancellationToken);
        await _bed.DoAsync(() => _webhooks.DeleteAsync(webhook));

        Assert.Empty(await _bed.Get<IWebhookRequestService>().GetAllAsync());
        Assert.Null(await _bed.DoAsync(() => _webhooks.GetAsync(webhook.Key)));
    }

    [Fact]
    public async Task Calls_that_were_made_are_read_newest_first_and_pruned()
    {
        var logs = _bed.Get<IWebhookLogRepository>();
        var key = Guid.NewGuid();
        foreach (var status in new[] { "500", "200", "204" })
        {
            await _bed.DoAsync(() => logs.CreateAsync(new WebhookLog
            {
                Key = Guid.NewGuid(), WebhookKey = status == "500" ? Guid.NewGuid() : key,
                Date = _bed.Clock.Now, StatusCode = status, Url = "https://x.example",
            }));
            _bed.Clock.Move(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["204", "200", "500"], (await _bed.DoAsync(() => logs.GetPagedAsync(0, 10))).Items.Select(x => x.StatusCode));
        var ofOne = await _bed.DoAsync(() => logs.GetPagedAsync(key, 1, 1));
        Assert.Equal((2L, "200"), (ofOne.Total, ofOne.Items.Single().StatusCode));
        var old = (await _bed.DoAsync(() => logs.GetOlderThanDate(_bed.Clock.Now.AddMinutes(-1)))).ToArray();
        Assert.Equal(["500", "200"], old.Select(x => x.StatusCode));
        await _bed.DoAsync(() => logs.DeleteByIds([.. old.Select(x => x.Id)]));
        Assert.Equal(1, (await _bed.DoAsync(() => logs.GetPagedAsync(0, 0))).Total);
    }

    private Task<IWebhook> AddAsync(params string[] events) => _bed.DoAsync(() => _webhooks.CreateAsync(new Webhook(
        "https://example.org/hook", true, [Guid.NewGuid()], events, new Dictionary<string, string> { ["X-Key"] = "1" })));

    private sealed class PlainJson : IWebhookJsonSerializer
    {
        public string Serialize(object? input) => System.Text.Json.JsonSerializer.Serialize(input);

        public T? Deserialize<T>(string input) => System.Text.Json.JsonSerializer.Deserialize<T>(input);

        public bool TryDeserialize<T>(object input, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
            where T : class
        {
            value = input as T;
            return value is not null;
        }
    }
}
