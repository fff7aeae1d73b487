using Umbraco.Cms.Core.Routing;

namespace Inpud.Cms.PublishedContent;

/// <summary>The last finder of Core's router finds nothing: what an address without content answers is the site's to say.</summary>
internal sealed class NothingFound : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request) => Task.FromResult(false);
}
