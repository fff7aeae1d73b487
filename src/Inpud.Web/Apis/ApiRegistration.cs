using Inpud.Web.Apis.Dissemination;
using Inpud.Web.Apis.Entrance;
using Inpud.Web.Apis.Search;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Web.Apis;

/// <summary>The API for other systems in an application: <c>AddApi()</c>, then <c>MapApi()</c>.</summary>
public static class ApiRegistration
{
    private const string Root = "/api/v1/dissemination";

    public static IUmbracoBuilder AddApi(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ApiSettings>().BindConfiguration(ApiSettings.Section)
            .Validate(x => x is { RequestsPerMinute: >= 1 and <= 10_000, FailuresPerMinute: >= 1 and <= 10_000 }, $"{ApiSettings.Section}: limits must be from 1 to 10,000 a minute.")
            .ValidateOnStart();
        services.AddSingleton<ApiLimits>();
        services.AddScoped<ApiWords>();
        services.AddInpudOpenApi();
        return builder;
    }

    /// <summary>Serves the API (GET only) and its OpenAPI document.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).WithGroupName(InpudOpenApi.Document).WithTags("Dissemination").AddEndpointFilter<AskForKey>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        ItemEndpoints.Map(api);
        ReceivedEndpoints.Map(api);
        CoverageEndpoint.Map(api);
        ReportEndpoints.Map(api);
        api.MapGet("/{**rest}", () => NoSuch.Address).ExcludeFromDescription();
        SearchEndpoints.Map(app);
        app.MapInpudOpenApi();
        return app;
    }
}
