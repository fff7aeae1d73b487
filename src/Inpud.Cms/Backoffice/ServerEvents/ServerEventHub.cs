using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Where editing clients listen to what changes. They call nothing.</summary>
internal sealed class ServerEventHub(IUserConnectionManager connections, IServerEventUserManager users) : Hub<IServerEventHub>
{
    public const string Address = "/umbraco/serverEventHub";

    public override async Task OnConnectedAsync()
    {
        if (Context.User is not { } user || KeyOf(user) is not { } key)
        {
            Context.Abort();
            return;
        }

        connections.AddConnection(key, Context.ConnectionId);
        await users.AssignToGroupsAsync(user, Context.ConnectionId);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.User is { } user && KeyOf(user) is { } key)
        {
            connections.RemoveConnection(key, Context.ConnectionId);
        }

        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>The key of a signed-in user.</summary>
    public static Guid? KeyOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.Sid), out var key) ? key : null;
}
