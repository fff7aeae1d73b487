using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Cms.Management.Elements;

/// <summary>
/// This site keeps no library of elements; the editors of users and groups ask for its tree all the same, and are told that it is empty.
/// </summary>
internal static class ElementEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var tree = api.MapGroup("tree/element").WithTags("Element");
        tree.MapGet("root", () => Answers.Ok(new PagedResponse<object>(0, []))).NeedsSignIn().WithName("GetTreeElementRoot");
        tree.MapGet("children", () => Answers.Ok(new PagedResponse<object>(0, []))).NeedsSignIn().WithName("GetTreeElementChildren");
        tree.MapGet("ancestors", () => Answers.Ok(Array.Empty<object>())).NeedsSignIn().WithName("GetTreeElementAncestors");
        var items = api.MapGroup("item/element").WithTags("Element");
        items.MapGet("", () => Answers.Ok(Array.Empty<object>())).NeedsSignIn().WithName("GetItemElement");
        items.MapGet("folder", () => Answers.Ok(Array.Empty<object>())).NeedsSignIn().WithName("GetItemElementFolder");
    }
}
