using Inpud.Web.Tests.Hosting;
using Inpud.Web.Tests.Management.Documents;

namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>Documents as they are seen: by whoever has the section and may read, whatever their language.</summary>
internal static class DocumentReading
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetTreeDocumentRoot", Person.Both, _ => new Call { Shows = SiteFixture.KeyOf("home").ToString() }),
        new("GetTreeDocumentChildren", Person.Both, Asked(key => $"?parentId={Drafts.Publications}&take=1000", World.English)),
        new("GetTreeDocumentAncestors", Person.Both, Asked(key => $"?descendantId={key}", World.English)),
        new("GetTreeDocumentSiblings", Person.Both, Asked(key => $"?target={key}&before=1&after=1", World.English)),
        new("GetItemDocument", Person.Both, Asked(key => $"?id={key}", World.English)),
        new("GetItemDocumentAncestors", Person.Both, Asked(key => $"?id={key}", Drafts.Publications.ToString())),
        new("GetItemDocumentSearch", Person.Both, Asked(key => $"?query={Uri.EscapeDataString(World.English)}", World.English)),
        new("GetCollectionDocumentById", Person.Both, async w =>
        {
            await w.DocumentAsync();
            return new Call(Drafts.Publications) { Query = "?take=1000", Shows = World.English };
        }),
        new("GetDocumentConfiguration", Person.Both, _ => new Call { Shows = "allowEditInvariantFromNonDefault" }),
        new("GetDocumentById", Person.Both, Of(World.English)),
        new("GetDocumentByIdPublished", Person.Both, async w => new Call(await w.PublishedAsync()) { Shows = World.English }),
        new("GetDocumentByIdAvailableSegmentOptions", Person.Both, Of("total")),
        new("GetDocumentByIdAuditLog", Person.Both, Of("logType")),
        new("GetDocumentByIdReferencedBy", Person.Both, Of("total")),
        new("GetDocumentByIdReferencedDescendants", Person.Both, Of("total")),
        new("GetDocumentAreReferenced", Person.Both, Asked(key => $"?id={key}", "total")),
        new("GetDocumentUrls", Person.Both, Asked(key => $"?id={key}", "urlInfos")),
        new("GetDocumentByIdPreviewUrl", Person.Both, Asked(key => "?culture=fr", "\"url\"", inRoute: true)),
        new("GetDocumentByIdDomains", Person.None, _ => new Call(SiteFixture.KeyOf("home")) { Shows = "/fr" }),
    ];

    private static Func<World, Task<Call>> Of(string shows) => Asked(_ => "", shows, inRoute: true);

    private static Func<World, Task<Call>> Asked(Func<Guid, string> query, string shows, bool inRoute = false) => async w =>
    {
        var key = await w.DocumentAsync();
        return new Call(inRoute ? [key] : []) { Query = query(key), Shows = shows };
    };
}
