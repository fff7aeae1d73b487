using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Models;

namespace Inpud.Cms.Backoffice.ServerEvents;

/// <summary>Documents and media are told of to those whose start nodes contain them; without a path to nobody.</summary>
internal abstract class BelowStartNodes(string source, int recycleBin) : IServerEventAccessFilter
{
    public IEnumerable<string> FilteredEventSources => [source];

    public Task<bool> HasAccessAsync(IUser user, ServerEventRoutingContext context) =>
        Task.FromResult(context.EntityPath is { Length: > 0 } path && ContentPermissions.HasPathAccess(path, StartNodesOf(user), recycleBin));

    protected abstract int[]? StartNodesOf(IUser user);
}

/// <inheritdoc/>
internal sealed class DocumentsBelowStartNodes(IEntityService entities, AppCaches caches)
    : BelowStartNodes(Constants.ServerEvents.EventSource.Document, Constants.System.RecycleBinContent)
{
    protected override int[]? StartNodesOf(IUser user) => user.CalculateContentStartNodeIds(entities, caches);
}

/// <inheritdoc/>
internal sealed class MediaBelowStartNodes(IEntityService entities, AppCaches caches)
    : BelowStartNodes(Constants.ServerEvents.EventSource.Media, Constants.System.RecycleBinMedia)
{
    protected override int[]? StartNodesOf(IUser user) => user.CalculateMediaStartNodeIds(entities, caches);
}
