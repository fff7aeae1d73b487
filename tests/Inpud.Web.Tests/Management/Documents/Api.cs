using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Web.Tests.Management.Documents;

/// <summary>The Management API as one user's browser speaks to it; without a user as somebody does who is not signed in.</summary>
internal sealed class Api(SiteFixture site, IUser? user)
{
    public const string Root = "/umbraco/management/api/v1/";

    private readonly string? _cookie = user is null ? null : site.CookieOf(user);

    public IUser User => user!;

    public static async Task<Api> AsAsync(SiteFixture site, Guid group, params Guid[] startNodes) =>
        new(site, await site.UserAsync(group, startNodes));

    public async Task<JsonNode> GetAsync(string path)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path);
        Assert.True(status == HttpStatusCode.OK, $"GET {path}: {status} {body}");
        return body!;
    }

    /// <summary>Does something that must succeed; the key of what was made, if anything was.</summary>
    public async Task<string?> DoAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await RawAsync(method, path, body);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.Headers.TryGetValues("Umb-Generated-Resource", out var made) ? made.Single() : null;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await RawAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>The answer's status, and what it says happened.</summary>
    public async Task<(HttpStatusCode Status, string? Why)> TryAsync(HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        Assert.True((int)status < 500, $"{method} {path}: {status} {answer}");
        return (status, (string?)answer?["operationStatus"]);
    }

    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : Root + path);
        if (_cookie is not null)
        {
            request.Headers.Add("Cookie", _cookie);
        }

        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, body.GetType()),
        };
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
