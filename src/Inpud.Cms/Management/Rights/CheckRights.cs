using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Rights;

/// <summary>
/// Runs before every endpoint of the Management API. An endpoint that names no <see cref="Need"/> is answered to nobody, so that a
/// forgotten one is closed, not open.
/// </summary>
internal sealed class CheckRights(IBackOfficeSecurityAccessor security, DocumentRights documents, MediaRights media) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var needs = http.GetEndpoint()?.Metadata.OfType<Need>().ToArray() ?? [];
        if (needs is [Need.Nothing])
        {
            return await next(context);
        }

        if (security.BackOfficeSecurity?.CurrentUser is not { } user)
        {
            return Answers.Problem(StatusCodes.Status401Unauthorized, "Unauthorized", "Sign in first.");
        }

        foreach (var need in needs)
        {
            if (!await HasAsync(user, need, http))
            {
                return Answers.Forbidden();
            }
        }

        return needs.Length == 0 ? Answers.Forbidden() : await next(context);
    }

    private async Task<bool> HasAsync(IUser user, Need need, HttpContext http) => need switch
    {
        Need.Nothing or Need.SignedIn => true,
        Need.Section section => Array.Exists(section.Any, alias => user.AllowedSections.Contains(alias, StringComparer.OrdinalIgnoreCase)),
        Need.Admin => user.IsAdmin(),
        Need.Document document => !TryGetId(http, out var id) || await documents.AllowAsync(user, document.Verb, id),
        Need.Media => !TryGetId(http, out var id) || await media.AllowAsync(user, id),
        _ => false,
    };

    /// <summary>What is not a key is not found; the endpoint says so.</summary>
    private static bool TryGetId(HttpContext http, out Guid id) => Guid.TryParse(http.GetRouteValue("id") as string, out id);
}

/// <summary>Whether a user may do something with documents: verb, start node and language. What does not exist is nobody's secret: it may be asked for, and is not found.</summary>
internal sealed class DocumentRights(IContentPermissionService permissions)
{
    /// <param name="user">Who.</param>
    /// <param name="verb">A Core action's letter.</param>
    /// <param name="keys">On which documents; on the root where null is among them.</param>
    public async Task<bool> AllowAsync(IUser user, string verb, params Guid?[] keys)
    {
        Guid[] documents = [.. keys.OfType<Guid>()];
        return (documents.Length == keys.Length || await permissions.AuthorizeRootAccessAsync(user, verb) == ContentAuthorizationStatus.Success)
            && (documents.Length == 0 || IsAllowed(await permissions.AuthorizeAccessAsync(user, documents, new HashSet<string>(StringComparer.Ordinal) { verb })));
    }

    /// <summary>On a document and everything below it.</summary>
    public async Task<bool> AllowBranchAsync(IUser user, string verb, Guid key) =>
        await AllowAsync(user, verb, key) && IsAllowed(await permissions.AuthorizeDescendantsAccessAsync(user, key, verb));

    public async Task<bool> AllowBinAsync(IUser user, string verb) =>
        await permissions.AuthorizeBinAccessAsync(user, verb) == ContentAuthorizationStatus.Success;

    /// <summary>Whether the user's groups edit these languages.</summary>
    public async Task<bool> AllowLanguagesAsync(IUser user, IEnumerable<string> cultures) =>
        await permissions.AuthorizeCultureAccessAsync(user, new HashSet<string>(cultures, StringComparer.OrdinalIgnoreCase)) == ContentAuthorizationStatus.Success;

    private static bool IsAllowed(ContentAuthorizationStatus status) => status is ContentAuthorizationStatus.Success or ContentAuthorizationStatus.NotFound;
}

/// <summary>Whether a user may reach media: they have no verbs, only start nodes.</summary>
internal sealed class MediaRights(IMediaPermissionService permissions)
{
    /// <param name="user">Who.</param>
    /// <param name="keys">Which media; the root where null is among them.</param>
    public async Task<bool> AllowAsync(IUser user, params Guid?[] keys)
    {
        Guid[] media = [.. keys.OfType<Guid>()];
        return (media.Length == keys.Length || await permissions.AuthorizeRootAccessAsync(user) == MediaAuthorizationStatus.Success)
            && (media.Length == 0 || await permissions.AuthorizeAccessAsync(user, media) is MediaAuthorizationStatus.Success or MediaAuthorizationStatus.NotFound);
    }

    public async Task<bool> AllowBinAsync(IUser user) => await permissions.AuthorizeBinAccessAsync(user) == MediaAuthorizationStatus.Success;
}
