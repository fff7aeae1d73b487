using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.Delivery.Requests;

/// <summary><c>Start-Item</c> names a document at the root by its key or its URL segment (percent-encoded where it is not ASCII).</summary>
internal sealed class RequestStartItem(
    IHttpContextAccessor http,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService urls,
    IPublishedContentCache contents) : IRequestStartItemProvider
{
    private IPublishedContent? _found;

    public string? RequestedStartItem() => http.Header(Constants.DeliveryApi.HeaderNames.StartItem);

    public IPublishedContent? GetStartItem() => _found ??= RequestedStartItem() is { } asked ? Find(Uri.UnescapeDataString(asked.Trim('/'))) : null;

    private IPublishedContent? Find(string asked)
    {
        if (!navigation.TryGetRootKeys(out var roots))
        {
            return null;
        }

        var isDraft = preview.IsPreview();
        var culture = variation.VariationContext?.Culture ?? "";
        var key = Guid.TryParse(asked, out var id)
            ? roots.FirstOrDefault(x => x == id)
            : roots.FirstOrDefault(x => string.Equals(urls.GetUrlSegment(x, culture, isDraft), asked, StringComparison.OrdinalIgnoreCase));
        return key == Guid.Empty ? null : contents.GetById(isDraft, key);
    }
}

/// <summary>The request's own provider; none where there is no request.</summary>
internal sealed class RequestStartItemAccessor(IHttpContextAccessor http) : IRequestStartItemProviderAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = http.HttpContext?.RequestServices.GetRequiredService<IRequestStartItemProvider>();
        return requestStartItemProvider is not null;
    }
}
