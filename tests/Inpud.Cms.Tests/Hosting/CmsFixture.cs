using Inpud.Cms.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;

[assembly: AssemblyFixture(typeof(Inpud.Cms.Tests.Hosting.CmsFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Inpud.Cms.Tests.Hosting;

/// <summary>One booted CMS for the whole test process: Core's static service provider allows no second one.</summary>
public sealed class CmsFixture : IAsyncLifetime
{
    private WebApplication? _app;

    public TestDatabase Database { get; } = new();

    public TestClock Clock { get; } = new();

    public Hooks Hooks { get; } = new();

    public IServiceProvider Services => _app!.Services;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Database.Folder });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = Database.Connection,
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = Database.Provider,
            ["Inpud:SignIn:KeyFolder"] = Database.KeyFolder,
            ["Umbraco:CMS:RequestHandler:ConvertUrlsToAscii"] = "false",
            ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://example.org/",
        });
        builder.Services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>(Statements);
        builder.CreateUmbracoBuilder().AddCms().Build();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        Hooks.Register(builder.Services);
        _app = builder.Build();
        await _app.BootUmbracoAsync();
    }

    /// <summary>Counts the SQL statements of everything that runs.</summary>
    internal StatementCounter Statements => field ??= new StatementCounter(Clock);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Database.Dispose();
    }
}
