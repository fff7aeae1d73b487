using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.SignIn;
using Umbraco.Cms.Core.Models.Membership;

namespace Inpud.Web.Tests.Management.Users;

/// <summary>Somebody who is signed in and asks the Management API.</summary>
public sealed class Seat : IDisposable
{
    public const string Api = "/umbraco/management/api/v1/";

    private readonly Browser _browser;
    private readonly HttpClient _http;

    private Seat(SiteFixture site, IUser user)
    {
        User = user;
        _browser = new Browser(site);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _browser.Cookies }) { BaseAddress = site.Client.BaseAddress };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
    }

    public IUser User { get; }

    /// <param name="site">The site.</param>
    /// <param name="group">The alias of the group that the person is in.</param>
    public static async Task<Seat> OfAsync(SiteFixture site, string group) => await OfAsync(site, await new People(site).EditorAsync(group));

    public static async Task<Seat> OfAsync(SiteFixture site, IUser user)
    {
        var desk = new Seat(site, user);
        using var signedIn = await desk._browser.SignInAsync(user.Email, People.Password);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        return desk;
    }

    public async Task<JsonNode> GetAsync(string address)
    {
        var (status, body) = await AskAsync(HttpMethod.Get, address);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {(int)status} {body}");
        return body!;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(HttpMethod method, string address, object? body = null)
    {
        using var response = await SendAsync(method, address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 500, $"{method} {address}: {(int)response.StatusCode} {text}");
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null);
    }

    /// <summary>Does something that must succeed.</summary>
    /// <returns>The key of what was made, if anything was.</returns>
    public async Task<string> DoAsync(HttpMethod method, string address, object? body = null)
    {
        using var response = await SendAsync(method, address, body);
        Assert.True(response.IsSuccessStatusCode, $"{method} {address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response.Headers.TryGetValues("Umb-Generated-Resource", out var made) ? made.Single() : "";
    }

    public async Task RefusedAsync(HttpStatusCode status, HttpMethod method, string address, object? body = null)
    {
        var (answered, problem) = await AskAsync(method, address, body);
        Assert.True(answered == status, $"{method} {address}: {(int)answered} {problem}");
        Assert.NotNull(problem!["title"]);
        Assert.NotNull(problem["detail"]);
    }

    /// <returns>The key of the upload.</returns>
    public async Task<Guid> UploadAsync(string fileName, byte[] content)
    {
        var key = Guid.CreateVersion7();
        using var form = new MultipartFormDataContent { { new StringContent(key.ToString()), "Id" }, { new ByteArrayContent(content), "File", fileName } };
        using var response = await _http.PostAsync(Api + "temporary-file", form);
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return key;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address.StartsWith('/') ? address : Api + address);
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType());
        }

        return await _http.SendAsync(request);
    }

    public void Dispose()
    {
        _http.Dispose();
        _browser.Dispose();
    }
}
