using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Cms.PublishedContent;

/// <summary>
/// What Core's cache refreshers ask of every readers' cache. Here it all means: forget. Nothing is kept beside the storage
/// but in memory, so there is nothing to rebuild, and nothing to warm up: the first reader of an item pays one statement.
/// </summary>
internal abstract class ForgettingCache(BodyCache bodies, CmsScopeProvider scopes) : IContentCacheService
{
    protected BodyCache Bodies => bodies;

    public Task RefreshMemoryCacheAsync(Guid key) => RemoveFromMemoryCacheAsync(key);

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        bodies.Remove(key);
        return Task.CompletedTask;
    }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        bodies.Clear();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => ClearMemoryCacheAsync(CancellationToken.None);

    public void ClearConvertedContentCache() => bodies.Clear();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => bodies.Clear();

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => bodies.Clear();

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The keys of the items of a type that are not in the recycle bin, in the order of the tree.</summary>
    protected Guid[] KeysOfType(int contentTypeId, bool publishedOnly)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = scopes.Reading();
        return
        [
            .. from content in db.Contents.AsNoTracking()
               join node in db.Nodes.AsNoTracking() on content.NodeId equals node.Id
               where content.ContentTypeId == contentTypeId && !node.Trashed && (content.Published || !publishedOnly)
               orderby node.Path
               select node.Key,
        ];
    }
}
