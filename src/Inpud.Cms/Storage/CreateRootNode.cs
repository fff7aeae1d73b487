using Inpud.Cms.Storage.Rows;
using Inpud.Cms.Storage.Scopes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Storage;

/// <summary>
/// Gives a new database the root that all trees hang from: nothing but a relation needs it ("thrown away from the root"). It
/// hangs from nothing, so that it is never found among the root's children.
/// </summary>
internal sealed class CreateRootNode(CmsScopeProvider scopes, TimeProvider time)
{
    /// <summary>Creates it if it is missing.</summary>
    public void Run()
    {
        using var scope = scopes.CreateCoreScope();
        if (!scopes.Reading().Nodes.Any(x => x.Id == Constants.System.Root))
        {
            var db = scopes.Writing();
            var now = NodeTree.Instant(time);
            db.Nodes.Add(new NodeRow
            {
                Id = Constants.System.Root, Key = Constants.System.RootSystemKey, Name = "Root", ObjectType = Constants.ObjectTypes.SystemRoot,
                Path = Constants.System.RootString, CreateDate = now, UpdateDate = now,
            });
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }

        scope.Complete();
    }
}
