using Inpud.Cms.Backoffice.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Tells open editing clients what changes, so that two of them stay in step.</summary>
public static class ServerEventRegistration
{
    public static IUmbracoBuilder AddServerEvents(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSignalR();
        services.AddUnique<IUserConnectionManager, UserConnections>();
        services.AddUnique<IServerEventAuthorizationService, AuthorizeSources>();
        services.AddUnique<IServerEventUserManager, AssignSources>();
        services.AddSingleton<RouteEvents>();
        services.AddUnique<IServerEventRouter>(x => x.GetRequiredService<RouteEvents>());
        builder.EventSourceAuthorizers().Append<SectionsOfSources>();
        builder.ServerEventAccessFilters().Append<DocumentsBelowStartNodes>().Append<MediaBelowStartNodes>();
        return builder.AddEventsOf<RaiseTreeEvents>().AddEventsOf<RaiseEntityEvents>().AddEventsOf<RaiseUserEvents>();
    }

    /// <summary>Maps the hub; whoever is not signed in is answered 401.</summary>
    public static IEndpointRouteBuilder MapServerEvents(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<ServerEventHub>(ServerEventHub.Address).RequireAuthorization(BackOfficeSignIn.Policy);
        return endpoints;
    }

    /// <summary>Registers a handler for every notification that it names.</summary>
    private static IUmbracoBuilder AddEventsOf<THandler>(this IUmbracoBuilder builder)
        where THandler : class
    {
        builder.Services.AddSingleton<THandler>();
        foreach (var handled in typeof(THandler).GetInterfaces().Where(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(INotificationHandler<>)))
        {
            builder.Services.AddSingleton(handled, x => x.GetRequiredService<THandler>());
        }

        return builder;
    }
}
