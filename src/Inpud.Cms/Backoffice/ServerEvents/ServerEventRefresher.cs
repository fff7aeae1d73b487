using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.ServerEvents;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>An event on its way to every machine.</summary>
/// <param name="EventType">Of <see cref="Constants.ServerEvents.EventType"/>.</param>
/// <param name="EventSource">Of <see cref="Constants.ServerEvents.EventSource"/>.</param>
/// <param name="Key">What it happened to.</param>
/// <param name="Path">Where a document or media item lies; null for what lies nowhere.</param>
/// <param name="NotTo">Another event tells those who have access here; null for none.</param>
public sealed record RaisedEvent(string EventType, string EventSource, Guid Key, string? Path = null, string? NotTo = null);

/// <summary>
/// Carries events to the browsers of every machine: in this process at once, in the others when they carry out the cache
/// instruction. A machine skips its own instructions, so nobody is told twice.
/// </summary>
internal sealed class ServerEventRefresher(IServiceProvider services, IJsonSerializer json) : IPayloadCacheRefresher<RaisedEvent>
{
    public static readonly Guid UniqueId = Guid.Parse("0b5c4f0d-6a0f-4a5e-8d6f-6f3a4f1c9f52");

    public Guid RefresherUniqueId => UniqueId;

    public string Name => "Server Events";

    /// <summary>Waits until the events are on their way: the editing client reads again as soon as its write is answered.</summary>
    public void Refresh(RaisedEvent[] payloads) => RouteAsync(payloads).GetAwaiter().GetResult();

    public void Refresh(string written) => Refresh(json.Deserialize<RaisedEvent[]>(written) ?? []);

    public void RefreshInternal(RaisedEvent[] payloads)
    {
        // There is nothing in memory to forget.
    }

    public void RefreshInternal(string written)
    {
        // There is nothing in memory to forget.
    }

    public void RefreshAll()
    {
        // Events are raised one by one.
    }

    public void Refresh(int id) => RefreshAll();

    public void Refresh(Guid id) => RefreshAll();

    public void Remove(int id) => RefreshAll();

    private async Task RouteAsync(RaisedEvent[] raised)
    {
        // A program without browsers – a verb – has no router.
        if (services.GetService<RouteEvents>() is not { } router)
        {
            return;
        }

        foreach (var (type, source, key, path, notTo) in raised)
        {
            var sent = new ServerEvent { EventType = type, EventSource = source, Key = key };
            if (source == Constants.ServerEvents.EventSource.CurrentUser)
            {
                await services.GetRequiredService<IServerEventUserManager>().RefreshGroupsAsync(PrincipalOf(key));
                await router.NotifyUserAsync(sent, key);
            }
            else
            {
                await router.RouteAsync(sent, ContextOf(path), notTo is null ? null : ContextOf(notTo));
            }
        }
    }

    private static ServerEventRoutingContext ContextOf(string? path) => new() { EntityPath = path };

    private static ClaimsPrincipal PrincipalOf(Guid user) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Sid, user.ToString("D"))], Constants.Security.BackOfficeAuthenticationType));
}
