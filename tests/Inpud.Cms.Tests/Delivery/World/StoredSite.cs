using System.Text.Json.Nodes;
using Inpud.Cms.Delivery;
using Inpud.Cms.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>The API on a free port over the booted CMS: its services answer, a second server only listens.</summary>
internal sealed class StoredSite : IAsyncDisposable
{
    private readonly WebApplication _server;

    private StoredSite(WebApplication server, HttpClient client) => (_server, Client) = (server, client);

    public HttpClient Client { get; }

    public static async Task<StoredSite> StartAsync(CmsFixture cms)
    {
        var settings = cms.Get<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue;
        (settings.Enabled, settings.ApiKey) = (true, "the-key");
        var pipeline = new ApplicationBuilder(cms.Services);
        pipeline.UseRouting();
        pipeline.UseEndpoints(x => x.MapDeliveryApi());
        var answer = pipeline.Build();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpContextAccessor();
        var server = builder.Build();
        server.Run(async http =>
        {
            await using var scope = cms.Services.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            http.SetEndpoint(null);
            await answer(http);
        });
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new StoredSite(server, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address + DeliveryEndpoints.Root + "/") });
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string language, bool preview = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        if (preview)
        {
            request.Headers.Add("Preview", "true");
            request.Headers.Add("Api-Key", "the-key");
        }

        return await Client.SendAsync(request);
    }

    public async Task<JsonNode> JsonAsync(string path, string language, bool preview = false)
    {
        using var response = await GetAsync(path, language, preview);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, $"{(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
