using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inpud.Content.Dissemination;
using Inpud.Web.Tests.Hosting;

namespace Inpud.Web.Tests.Apis;

/// <summary>Another system with a key of its own.</summary>
internal sealed class Asker(SiteFixture site, NewKey key)
{
    public const string Root = "/api/v1/dissemination";

    public ApiKey Key => key.Key;

    public static async Task<Asker> WithAsync(SiteFixture site, string scope)
    {
        var today = DateOnly.FromDateTime(site.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var made = await site.Get<MakeKey>().RunAsync(Guid.Empty, $"{scope} {Guid.CreateVersion7()}", [scope], today);
        Assert.Empty(made.Problems);
        return new Asker(site, made.Value!);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(site, address, $"Bearer {key.Text}");

    public static async Task<HttpResponseMessage> SendAsync(SiteFixture site, string address, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await site.Client.SendAsync(request);
    }

    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
