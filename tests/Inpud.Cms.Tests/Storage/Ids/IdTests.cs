using Inpud.Cms.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Inpud.Cms.Tests.Storage.Ids;

public sealed class IdTests : IDisposable
{
    private readonly StorageBed _bed;

    public IdTests() => _bed = new StorageBed(services => services.AddTypesAndEntities().AddAuditAndAddressStorage());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Numbers_and_keys_of_nodes_lead_to_each_other_within_their_kind()
    {
        var ids = _bed.Get<IIdKeyMapRepository>();
        var (page, reserved) = (_bed.AddNode("Page"), _bed.AddNode("Reserved", Constants.ObjectTypes.IdReservation));

        Assert.Equal(page.Id, _bed.Do(() => ids.GetIdForKey(page.Key, UmbracoObjectTypes.Document)));
        Assert.Equal(page.Key, _bed.Do(() => ids.GetIdForKey(page.Id, UmbracoObjectTypes.Document)));
        Assert.Null(_bed.Do(() => ids.GetIdForKey(page.Key, UmbracoObjectTypes.Media)));
        Assert.Equal(page.Id, _bed.Do(() => ids.GetIdForKey(page.Key, UmbracoObjectTypes.Unknown)));
        Assert.Equal(reserved.Id, _bed.Do(() => ids.GetIdForKey(reserved.Key, UmbracoObjectTypes.Media)));
    }

    [Fact]
    public void Nodes_are_counted_without_the_recycle_bin_and_media_without_folders()
    {
        var counts = _bed.Get<INodeCountRepository>();
        var (image, _) = _bed.AddType("Image");
        var (folder, _) = _bed.AddType(Constants.Conventions.MediaTypes.Folder);
        var nodes = new[] { _bed.AddDocument("a", image), _bed.AddDocument("b", image), _bed.AddDocument("c", folder) };
        Assert.Equal(3, _bed.Do(() => counts.GetNodeCount(Constants.ObjectTypes.Document)));
        _bed.Look(db =>
        {
            foreach (var node in db.Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Document))
            {
                node.ObjectType = Constants.ObjectTypes.Media;
                node.Trashed = node.Id == nodes[0].Id;
            }

            return db.SaveChanges();
        });

        Assert.Equal(1, _bed.Do(() => counts.GetMediaCount()));
        Assert.Equal(2, _bed.Do(() => counts.GetNodeCount(Constants.ObjectTypes.Media)));
    }
}
