using System.IO.Compression;
using System.Text;
using Inpud.Cms.Backoffice;
using Inpud.Cms.Backoffice.Packages;
using Inpud.Cms.Backoffice.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Manifest;

namespace Inpud.Cms.Tests.Backoffice.Client;

/// <summary>The client's addresses on a socket, with the bundle of this build or with a given one, and nothing else around it.</summary>
internal sealed class ClientSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ClientSite(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    /// <summary>Asks; nothing is decompressed.</summary>
    public HttpClient Client { get; }

    /// <param name="bundleFolder">Where <c>backoffice.zip</c> lies or not; the build's own if null.</param>
    /// <param name="contentRoot">Where <c>App_Plugins</c> lies or not.</param>
    public static async Task<ClientSite> StartAsync(string? bundleFolder = null, string? contentRoot = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = contentRoot ?? AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(ClientFiles.Beside(bundleFolder ?? AppContext.BaseDirectory));
        builder.Services.AddSingleton<OwnPackages>().AddSingleton<HostPackages>().AddSingleton<PackageManifests>().AddSingleton<ClientPage>();
        builder.Services.AddSingleton<IPackageManifestService>(x => x.GetRequiredService<PackageManifests>());
        builder.Services.Configure<GlobalSettings>(x => x.DefaultUILanguage = "fr-FR");
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.MapBackoffice();
        ManifestEndpoints.Map(app.MapGroup("/umbraco/management/api/v1"));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new ClientSite(app, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string encoding = "br", string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The answer's text, unpacked where it is packed.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (!response.Content.Headers.ContentEncoding.Contains("br"))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return await unpacked.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
