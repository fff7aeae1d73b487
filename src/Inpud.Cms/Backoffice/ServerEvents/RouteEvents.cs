using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Sends an event to the browsers of this machine whose users may hear of it.</summary>
internal sealed partial class RouteEvents(
    IHubContext<ServerEventHub, IServerEventHub> hub,
    IUserConnectionManager connections,
    ServerEventAccessFilterCollection filters,
    IBackOfficeUserReader users,
    TimeProvider time,
    ILogger<RouteEvents> logger) : IServerEventRouter
{
    /// <summary>A browser that takes nothing in must not hold up whoever saves.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public Task RouteEventAsync(ServerEvent serverEvent) => RouteEventAsync(serverEvent, new ServerEventRoutingContext());

    public Task RouteEventAsync(ServerEvent serverEvent, ServerEventRoutingContext context) => RouteAsync(serverEvent, context, notTo: null);

    public Task NotifyUserAsync(ServerEvent serverEvent, Guid userKey) => connections.GetConnections(userKey) is { Count: > 0 } open
        ? SendAsync(hub.Clients.Clients([.. open]).notify(serverEvent))
        : Task.CompletedTask;

    public Task BroadcastEventAsync(ServerEvent serverEvent) => SendAsync(hub.Clients.All.notify(serverEvent));

    /// <param name="serverEvent">The event.</param>
    /// <param name="context">Where it happened.</param>
    /// <param name="notTo">Those who have access there were told already; null for none.</param>
    public async Task RouteAsync(ServerEvent serverEvent, ServerEventRoutingContext context, ServerEventRoutingContext? notTo)
    {
        IServerEventAccessFilter[] asked = [.. filters.Where(x => x.FilteredEventSources.Contains(serverEvent.EventSource, StringComparer.Ordinal))];
        if (asked.Length == 0)
        {
            await SendAsync(hub.Clients.Group(serverEvent.EventSource).notify(serverEvent));
            return;
        }

        List<string> to = [];
        foreach (var (key, open) in connections.GetConnectionsAuthorizedFor(serverEvent.EventSource))
        {
            if (users.GetByKey(key) is { } user && await AllAsync(asked, user, context) && !(notTo is not null && await AllAsync(asked, user, notTo)))
            {
                to.AddRange(open);
            }
        }

        if (to.Count > 0)
        {
            await SendAsync(hub.Clients.Clients(to).notify(serverEvent));
        }
    }

    private static async Task<bool> AllAsync(
        IServerEventAccessFilter[] asked, Umbraco.Cms.Core.Models.Membership.IUser user, ServerEventRoutingContext context)
    {
        foreach (var filter in asked)
        {
            if (!await filter.HasAccessAsync(user, context))
            {
                return false;
            }
        }

        return true;
    }

    private async Task SendAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(_patience, time);
        }
        catch (Exception failure)
        {
            // What was saved is saved; a browser that missed an event reads again when it is loaded again.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A server event did not reach every browser in time")]
    private partial void LogFailed(Exception failure);
}
