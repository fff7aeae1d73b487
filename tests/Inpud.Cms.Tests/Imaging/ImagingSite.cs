using System.Net;
using Inpud.Cms.Imaging;
using Inpud.Cms.Media;
using Inpud.Cms.Tests.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.Tests.Imaging;

/// <summary>A site on loopback that has media files, a gate and nothing else, over a folder of its own.</summary>
internal sealed class ImagingSite : IAsyncDisposable
{
    public const string Secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private ImagingSite(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public HttpClient Browser { get; }

    public string CacheFolder => Path.Combine(_folder.FullName, "umbraco", "Data", "TEMP", "MediaCache");

    public string WebRoot => Path.Combine(_folder.FullName, "wwwroot");

    public GateForTests Gate => _app.Services.GetRequiredService<GateForTests>();

    public IFileSystem Files => Service<IFileSystem>();

    public IEnumerable<string> Renditions => Directory.Exists(CacheFolder) ? Directory.GetFiles(CacheFolder, "*", SearchOption.AllDirectories) : [];

    public static async Task<ImagingSite> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("imaging-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "wwwroot"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.Configure<GlobalSettings>(builder.Configuration.GetSection("Umbraco:CMS:Global"));
        builder.Services.AddSingleton<Umbraco.Cms.Core.Hosting.IHostingEnvironment>(new HostingEnvironmentForTests(folder.FullName));
        builder.Services.AddSingleton<IIOHelper, IOHelperLinux>();
        builder.Services.AddSingleton<IShortStringHelper>(_ => new DefaultShortStringHelper(Options.Create(new RequestHandlerSettings())));
        builder.Services.AddImaging(builder.Configuration);
        builder.Services.AddSingleton<GateForTests>();
        builder.Services.AddSingleton<IPublicMediaGate>(provider => provider.GetRequiredService<GateForTests>());
        var app = builder.Build();
        app.UseStaticFiles();
        app.MapImaging();
        await app.StartAsync();
        return new ImagingSite(app, folder);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public void Add(string path, byte[] content) => Files.AddFile(path, new MemoryStream(content));

    public string? Url(string path, Action<ImageUrlGenerationOptions> ask)
    {
        var options = new ImageUrlGenerationOptions(path);
        ask(options);
        return Service<IImageUrlGenerator>().GetImageUrl(options);
    }

    public async Task<HttpResponseMessage> GetAsync(string url, string accept = "*/*", Action<HttpRequestMessage>? more = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        more?.Invoke(request);
        return await Browser.SendAsync(request);
    }

    public async Task<NetVips.Image> PictureAsync(string url, string accept = "*/*")
    {
        using var answer = await GetAsync(url, accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return NetVips.Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Everything is public but what a test says.</summary>
internal sealed class GateForTests : IPublicMediaGate
{
    public Dictionary<string, MediaAccess> Decisions { get; } = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public ValueTask<MediaAccess> DecideAsync(string path, CancellationToken cancellationToken)
    {
        lock (Asked)
        {
            Asked.Add(path);
        }

        return ValueTask.FromResult(Decisions.GetValueOrDefault(path, MediaAccess.Public));
    }
}
