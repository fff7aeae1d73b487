using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Delivery.Querying;

/// <summary>
/// Media by path – the names of its folders and its own, without case – and the children of a folder. As in Umbraco, media
/// knows no other query.
/// </summary>
internal sealed class MediaQueries(IPublishedMediaCache media, IMediaNavigationQueryService navigation) : IApiMediaQueryService
{
    private const string ChildrenSpecifier = "children:";

    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, int skip, int take)
    {
        var folder = fetch?.StartsWith(ChildrenSpecifier, StringComparison.OrdinalIgnoreCase) == true ? fetch[ChildrenSpecifier.Length..] : "";
        if (string.IsNullOrWhiteSpace(folder))
        {
            return Refuse(ApiMediaQueryOperationStatus.SelectorOptionNotFound);
        }

        if (filters.Any(x => !string.IsNullOrWhiteSpace(x)))
        {
            return Refuse(ApiMediaQueryOperationStatus.FilterOptionNotFound);
        }

        if (sorts.Any(x => !string.IsNullOrWhiteSpace(x)))
        {
            return Refuse(ApiMediaQueryOperationStatus.SortOptionNotFound);
        }

        Guid[] children = [.. ChildrenOf(folder)];
        return Attempt.SucceedWithStatus(
            ApiMediaQueryOperationStatus.Success, new PagedModel<Guid>(children.Length, children.Skip(skip).Take(take)));
    }

    public IPublishedContent? GetByPath(string path)
    {
        IPublishedContent? found = null;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = (found is null ? Roots() : Children(found.Key)).Select(media.GetById)
                .FirstOrDefault(x => string.Equals(x?.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }

    private IEnumerable<Guid> ChildrenOf(string folder)
    {
        if (folder.Trim('/').Length == 0)
        {
            return Roots();
        }

        var key = Guid.TryParse(folder, out var id) ? media.GetById(id)?.Key : GetByPath(folder)?.Key;
        return key is null ? [] : Children(key.Value);
    }

    private IEnumerable<Guid> Roots() => navigation.TryGetRootKeys(out var keys) ? keys : [];

    private IEnumerable<Guid> Children(Guid key) => navigation.TryGetChildrenKeys(key, out var keys) ? keys : [];

    private static Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> Refuse(ApiMediaQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
