using Inpud.Cms.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Tests.Storage.Webhooks;

public sealed class WebhookServiceTests(CmsFixture cms) : IAsyncDisposable
{
    private readonly Given _given = new(cms);
    private readonly List<Guid> _made = [];

    private IWebhookService Webhooks => cms.Get<IWebhookService>();

    private IWebhookRequestService Calls => cms.Get<IWebhookRequestService>();

    public async ValueTask DisposeAsync()
    {
        foreach (var key in _made)
        {
            await Webhooks.DeleteAsync(key);
        }
    }

    [Fact]
    public async Task A_publish_writes_a_call_down_for_each_webhook_that_listens_and_calls_nobody()
    {
        var document = await _given.DocumentAsync("Announced");
        var (listens, deaf, off) = (
            await MakeAsync([Constants.WebhookEvents.Aliases.ContentPublish]), await MakeAsync([Constants.WebhookEvents.Aliases.ContentDelete]),
            await MakeAsync([Constants.WebhookEvents.Aliases.ContentPublish], enabled: false));

        _given.Publish(document, "en");

        var calls = (await Calls.GetAllAsync()).ToArray();
        var call = Assert.Single(calls, x => x.WebhookKey == listens.Key);
        Assert.DoesNotContain(calls, x => x.WebhookKey == deaf.Key || x.WebhookKey == off.Key);
        Assert.Equal((Constants.WebhookEvents.Aliases.ContentPublish, 0), (call.EventAlias, call.RetryCount));
        Assert.Contains(document.Key.ToString(), call.RequestObject, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_webhook_for_one_type_hears_nothing_of_others()
    {
        var other = await _given.TypeAsync("plain", Given.Shared, ("text", await _given.TextAsync(), Given.Shared));
        var webhook = await MakeAsync([Constants.WebhookEvents.Aliases.ContentPublish], types: [other.Key]);

        _given.Publish(await _given.DocumentAsync("Of another type"), "en");
        Assert.DoesNotContain(await Calls.GetAllAsync(), x => x.WebhookKey == webhook.Key);
        _given.Publish(_given.DocumentOf(other, -1, ("", "Of the type")), "*");

        Assert.Single(await Calls.GetAllAsync(), x => x.WebhookKey == webhook.Key);
    }

    [Fact]
    public async Task Withdrawals_and_deletions_are_told_of_too()
    {
        var webhook = await MakeAsync([Constants.WebhookEvents.Aliases.ContentUnpublish, Constants.WebhookEvents.Aliases.ContentDelete]);
        var document = await _given.DocumentAsync("Short life");
        _given.Publish(document, "en");
        cms.Get<IContentService>().Unpublish(_given.Reload(document));
        cms.Get<IContentService>().Delete(_given.Reload(document));

        var heard = (await Calls.GetAllAsync()).Where(x => x.WebhookKey == webhook.Key).Select(x => x.EventAlias);

        Assert.Equal([Constants.WebhookEvents.Aliases.ContentDelete, Constants.WebhookEvents.Aliases.ContentUnpublish], heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_webhook_is_changed_found_and_deleted_with_the_calls_that_wait()
    {
        var webhook = await MakeAsync([Constants.WebhookEvents.Aliases.ContentPublish]);
        webhook.Url = "https://mirror.example.org/changed";
        Assert.Equal(WebhookOperationStatus.Success, (await Webhooks.UpdateAsync(webhook)).Status);
        Assert.Equal("https://mirror.example.org/changed", (await Webhooks.GetAsync(webhook.Key))!.Url);
        Assert.Contains(await Webhooks.GetByAliasAsync(Constants.WebhookEvents.Aliases.ContentPublish), x => x.Key == webhook.Key);
        _given.Publish(await _given.DocumentAsync("Heard once"), "en");

        Assert.Equal(WebhookOperationStatus.Success, (await Webhooks.DeleteAsync(webhook.Key)).Status);

        Assert.DoesNotContain(await Calls.GetAllAsync(), x => x.WebhookKey == webhook.Key);
        Assert.Equal(WebhookOperationStatus.NotFound, (await Webhooks.DeleteAsync(webhook.Key)).Status);
        Assert.Equal(WebhookOperationStatus.NoEvents, (await Webhooks.CreateAsync(new Webhook("https://mirror.example.org"))).Status);
    }

    [Fact]
    public async Task A_publish_that_is_undone_calls_nobody()
    {
        var webhook = await MakeAsync([Constants.WebhookEvents.Aliases.ContentPublish]);
        var document = await _given.DocumentAsync("Undone call");
        using (cms.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            _given.Publish(document, "en");
        }

        Assert.DoesNotContain(await Calls.GetAllAsync(), x => x.WebhookKey == webhook.Key);
    }

    private async Task<IWebhook> MakeAsync(string[] events, bool enabled = true, Guid[]? types = null)
    {
        var made = await Webhooks.CreateAsync(new Webhook("https://mirror.example.org/hook", enabled, types, events));
        Assert.Equal(WebhookOperationStatus.Success, made.Status);
        _made.Add(made.Result.Key);
        return made.Result;
    }
}
