using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// Documents for readers. A published one comes from memory or one statement; a draft is read from storage each time and
/// never kept. What is published is answered by Core's publish status, in memory, before anything is read.
/// </summary>
internal sealed class DocumentCache(
    PublishedItemReader reader,
    IPublishedContentTypeCache types,
    PropertyIds propertyIds,
    IVariationContextAccessor variation,
    IIdKeyMap ids,
    IDocumentPublishStatusQueryService status,
    CmsScopeProvider scopes,
    BodyCache bodies) : ForgettingCache(bodies, scopes), IPublishedContentCache, IDocumentCacheService
{
    private const int Batch = 50;

    public IPublishedContent? GetById(bool preview, Guid contentId) => preview ? Draft(contentId) : Published(contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(preview: false, contentId);

    public IPublishedContent? GetById(bool preview, int contentId)
    {
        var key = ids.GetKeyForId(contentId, UmbracoObjectTypes.Document);
        return key.Success ? GetById(preview, key.Result) : null;
    }

    public IPublishedContent? GetById(int contentId) => GetById(preview: false, contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(preview ?? false, id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(GetById(preview ?? false, key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = preview || !IsVisible(key) ? null : Bodies.Get(key);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(preview, id) is not null);

    /// <summary>Reads them a batch at a time and keeps none: whoever walks through everything would push out what readers ask for.</summary>
    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        KeysOfType(contentType.Id, publishedOnly: true).Where(IsVisible).Chunk(Batch)
            .SelectMany(keys => reader.ReadMany(keys, Constants.ObjectTypes.Document, draft: false).Select(ToContent));

    public Task RefreshContentAsync(IContent content) => RemoveFromMemoryCacheAsync(content.Key);

    private bool IsVisible(Guid key) => status.IsPublishedInAnyCulture(key) && status.HasPublishedAncestorPath(key);

    private IPublishedContent? Published(Guid key) => !IsVisible(key) ? null : Bodies.GetOrRead(key, () =>
    {
        var item = reader.Read(key, Constants.ObjectTypes.Document, draft: false);
        return item is null ? default : (ToContent(item), item.Bytes, !reader.SeesUncommitted);
    });

    private PublishedDocument? Draft(Guid key) =>
        reader.Read(key, Constants.ObjectTypes.Document, draft: true) is { } item ? ToContent(item) : null;

    private PublishedDocument ToContent(PublishedItem item) =>
        new(item, types.Get(PublishedItemType.Content, item.ContentTypeId), variation, propertyIds);
}
