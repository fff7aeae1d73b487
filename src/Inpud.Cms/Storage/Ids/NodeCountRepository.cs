using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Storage.Ids;

/// <summary>How many nodes of a kind there are outside the recycle bins.</summary>
internal sealed class NodeCountRepository(CmsScopeProvider scopes) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) => scopes.Reading().Nodes.Count(x => x.ObjectType == nodeType && !x.Trashed);

    /// <summary>Media without their folders.</summary>
    public int GetMediaCount()
    {
        var db = scopes.Reading();
        return (
            from node in db.Nodes
            join content in db.Contents on node.Id equals content.NodeId
            join type in db.ContentTypes on content.ContentTypeId equals type.NodeId
            where node.ObjectType == Constants.ObjectTypes.Media && !node.Trashed
                && type.Alias != Constants.Conventions.MediaTypes.Folder
            select node.Id).Count();
    }
}
