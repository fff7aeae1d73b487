using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Who may hear of what: users of one of these sections, or every user. It is what each may read over the Management API.</summary>
internal sealed class SectionsOfSources(IBackOfficeUserReader users) : IEventSourceAuthorizer
{
    private const string Content = Constants.Applications.Content;
    private const string Media = Constants.Applications.Media;
    private const string Settings = Constants.Applications.Settings;

    /// <summary>None = every user.</summary>
    private static readonly Dictionary<string, string[]> _sections = new(StringComparer.Ordinal)
    {
        [Constants.ServerEvents.EventSource.Document] = [Content],
        [Constants.ServerEvents.EventSource.DocumentBlueprint] = [Content, Settings],
        [Constants.ServerEvents.EventSource.DocumentType] = [Content, Media, Settings],
        [Constants.ServerEvents.EventSource.Media] = [Media, Content],
        [Constants.ServerEvents.EventSource.MediaType] = [Content, Media, Settings],
        [Constants.ServerEvents.EventSource.DataType] = [Content, Media, Settings],
        [Constants.ServerEvents.EventSource.Domain] = [Content],
        [Constants.ServerEvents.EventSource.DictionaryItem] = [Constants.Applications.Translation],
        [Constants.ServerEvents.EventSource.Language] = [],
        [Constants.ServerEvents.EventSource.Relation] = [],
        [Constants.ServerEvents.EventSource.RelationType] = [],
        [Constants.ServerEvents.EventSource.User] = [],
        [Constants.ServerEvents.EventSource.UserGroup] = [],
        [Constants.ServerEvents.EventSource.Webhook] = [Settings],
    };

    public IEnumerable<string> AuthorizableEventSources => _sections.Keys;

    public Task<bool> AuthorizeAsync(ClaimsPrincipal principal, string eventSource) => Task.FromResult(
        ServerEventHub.KeyOf(principal) is { } key
        && users.GetByKey(key) is { IsApproved: true, IsLockedOut: false } user
        && _sections.TryGetValue(eventSource, out var sections)
        && (sections.Length == 0 || sections.Intersect(user.AllowedSections, StringComparer.OrdinalIgnoreCase).Any()));
}
