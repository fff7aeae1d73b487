using Inpud.Cms.Management.Content;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Documents;

/// <summary>Documents by their keys and by their names, for pickers, breadcrumbs and the search field.</summary>
internal static class DocumentItems
{
    public static void Map(RouteGroupBuilder api)
    {
        var item = api.MapGroup("item/document").WithTags("Document").NeedsSignIn();
        item.MapGet("", Items).WithName("GetItemDocument").Produces<IEnumerable<DocumentItemResponseModel>>();
        item.MapGet("ancestors", Ancestors).WithName("GetItemDocumentAncestors").Produces<IEnumerable<ItemAncestorsResponseModel>>();
        item.MapGet("search", Search).WithName("GetItemDocumentSearch").Produces<PagedResponse<DocumentItemResponseModel>>();
    }

    private static async Task<IResult> Items(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        var keys = asked.Keys();
        var found = keys.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, keys);
        return Answers.Ok(await describe.ItemsAsync(await see.AmongAsync(found, await see.StartNodesAsync())));
    }

    private static async Task<IResult> Ancestors(Asked asked, SeeDocuments see, DescribeEntities describe, IEntityService entities)
    {
        var keys = asked.Keys();
        var starts = await see.StartNodesAsync();
        var documents = await see.AmongAsync(keys.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, keys), starts);
        var above = documents.ToDictionary(x => x.Document.Key, x => describe.AncestorsOf(x.Document).Select(y => y.Id).ToArray());
        Guid[] all = [.. above.Values.SelectMany(x => x).Distinct()];
        var items = (await describe.ItemsAsync(await see.AmongAsync(all.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, all), starts)))
            .ToDictionary(x => x.Id);
        return Answers.Ok(above.Select(x =>
            new ItemAncestorsResponseModel(x.Key, [.. x.Value.Where(items.ContainsKey).Select(key => items[key])])));
    }

    private static async Task<IResult> Search(
        Asked asked, SeeDocuments see, DescribeEntities describe, IIndexedEntitySearchService search)
    {
        var starts = await see.StartNodesAsync(asked.Key("dataTypeId"));
        var culture = asked.Text("culture");
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Document, asked.Text("query") ?? "", asked.Key("parentId"), asked.Keys("allowedDocumentTypes"),
            asked.Flag("trashed"), culture, asked.Skip, asked.Take, ignoreUserStartNodes: starts.MayReadAll);
        var items = found.Items.ToArray();
        var seen = await see.AmongAsync(items, starts);
        return Answers.Ok(new PagedResponse<DocumentItemResponseModel>(
            found.Total - (items.Length - seen.Count), await describe.ItemsAsync(seen, culture)));
    }
}
