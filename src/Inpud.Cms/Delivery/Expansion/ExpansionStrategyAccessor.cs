using System.Diagnostics.CodeAnalysis;
using Inpud.Cms.Delivery.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Delivery.Expansion;

/// <summary>The request's strategy; where there is no request – jobs, webhooks –, one that expands nothing, per thread.</summary>
internal sealed class ExpansionStrategyAccessor(
    IHttpContextAccessor http, IApiPropertyRenderer renderer, IEnumerable<IDeliveryPropertyFilter> filters, IOptions<DeliveryLimits> limits)
    : IOutputExpansionStrategyAccessor, IDisposable
{
    private readonly ThreadLocal<ExpansionStrategy> _withoutRequest = new(() => new ExpansionStrategy(
        renderer, filters, new DeliveryResponseTags(), Options.Create(new DeliveryLimits { MaxRenderedElements = int.MaxValue, MaxExpandDepth = limits.Value.MaxExpandDepth })));

    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = http.HttpContext is { } request
            ? request.RequestServices.GetRequiredService<IOutputExpansionStrategy>()
            : _withoutRequest.Value!;
        return true;
    }

    public void Dispose() => _withoutRequest.Dispose();
}
