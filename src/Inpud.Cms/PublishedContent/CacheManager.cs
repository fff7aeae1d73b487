using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Inpud.Cms.PublishedContent;

/// <summary>The readers' caches in one hand, as Core's cache refreshers want them.</summary>
internal sealed class CacheManager(
    IPublishedContentCache content, IPublishedMediaCache media, IPublishedMemberCache members, IPublishedElementCache elements, IDomainCache domains)
    : ICacheManager
{
    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IPublishedMemberCache Members => members;

    public IPublishedElementCache Elements => elements;

    public IDomainCache Domains => domains;

    public IAppCache ElementsCache { get; } = new FastDictionaryAppCache();
}

/// <summary>This site has no members who sign in to read: there is never a published one.</summary>
internal sealed class NoMembers(IPublishedContentTypeCache types) : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) => null;

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult<IPublishedMember?>(null);

    public IPublishedContentType GetContentType(int id) => types.Get(PublishedItemType.Member, id);

    public IPublishedContentType GetContentType(string alias) => types.Get(PublishedItemType.Member, alias);
}
