using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Webhooks;

/// <summary>Webhooks as the editing client edits them. Each test makes its own and deletes them.</summary>
public sealed class WebhookEndpointTests(SiteFixture site) : IAsyncLifetime
{
    private const string Api = "/umbraco/management/api/v1/";
    private IUser _administrator = null!;

    public async ValueTask InitializeAsync() => _administrator = await site.UserAsync(Constants.Security.AdminGroupKey);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_webhook_is_made_read_changed_and_deleted_and_its_secret_never_leaves_the_server()
    {
        var id = Guid.NewGuid();
        var made = await AskAsync(HttpMethod.Post, "webhook", Asked(id, "a secret"));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(id.ToString(), made.Generated);

        var read = await AskAsync(HttpMethod.Get, $"webhook/{id}");
        Assert.Equal("Umbraco.ContentPublish", read.Json.GetProperty("events")[0].GetProperty("alias").GetString());
        Assert.Equal("Content", read.Json.GetProperty("events")[0].GetProperty("eventType").GetString());
        Assert.Equal("********", read.Json.GetProperty("headers").GetProperty("X-Webhook-Secret").GetString());
        Assert.Contains(id.ToString(), (await AskAsync(HttpMethod.Get, "webhook?skip=0&take=100")).Text, StringComparison.Ordinal);
        Assert.Equal("Our receiver", (await AskAsync(HttpMethod.Get, $"item/webhook?id={id}")).Json[0].GetProperty("name").GetString());

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Put, $"webhook/{id}", Asked(id, "********", "https://example.org/changed"))).Status);
        var stored = (await site.Get<IWebhookService>().GetAsync(id))!;
        Assert.Equal(("https://example.org/changed", "a secret"), (stored.Url, stored.Headers["X-Webhook-Secret"]));
        Assert.Equal(0, (await AskAsync(HttpMethod.Get, $"webhook/{id}/logs")).Json.GetProperty("total").GetInt32());

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Delete, $"webhook/{id}")).Status);
        Assert.Null(await site.Get<IWebhookService>().GetAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(HttpMethod.Delete, $"webhook/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(HttpMethod.Put, $"webhook/{id}", Asked(id, "x"))).Status);
    }

    [Theory]
    [InlineData("""{"enabled":true,"url":"ftp://example.org","events":["Umbraco.ContentPublish"],"contentTypeKeys":[],"headers":{}}""")]
    [InlineData("""{"enabled":true,"url":"","events":["Umbraco.ContentPublish"]}""")]
    [InlineData("""{"enabled":true,"url":"https://a:b@example.org","events":["Umbraco.ContentPublish"]}""")]
    [InlineData("""{"enabled":true,"url":"https://example.org","events":[]}""")]
    [InlineData("""{"enabled":true,"url":"https://example.org","events":["Umbraco.NoSuchThing"]}""")]
    [InlineData("""{"enabled":true,"url":"https://example.org","events":["Umbraco.ContentPublish"],"headers":{"Host":"elsewhere"}}""")]
    [InlineData("""{"enabled":true,"url":"https://example.org","events":["Umbraco.ContentPublish"],"headers":{"X":"a\r\nY: b"}}""")]
    [InlineData("""{"enabled":true,"url":"https://example.org","events":["Umbraco.ContentPublish"],"headers":{"X-Webhook-Secret":""}}""")]
    [InlineData("""{"enabled":"perhaps"}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    public async Task What_cannot_be_called_is_refused_and_says_why(string body)
    {
        var before = (await site.Get<IWebhookService>().GetAllAsync(0, 1)).Total;
        var answer = await AskAsync(HttpMethod.Post, "webhook", text: body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
        Assert.Equal(before, (await site.Get<IWebhookService>().GetAllAsync(0, 1)).Total);
    }

    [Theory]
    [InlineData("GET", "webhook")]
    [InlineData("POST", "webhook")]
    [InlineData("GET", "webhook/events")]
    [InlineData("GET", "webhook/logs")]
    [InlineData("GET", "webhook/6d1f1f0a-4c0e-4f5e-9a55-0b7c5e2f4a11")]
    [InlineData("PUT", "webhook/6d1f1f0a-4c0e-4f5e-9a55-0b7c5e2f4a11")]
    [InlineData("DELETE", "webhook/6d1f1f0a-4c0e-4f5e-9a55-0b7c5e2f4a11")]
    [InlineData("GET", "item/webhook")]
    public async Task Webhooks_are_a_matter_of_the_settings_section(string method, string address)
    {
        var editor = await site.UserAsync(Constants.Security.EditorGroupKey);
        var body = method is "POST" or "PUT" ? Asked(Guid.NewGuid(), "x") : null;

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(new HttpMethod(method), address, body, user: editor)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(new HttpMethod(method), address, body, asNobody: true)).Status);
    }

    [Fact]
    public async Task The_events_that_can_be_heard_are_listed_with_their_kind()
    {
        var events = (await AskAsync(HttpMethod.Get, "webhook/events?skip=0&take=1000")).Json;

        string[] wanted = ["Umbraco.ContentDelete", "Umbraco.ContentPublish", "Umbraco.ContentUnpublish", "Umbraco.MediaDelete", "Umbraco.MediaSave"];
        Assert.Empty(wanted.Except(events.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("alias").GetString()!)));
        Assert.Equal(events.GetProperty("total").GetInt32(), events.GetProperty("items").GetArrayLength());
    }

    private static object Asked(Guid id, string secret, string url = "https://example.org/hook") => new
    {
        id, enabled = true, name = "Our receiver", description = "", url, contentTypeKeys = Array.Empty<Guid>(),
        headers = new Dictionary<string, string> { ["X-Webhook-Secret"] = secret }, events = new[] { "Umbraco.ContentPublish" },
    };

    private async Task<(HttpStatusCode Status, string Text, JsonElement Json, string? Generated)> AskAsync(
        HttpMethod method, string address, object? body = null, string? text = null, IUser? user = null, bool asNobody = false)
    {
        using var request = new HttpRequestMessage(method, Api + address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (!asNobody)
        {
            request.Headers.Add("Cookie", site.CookieOf(user ?? _administrator));
        }

        request.Content = text is not null ? new StringContent(text, System.Text.Encoding.UTF8, "application/json") : body is not null ? JsonContent.Create(body) : null;
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (
            answer.StatusCode, said, said.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(said) : default,
            answer.Headers.TryGetValues("Umb-Generated-Resource", out var generated) ? generated.Single() : null);
    }
}
