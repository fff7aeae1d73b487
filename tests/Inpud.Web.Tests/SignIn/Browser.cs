using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Inpud.Web.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Inpud.Web.Tests.SignIn;

/// <summary>A browser without script: keeps cookies, says where its writes come from, follows nothing by itself.</summary>
public sealed class Browser : IDisposable
{
    private const string Api = "/umbraco/management/api/v1/security/back-office";
    private readonly HttpClient _http;

    public Browser(SiteFixture site)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _http = new HttpClient(handler) { BaseAddress = site.Client.BaseAddress };
    }

    public CookieContainer Cookies { get; } = new();

    public string Origin => _http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string RedirectUri => $"{Origin}/umbraco/oauth_complete";

    public bool HasCookie(string name) => Cookies.GetAllCookies().Any(x => x.Name == name && !x.Expired);

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(address);

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Parse(await response.Content.ReadAsStringAsync());
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Opens the page, fills its form in and sends it.</summary>
    public async Task<HttpResponseMessage> FillInAsync(string address, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)(await PageAsync(address)).QuerySelector("form")!;
        return await SendAsync(form, fields);
    }

    public Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var values = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>()
            .Select(x => KeyValuePair.Create(x.Name!, x.Value)).Concat(fields.Select(x => KeyValuePair.Create(x.Name, x.Value)));
        return PostAsync(form.GetAttribute("action")!, values);
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string address, IEnumerable<KeyValuePair<string, string>> values, string field, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(file), field, "table.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> values, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Origin", origin ?? Origin);
        request.Headers.Add("Sec-Fetch-Site", origin is null ? "same-origin" : "cross-site");
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string address = "/umbraco/login") =>
        FillInAsync(address, ("name", email), ("password", password));

    /// <summary>The editing client's first step.</summary>
    /// <returns>The answer, and the verifier for the next step.</returns>
    public async Task<(HttpResponseMessage Response, string Verifier)> AuthorizeAsync(string? redirectUri = null)
    {
        var verifier = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        return (await GetAsync(AuthorizeAddress(verifier, redirectUri)), verifier);
    }

    public string AuthorizeAddress(string verifier, string? redirectUri = null) => QueryHelpers.AddQueryString($"{Api}/authorize", new Dictionary<string, string?>
    {
        ["client_id"] = "umbraco-back-office", ["redirect_uri"] = redirectUri ?? RedirectUri, ["scope"] = "offline_access",
        ["response_type"] = "code", ["state"] = "a state", ["code_challenge_method"] = "S256", ["prompt"] = "consent",
        ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
    });

    public Task<HttpResponseMessage> ExchangeAsync(string code, string verifier) => PostAsync($"{Api}/token", new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code", ["client_id"] = "umbraco-back-office", ["redirect_uri"] = RedirectUri,
        ["code"] = code, ["code_verifier"] = verifier,
    });

    public Task<HttpResponseMessage> RefreshAsync() => PostAsync($"{Api}/token", new Dictionary<string, string>
    {
        ["grant_type"] = "refresh_token", ["client_id"] = "umbraco-back-office", ["refresh_token"] = "[redacted]", ["redirect_uri"] = RedirectUri,
    });

    public Task<HttpResponseMessage> RevokeAsync() =>
        PostAsync($"{Api}/revoke", new Dictionary<string, string> { ["client_id"] = "umbraco-back-office", ["token"] = "[redacted]" });

    public Task<HttpResponseMessage> SignOutAsync() =>
        GetAsync(QueryHelpers.AddQueryString($"{Api}/signout", "post_logout_redirect_uri", $"{Origin}/umbraco/logout"));

    public async Task<bool> IsSignedInAsync()
    {
        using var response = await RefreshAsync();
        return response.StatusCode == HttpStatusCode.OK;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public void Dispose() => _http.Dispose();
}
