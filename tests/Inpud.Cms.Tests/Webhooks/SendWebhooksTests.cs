using System.Security.Cryptography;
using System.Text;
using Inpud.Cms.Jobs;
using Inpud.Cms.Tests.Hosting;
using Inpud.Cms.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Webhooks;

/// <summary>Webhook calls, received by a real server. Each test has webhooks of its own.</summary>
public sealed class SendWebhooksTests(CmsFixture cms) : IAsyncLifetime
{
    private readonly Given _given = new(cms);
    private readonly List<Guid> _made = [];
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var key in _made)
        {
            await cms.Get<IWebhookService>().DeleteAsync(key);
        }

        cms.Clock.Advance(SendingTurn.Length);
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_publish_is_told_with_its_key_signed_with_the_secret_that_is_never_sent()
    {
        await WebhookAsync(new() { ["X-Webhook-Secret"] = "between us", ["X-Extra"] = "as asked", ["Authorization"] = "Bearer of a key" });
        var document = await _given.DocumentAsync("Told of");
        _given.Publish(document, "en");

        Assert.Equal((1, 0), await Job().RunOnceAsync(TestContext.Current.CancellationToken));

        var (path, headers, body) = Assert.Single(_receiver.Calls);
        Assert.Equal("/hook", path);
        Assert.Contains(document.Key.ToString("D"), body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Umbraco.ContentPublish", headers["Umb-Webhook-Event"]);
        Assert.Equal("0", headers["Umb-Webhook-RetryCount"]);
        Assert.Equal("as asked", headers["X-Extra"]);
        Assert.StartsWith("application/json", headers.ContentType.ToString(), StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("X-Webhook-Secret"));
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes("between us"), Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}"));
        Assert.Equal("v1," + Convert.ToBase64String(signed), headers["webhook-signature"]);
        var log = Assert.Single(await LogsAsync());
        Assert.True(log.IsSuccessStatusCode);
        Assert.Equal("OK (200)", log.StatusCode);
        Assert.DoesNotContain("between us", log.RequestHeaders, StringComparison.Ordinal);
        Assert.Equal("Bearer of a key", headers.Authorization);
        Assert.DoesNotContain("of a key", log.RequestHeaders, StringComparison.Ordinal);
        Assert.DoesNotContain("as asked", log.RequestHeaders, StringComparison.Ordinal);
        Assert.Contains("Authorization: (not logged)", log.RequestHeaders, StringComparison.Ordinal);
        Assert.Contains("Umb-Webhook-Event: Umbraco.ContentPublish", log.RequestHeaders, StringComparison.Ordinal);
        Assert.Empty(await cms.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Fact]
    public async Task Only_the_chosen_types_are_told_of_and_none_while_switched_off()
    {
        await WebhookAsync(types: [Guid.NewGuid()]);
        var webhook = await WebhookAsync();
        webhook.Enabled = false;
        await cms.Get<IWebhookService>().UpdateAsync(webhook);

        _given.Publish(await _given.DocumentAsync("Told to nobody"), "en");

        Assert.Empty(await cms.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Fact]
    public async Task A_call_that_fails_is_made_again_as_often_as_configured_then_given_up_and_every_try_is_logged()
    {
        _receiver.Answer = http =>
        {
            http.Response.StatusCode = 503;
            return http.Response.WriteAsync("busy");
        };
        await CallAsync(await WebhookAsync());

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal((0, 1), await Job(retries: 2).RunOnceAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal((0, 0), await Job(retries: 2).RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["0", "1", "2"], _receiver.Calls.Select(x => x.Headers["Umb-Webhook-RetryCount"].ToString()));
        Assert.Single(_receiver.Calls.Select(x => x.Headers["webhook-id"].ToString()).Distinct());
        var logs = await LogsAsync();
        Assert.Equal(3, logs.Length);
        Assert.All(logs, x => Assert.Equal(("ServiceUnavailable (503)", "busy", false), (x.StatusCode, x.ResponseBody, x.IsSuccessStatusCode)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _receiver.Answer = http =>
        {
            http.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        await CallAsync(await WebhookAsync());

        Assert.Equal((0, 1), await Job().RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/hook", Assert.Single(_receiver.Calls).Path);
    }

    [Fact]
    public async Task An_answer_is_read_as_far_as_allowed_and_a_silent_server_waited_for_as_long_as_allowed()
    {
        _receiver.Answer = http => http.Response.WriteAsync(new string('x', 200_000));
        await CallAsync(await WebhookAsync());
        Assert.Equal((1, 0), await Job().RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1000, Assert.Single(await LogsAsync()).ResponseBody.Length);

        _receiver.Answer = http => Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
        await CallAsync(await WebhookAsync());
        Assert.Equal((0, 1), await Job(timeout: TimeSpan.FromSeconds(1)).RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Timeout", (await LogsAsync())[0].StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://2130706433/")]
    public async Task No_call_goes_into_the_sites_own_network_unless_a_setting_allows_it(string address)
    {
        await CallAsync(await WebhookAsync(address: address));

        Assert.Equal((0, 1), await Job(allowPrivate: false).RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Contains("not on the public internet", Assert.Single(await LogsAsync()).ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_machine_at_a_time_sends_and_another_goes_on_when_it_is_gone()
    {
        await CallAsync(await WebhookAsync());
        var gone = Turn();
        Assert.True(gone.TryTake());

        Assert.Equal((0, 0), await Job().RunOnceAsync(TestContext.Current.CancellationToken));
        cms.Clock.Advance(SendingTurn.Length + TimeSpan.FromSeconds(1));
        Assert.Equal((1, 0), await Job().RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.False(gone.TryTake());
    }

    [Fact]
    public async Task Logs_are_kept_as_many_days_as_configured()
    {
        await CallAsync(await WebhookAsync());
        await Job().RunOnceAsync(TestContext.Current.CancellationToken);
        var prune = new PruneWebhookLogs(
            cms.Get<Umbraco.Cms.Core.Persistence.Repositories.IWebhookLogRepository>(), cms.Get<ICoreScopeProvider>(), Monitor(new WebhookSettings { KeepLogsForDays = 30 }), cms.Clock);

        cms.Clock.Advance(TimeSpan.FromDays(29));
        await prune.RunAsync();
        Assert.Single(await LogsAsync());
        cms.Clock.Advance(TimeSpan.FromDays(2));
        await prune.RunAsync();
        Assert.Empty(await LogsAsync());
    }

    private static Always<T> Monitor<T>(T value) => new(value);

    private SendingTurn Turn() => new(cms.Get<ICoreScopeProvider>(), cms.Get<IKeyValueService>(), cms.Clock);

    private SendWebhooks Job(bool allowPrivate = true, int retries = 5, TimeSpan? timeout = null)
    {
        cms.Clock.Advance(TimeSpan.FromSeconds(10));
        var sending = Monitor(new WebhookSendingSettings { AllowPrivateAddresses = allowPrivate, Timeout = timeout ?? TimeSpan.FromSeconds(20), AnswerBytes = 1000 });
        var settings = Monitor(new WebhookSettings { MaximumRetries = retries });
        return new SendWebhooks(
            cms.Get<IWebhookRequestService>(), cms.Get<IWebhookService>(), cms.Get<IWebhookLogService>(),
            new CallWebhook(new WebhookConnection(sending), sending, cms.Clock), _turn ??= Turn(), cms.Get<PruneWebhookLogs>(), settings, cms.Clock, NullLogger<SendWebhooks>.Instance);
    }

    private SendingTurn? _turn;

    private async Task<IWebhook> WebhookAsync(Dictionary<string, string>? headers = null, Guid[]? types = null, string? address = null)
    {
        var made = await cms.Get<IWebhookService>().CreateAsync(
            new Webhook(address ?? _receiver.Address, true, types ?? [], [Constants.WebhookEvents.Aliases.ContentPublish], headers ?? []) { Key = Guid.NewGuid() });
        Assert.True(made.Success);
        _made.Add(made.Result.Key);
        return made.Result;
    }

    private Task CallAsync(IWebhook webhook) => cms.Get<IWebhookRequestService>().CreateAsync(webhook.Key, "Umbraco.ContentPublish", new { Id = Guid.NewGuid() });

    private async Task<WebhookLog[]> LogsAsync()
    {
        var all = await cms.Get<IWebhookLogService>().Get();
        return [.. all.Items.Where(x => _made.Contains(x.WebhookKey))];
    }

    private sealed class Always<T>(T value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value;

        public T Get(string? name) => value;

        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }
}
