namespace Inpud.Web.Tests.Management.Rights.Rows;

/// <summary>What the client asks around its work: about the server, extensions, tags, and what this site does not have.</summary>
internal static class Surroundings
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("GetServerStatus", Person.Everybody, _ => new Call { Shows = "Run" }),
        new("GetServerConfiguration", Person.Everybody, _ => new Call { Shows = "{" }),
        new("GetServerInformation", Person.Both, _ => new Call { Shows = "version" }),
        new("GetServerTroubleshooting", Person.Both, _ => new Call { Shows = "items" }),
        new("GetManifestManifestPublic", Person.Everybody, _ => new Call { Shows = "[" }),
        new("GetManifestManifestPrivate", Person.Both, _ => new Call { Shows = "extensions" }),
        new("DeletePreview", Person.Everybody, _ => new Call()),
        new("GetTag", Person.Both, _ => new Call { Shows = "total" }),
        new("GetSegment", Person.Both, _ => new Call { Shows = "total" }),
        new("GetTreeElementRoot", Person.Both, _ => new Call { Shows = "total" }),
        new("GetTreeElementChildren", Person.Both, _ => new Call { Shows = "total" }),
        new("GetTreeElementAncestors", Person.Both, _ => new Call { Shows = "[]" }),
        new("GetItemElement", Person.Both, _ => new Call { Shows = "[]" }),
        new("GetItemElementFolder", Person.Both, _ => new Call { Shows = "[]" }),
    ];
}
