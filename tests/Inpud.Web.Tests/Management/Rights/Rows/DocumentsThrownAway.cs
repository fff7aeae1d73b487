using Inpud.Web.Tests.Management.Documents;
using Umbraco.Cms.Core.Services;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>The recycle bin of documents: looked into by readers of everything, filled and emptied by editors.</summary>
internal static class DocumentsThrownAway
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetRecycleBinDocumentRoot", Person.Both, Thrown(_ => "?take=1000", World.English)),
        new("GetRecycleBinDocumentChildren", Person.Both, Thrown(key => $"?parentId={key}", "total")),
        new("GetRecycleBinDocumentSiblings", Person.Both, Thrown(key => $"?target={key}", World.English)),
        new("GetRecycleBinDocumentReferencedBy", Person.Both, Thrown(_ => "", "total")),
        new("GetRecycleBinDocumentByIdOriginalParent", Person.Both, async w => new Call(await w.ThrownAwayAsync()) { Shows = Drafts.Publications.ToString() }),
        new("PutDocumentByIdMoveToRecycleBin", Person.None, async w =>
        {
            var key = await w.DocumentAsync();
            return new Call(key) { See = async () => w.Stored(key)!.Trashed, Becomes = true };
        }),
        new("PutRecycleBinDocumentByIdRestore", Person.None, async w =>
        {
            var key = await w.ThrownAwayAsync();
            return new Call(key) { Body = new { target = World.Ref(Drafts.Publications) }, See = async () => w.Stored(key)!.Trashed, Becomes = false };
        }),
        new("DeleteDocumentById", Person.None, async w => Gone(w, await w.DocumentAsync(), inRoute: true)),
        new("DeleteRecycleBinDocumentById", Person.None, async w => Gone(w, await w.ThrownAwayAsync(), inRoute: true)),
        new("DeleteRecycleBinDocument", Person.None, async w => Gone(w, await w.ThrownAwayAsync(), inRoute: false)),
    ];

    private static Call Gone(World w, Guid key, bool inRoute) =>
        new(inRoute ? [key] : []) { See = async () => w.Get<IContentService>().GetById(key) is null, Becomes = true };

    private static Func<World, Task<Call>> Thrown(Func<Guid, string> query, string shows) =>
        async w => new Call { Query = query(await w.ThrownAwayAsync()), Shows = shows };
}
