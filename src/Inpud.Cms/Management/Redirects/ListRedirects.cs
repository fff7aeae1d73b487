using Inpud.Cms.Management.Http;
using Inpud.Cms.Storage.Redirects;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Redirects;

/// <summary>The redirects to what lies below a user's start nodes.</summary>
internal sealed class ListRedirects(IEntityService entities, AppCaches caches, RedirectUrlRepository redirects, ICoreScopeProvider scopes)
{
    /// <param name="user">Who asks.</param>
    /// <param name="filter">Part of the old address; null for all.</param>
    /// <param name="window">Which page.</param>
    public (long Total, IRedirectUrl[] Page) Run(IUser user, string? filter, PageWindow window)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var everything = user.CalculateContentStartNodeIds(entities, caches)?.Contains(Constants.System.Root) == true;
        string[]? paths = everything ? null : user.GetContentStartNodePaths(entities, caches) ?? [];
        IRedirectUrl[] page = [.. redirects.Below(paths, filter, window.Index, window.Size, out var total)];
        return (total, page);
    }
}
