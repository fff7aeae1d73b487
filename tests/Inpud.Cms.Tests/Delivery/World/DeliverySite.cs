using System.Text.Json;
using System.Text.Json.Nodes;
using Inpud.Cms.Delivery;
using Inpud.Cms.Delivery.Indexing;
using Inpud.Cms.Delivery.Querying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>A site with nothing but the Delivery API, on a free port, over documents that a test writes down.</summary>
internal sealed class DeliverySite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DeliverySite(WebApplication app, TestTree tree, TestServices services, TestTypes types, HttpClient client) =>
        (_app, Tree, Services, Types, Client) = (app, tree, services, types, client);

    public TestTree Tree { get; }

    public TestServices Services { get; }

    public TestTypes Types { get; }

    public HttpClient Client { get; }

    public IServiceProvider Provider => _app.Services;

    public static async Task<DeliverySite> StartAsync(Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var configuration = new Dictionary<string, string?>
        {
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true", ["Umbraco:CMS:DeliveryApi:ApiKey"] = "the-key", ["Umbraco:CMS:DeliveryApi:Media:Enabled"] = "true",
        };
        settings?.Invoke(configuration);
        builder.Configuration.AddInMemoryCollection(configuration);
        var variation = new HybridVariationContextAccessor(NoAppCache.Instance);
        var tree = new TestTree(variation);
        var services = new TestServices(tree, ["en", "ar", "fr"]);
        Register(builder.Services, tree, services, variation);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use(ShowFailures);
        app.UseRouting();
        app.UseOutputCache();
        app.MapDeliveryApi();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address + DeliveryEndpoints.Root + "/") };
        return new DeliverySite(app, tree, services, app.Services.GetRequiredService<TestTypes>(), client);
    }

    /// <summary>Asks for a path below the API's root with headers given as <c>Name: value</c>.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            Assert.True(request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim()));
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The body of a request that must succeed.</summary>
    public async Task<JsonNode> JsonAsync(string path, params string[] headers)
    {
        using var response = await GetAsync(path, headers);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, $"{(int)response.StatusCode} {body}");
        return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 200 })!;
    }

    /// <summary>Says what Core's cache refreshers say when documents changed.</summary>
    public void Changed(params Guid[] keys)
    {
        Tree.Forget();
        var payloads = keys.Select(x => new ContentCacheRefresher.JsonPayload
        {
            Id = Tree.Items.GetValueOrDefault(x)?.Id ?? 0, Key = x, ChangeTypes = TreeChangeTypes.RefreshBranch,
        }).ToArray();
        var notification = new ContentCacheRefresherNotification(payloads, MessageType.RefreshByPayload);
        foreach (var handler in Provider.GetServices<INotificationHandler<ContentCacheRefresherNotification>>())
        {
            handler.Handle(notification);
        }

        foreach (var handler in Provider.GetServices<INotificationAsyncHandler<ContentCacheRefresherNotification>>())
        {
            handler.HandleAsync(notification, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task ShowFailures(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync(failure.ToString());
        }
    }

    private static void Register(IServiceCollection services, TestTree tree, TestServices test, IVariationContextAccessor variation)
    {
        services.AddDeliveryApi();
        services.AddOptions<DeliveryApiSettings>().BindConfiguration("Umbraco:CMS:DeliveryApi");
        services.AddSingleton(variation);
        services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        services.AddSingleton<IDeliveryDocumentSource>(tree);
        services.AddSingleton<IPublishedContentCache>(test).AddSingleton<IPublishedMediaCache>(test);
        services.AddSingleton<IDocumentPublishStatusQueryService>(test).AddSingleton<IDomainCache>(test);
        services.AddSingleton(test.Navigation<IDocumentNavigationQueryService>(media: false)).AddSingleton(test.Navigation<IMediaNavigationQueryService>(media: true));
        services.AddSingleton(test.Urls()).AddSingleton(test.UrlProvider()).AddSingleton(test.Languages()).AddSingleton(test.RedirectUrls());
        services.AddSingleton(TestServices.Context()).AddSingleton(test.Ids());
        services.AddSingleton(Stub.Of<IRelationService>(new()
        {
            ["GetByChildId"] = x => tree.Items.Values
                .Where(item => item.Values.Values.OfType<Guid[]>().Any(y => y.Any(key => tree.Items[key].Id == (int)x[0]!)))
                .Select(IRelation (item) => new Relation(item.Id, (int)x[0]!, new RelationType("r", "r"))),
        }));
        AddTypes(services);
        AddHandlers(services);
    }

    private static void AddTypes(IServiceCollection services) => services.AddSingleton(x => new TestTypes(
    [
        new TextConverter(),
        new PickerConverter(x.GetRequiredService<IPublishedContentCache>(), new(x.GetRequiredService<IApiContentBuilder>)),
        new MediaConverter(x.GetRequiredService<IPublishedMediaCache>(), new(x.GetRequiredService<IApiMediaBuilder>)),
        new BlocksConverter(new(x.GetRequiredService<IApiElementBuilder>), TestTypes.Blocks, PropertyCacheLevel.None),
        new BlocksConverter(new(x.GetRequiredService<IApiElementBuilder>), TestTypes.KeptBlocks, PropertyCacheLevel.Element),
    ]));

    private static void AddHandlers(IServiceCollection services)
    {
        T Make<T>(IServiceProvider provider) => ActivatorUtilities.CreateInstance<T>(provider);
        services.AddSingleton(x => new SelectorHandlerCollection(() => [Make<AncestorsSelector>(x), Make<ChildrenSelector>(x), Make<DescendantsSelector>(x)]));
        services.AddSingleton(new FilterHandlerCollection(() => [new ContentTypeFilter(), new NameFilter(), new CreateDateFilter(), new UpdateDateFilter()]));
        services.AddSingleton(new SortHandlerCollection(() => [new CreateDateSort(), new LevelSort(), new NameSort(), new SortOrderSort(), new UpdateDateSort()]));
        services.AddSingleton(new ContentIndexHandlerCollection(() => []));
    }
}
