using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Storage.Ids;

/// <summary>How many nodes of a kind there are outside the recycle bins.</summary>
internal sealed class NodeCountService(ICoreScopeProvider scopes, INodeCountRepository nodes) : INodeCountService
{
    public int GetNodeCount(Guid nodeType)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return nodes.GetNodeCount(nodeType);
    }

    public int GetMediaCount()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return nodes.GetMediaCount();
    }
}
