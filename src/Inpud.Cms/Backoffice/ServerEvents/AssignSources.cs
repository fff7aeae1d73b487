using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Asks whoever guards a source whether a user may hear of it. A source that nobody guards is heard by nobody.</summary>
internal sealed class AuthorizeSources(EventSourceAuthorizerCollection authorizers) : IServerEventAuthorizationService
{
    public async Task<SeverEventAuthorizationResult> AuthorizeAsync(ClaimsPrincipal user)
    {
        HashSet<string> allowed = new(StringComparer.Ordinal), refused = new(StringComparer.Ordinal);
        foreach (var authorizer in authorizers)
        {
            foreach (var source in authorizer.AuthorizableEventSources)
            {
                (await authorizer.AuthorizeAsync(user, source) ? allowed : refused).Add(source);
            }
        }

        // Several may guard one source: each must agree.
        allowed.ExceptWith(refused);
        return new SeverEventAuthorizationResult { AuthorizedEventSources = allowed, UnauthorizedEventSources = refused };
    }
}

/// <summary>Keeps each browser in the groups of the sources that its user may hear of, also when the user's rights change.</summary>
internal sealed class AssignSources(
    IServerEventAuthorizationService authorization, IUserConnectionManager connections, IHubContext<ServerEventHub, IServerEventHub> hub)
    : IServerEventUserManager
{
    public async Task AssignToGroupsAsync(ClaimsPrincipal user, string connectionId)
    {
        if (ServerEventHub.KeyOf(user) is { } key)
        {
            await AssignAsync(key, await authorization.AuthorizeAsync(user), [connectionId]);
        }
    }

    public async Task RefreshGroupsAsync(ClaimsPrincipal user)
    {
        if (ServerEventHub.KeyOf(user) is { } key && connections.GetConnections(key) is { Count: > 0 } open)
        {
            await AssignAsync(key, await authorization.AuthorizeAsync(user), open);
        }
    }

    private async Task AssignAsync(Guid key, SeverEventAuthorizationResult result, IEnumerable<string> open)
    {
        connections.SetAuthorizedEventSources(key, result.AuthorizedEventSources);
        foreach (var connection in open)
        {
            foreach (var source in result.UnauthorizedEventSources)
            {
                await hub.Groups.RemoveFromGroupAsync(connection, source);
            }

            foreach (var source in result.AuthorizedEventSources)
            {
                await hub.Groups.AddToGroupAsync(connection, source);
            }
        }
    }
}
