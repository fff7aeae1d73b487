using Inpud.Cms.Delivery.Indexing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Extensions;

namespace Inpud.Cms.Delivery.Querying;

/// <summary>Runs queries over the index in memory; in preview over the drafts as they are stored at that moment.</summary>
internal sealed class IndexQueries(DeliveryIndexStore index, DeliveryFields fields, IOptionsMonitor<DeliveryApiSettings> settings)
    : IApiContentQueryProvider
{
    public SelectorOption AllContentSelectorOption() => new() { FieldName = DeliveryFields.All, Values = [] };

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take) => (preview ? index.ReadDrafts() : index.Published)
            .In(culture)
            .Query(fields, selectorOption, filterOptions, [.. sortOptions], IsAllowed(), skip, take);

    private Func<string, bool>? IsAllowed()
    {
        var rules = settings.CurrentValue;
        return rules.AllowedContentTypeAliases.Count + rules.DisallowedContentTypeAliases.Count == 0 ? null : rules.IsAllowedContentType;
    }
}
