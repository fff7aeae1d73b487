using Inpud.Cms.Storage.Scopes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PublishedContent;

/// <summary>Media for readers. Media has no drafts; what is in the recycle bin does not exist for readers.</summary>
internal sealed class MediaCache(
    PublishedItemReader reader,
    IPublishedContentTypeCache types,
    PropertyIds propertyIds,
    IVariationContextAccessor variation,
    IIdKeyMap ids,
    CmsScopeProvider scopes,
    IEnumerable<IMediaRestriction> restrictions,
    IOptions<PublishedContentCacheSettings> settings)
    : ForgettingCache(new BodyCache(settings), scopes), IPublishedMediaCache, IMediaCacheService, IDisposable
{
    public IPublishedContent? GetById(bool preview, Guid contentId) => Visible(Read(contentId));

    private IPublishedContent? Visible(IPublishedContent? item) =>
        item is not null && restrictions.All(x => x.MayBeShown(item)) ? item : null;

    private IPublishedContent? Read(Guid contentId) => Bodies.GetOrRead(contentId, () =>
    {
        var item = reader.Read(contentId, Constants.ObjectTypes.Media, draft: true);
        return item is null || item.Path.Contains($",{Constants.System.RecycleBinMedia},", StringComparison.Ordinal)
            ? default
            : (new PublishedDocument(item with { IsDraft = false }, types.Get(PublishedItemType.Media, item.ContentTypeId), variation, propertyIds), item.Bytes, !reader.SeesUncommitted);
    });

    public IPublishedContent? GetById(Guid contentId) => GetById(preview: false, contentId);

    public IPublishedContent? GetById(bool preview, int contentId)
    {
        var key = ids.GetKeyForId(contentId, UmbracoObjectTypes.Media);
        return key.Success ? GetById(preview, key.Result) : null;
    }

    public IPublishedContent? GetById(int contentId) => GetById(preview: false, contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => GetByIdAsync(key);

    public bool TryGetCached(Guid key, out IPublishedContent? content) => (content = Visible(Bodies.Get(key))) is not null;

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        KeysOfType(contentType.Id, publishedOnly: false).Select(GetById).OfType<IPublishedContent>();

    public Task RefreshMediaAsync(IMedia media) => RemoveFromMemoryCacheAsync(media.Key);

    public void Dispose() => Bodies.Dispose();
}
