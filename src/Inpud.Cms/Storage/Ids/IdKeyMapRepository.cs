using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Ids;

/// <summary>Which number belongs to which key of a node. A number that was only reserved answers for any kind.</summary>
internal sealed class IdKeyMapRepository(CmsScopeProvider scopes) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        Of(umbracoObjectType).Where(x => x.Key == key).Select(x => (int?)x.Id).FirstOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        Of(umbracoObjectType).Where(x => x.Id == id).Select(x => (Guid?)x.Key).FirstOrDefault();

    private IQueryable<NodeRow> Of(UmbracoObjectTypes type)
    {
        var nodes = scopes.Reading().Nodes;
        if (type == UmbracoObjectTypes.Unknown)
        {
            return nodes;
        }

        var objectType = type.GetGuid();
        return nodes.Where(x => x.ObjectType == objectType || x.ObjectType == Constants.ObjectTypes.IdReservation);
    }
}
