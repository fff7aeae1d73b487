using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Cms.PublishedContent;

/// <summary>Elements of the Library for readers, read from storage each time: this site has none on its reading paths.</summary>
internal sealed class ElementCache(
    PublishedItemReader reader, IPublishedContentTypeCache types, PropertyIds propertyIds, IVariationContextAccessor variation)
    : IPublishedElementCache, IElementCacheService
{
    public Task<IPublishedElement?> GetByIdAsync(Guid key, bool? preview = null)
    {
        var item = reader.Read(key, Constants.ObjectTypes.Element, draft: preview ?? false);
        return Task.FromResult<IPublishedElement?>(item is null
            ? null
            : new PublishedDocument(item, types.Get(PublishedItemType.Element, item.ContentTypeId), variation, propertyIds));
    }

    public Task<IPublishedElement?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public IEnumerable<IPublishedElement> GetByContentType(IPublishedContentType contentType) => [];

    public Task RefreshElementAsync(IElement element) => Task.CompletedTask;

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
    }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RemoveFromMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Task.CompletedTask;

    public void ClearConvertedContentCache()
    {
    }

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds)
    {
    }
}
