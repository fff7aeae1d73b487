using System.Text.Json;
using Inpud.Content.Seeding;
using Inpud.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using File = System.IO.File;
using Umbraco.Cms.Core.Services;

[assembly: AssemblyFixture(typeof(Inpud.Web.Tests.Hosting.SiteFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Inpud.Web.Tests.Hosting;

/// <summary>
/// The real site with its demonstration content, on a real socket: one for the whole test process, since Core's static
/// service provider allows no second one. Tests that change an item put it back.
/// </summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private WebApplication? _app;
    private HttpClient? _client;

    public TestDatabase Database { get; } = new();

    /// <summary>What the site logged.</summary>
    public CapturedLog Log { get; } = new();

    /// <summary>What seeding the demonstration content did.</summary>
    public SeedOutcome Seeded { get; private set; } = null!;

    /// <summary>How often the site hashes a password where it is not tested.</summary>
    public int HashIterations { get; private set; }

    public IServiceProvider Services => _app!.Services;

    /// <summary>Asks the site; redirects are not followed, nothing is decompressed or kept.</summary>
    public HttpClient Client => _client!;

    /// <summary>The seed folder in the repository.</summary>
    public static string SeedFolder => DemonstrationContent.Folder;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Database.Folder, "wwwroot"));
        _app = SiteHost.Build([], builder =>
        {
            builder.Environment.ContentRootPath = Database.Folder;
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.AddSingleton<INotificationHandler<MediaSavingNotification>, RefuseMedia>();
            // Hashing is slow so that guessing is; hundreds of invented people need no such protection.
            builder.Services.PostConfigure<PasswordHasherOptions>(options => (HashIterations, options.IterationCount) = (options.IterationCount, 1_000));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
            builder.Configuration.AddInMemoryCollection(Database.Settings);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://www.example.org/",
                ["Umbraco:CMS:DeliveryApi:ApiKey"] = "key-of-the-tests",
                // All tests come from one address, and none wants to wait.
                ["Inpud:SignIn:AttemptsPerAddress"] = "100000",
                // Receivers of webhooks are on this machine.
                ["Inpud:Webhooks:AllowPrivateAddresses"] = "true",
                ["Inpud:SignIn:TwoFactorGroups:0"] = "guarded",
                ["Umbraco:CMS:Security:UserPassword:MinimumResponseTime"] = "00:00:00.01",
            });
        });
        Assert.Empty(await _app.BringUpAsync());
        Seeded = (await DemonstrationContent.BringAsync(_app.Services, null, CancellationToken.None))!;
        Assert.Empty(Seeded.Problems);
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>The key of the document at a path below the seed folder, such as <c>publications/words-matter</c>.</summary>
    public static Guid KeyOf(string path)
    {
        using var item = JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFolder, path, "item.json")));
        return item.RootElement.GetProperty("key").GetGuid();
    }

    /// <summary>The document at a path below the seed folder.</summary>
    public IContent DocumentAt(string path) => Get<IContentService>().GetById(KeyOf(path))!;

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Database.Dispose();
    }
}
