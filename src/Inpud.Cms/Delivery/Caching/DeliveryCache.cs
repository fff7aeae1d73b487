using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;

namespace Inpud.Cms.Delivery.Caching;

/// <summary>Throws kept responses away.</summary>
internal sealed class DeliveryCache(IOutputCacheStore store) : IDeliveryApiOutputCacheManager
{
    public Task EvictContentAsync(Guid contentKey, CancellationToken cancellationToken = default) =>
        EvictByTagAsync(Constants.DeliveryApi.OutputCache.ContentTagPrefix + contentKey, cancellationToken);

    public Task EvictMediaAsync(Guid mediaKey, CancellationToken cancellationToken = default) =>
        EvictByTagAsync(Constants.DeliveryApi.OutputCache.MediaTagPrefix + mediaKey, cancellationToken);

    public Task EvictAllContentAsync(CancellationToken cancellationToken = default) =>
        EvictByTagAsync(Constants.DeliveryApi.OutputCache.AllContentTag, cancellationToken);

    public Task EvictAllMediaAsync(CancellationToken cancellationToken = default) =>
        EvictByTagAsync(Constants.DeliveryApi.OutputCache.AllMediaTag, cancellationToken);

    public Task EvictAllAsync(CancellationToken cancellationToken = default) =>
        EvictByTagAsync(Constants.DeliveryApi.OutputCache.AllTag, cancellationToken);

    public Task EvictByTagAsync(string tag, CancellationToken cancellationToken = default) => store.EvictByTagAsync(tag, cancellationToken).AsTask();
}
