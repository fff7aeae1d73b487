using Inpud.Cms.Delivery.Indexing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Inpud.Cms.Delivery.Querying;

/// <summary>Reads <c>fetch</c>, <c>filter</c> and <c>sort</c> with the handlers at hand and runs the query in the request's language.</summary>
internal sealed class ContentQueries(
    SelectorHandlerCollection selectors,
    FilterHandlerCollection filterHandlers,
    SortHandlerCollection sortHandlers,
    IRequestStartItemProviderAccessor startItems,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IApiContentQueryProvider provider) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, ProtectedAccess protectedAccess, int skip, int take)
    {
        if (Selector(fetch) is not { } selector)
        {
            return Refuse(ApiContentQueryOperationStatus.SelectorOptionNotFound);
        }

        var filterOptions = Asked(filters).Select(x => filterHandlers.FirstOrDefault(y => y.CanHandle(x))?.BuildFilterOption(x)).ToList();
        if (filterOptions.Contains(null))
        {
            return Refuse(ApiContentQueryOperationStatus.FilterOptionNotFound);
        }

        var sortOptions = Asked(sorts).Select(x => sortHandlers.FirstOrDefault(y => y.CanHandle(x))?.BuildSortOption(x)).ToList();
        if (sortOptions.Contains(null))
        {
            return Refuse(ApiContentQueryOperationStatus.SortOptionNotFound);
        }

        var culture = variation.VariationContext?.Culture ?? "";
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, provider.ExecuteQuery(
            selector, filterOptions!, sortOptions!, culture, protectedAccess, preview.IsPreview(), skip, take));
    }

    private SelectorOption? Selector(string? fetch)
    {
        if (!string.IsNullOrWhiteSpace(fetch))
        {
            return selectors.FirstOrDefault(x => x.CanHandle(fetch))?.BuildSelectorOption(fetch);
        }

        return startItems.TryGetValue(out var provided) && provided.GetStartItem() is { } start
            ? new SelectorOption { FieldName = DeliveryFields.Ancestors, Values = [start.Key.ToString()] }
            : provider.AllContentSelectorOption();
    }

    private static IEnumerable<string> Asked(IEnumerable<string> options) => options.Where(x => !string.IsNullOrWhiteSpace(x));

    private static Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Refuse(ApiContentQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
