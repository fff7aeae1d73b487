using Inpud.Cms.Management.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>Finds media by name, among those that the user may open.</summary>
internal sealed class SearchMedia(IIndexedEntitySearchService search, IDataTypeService dataTypes, DescribeMedia describe)
{
    public async Task<IResult> RunAsync(Asked asked)
    {
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Media, asked.Text("query")?.Trim() ?? "", asked.Key("parentId"), asked.Keys("allowedMediaTypes"), asked.Flag("trashed"),
            asked.Text("culture"), asked.Skip, asked.Take,
            asked.Key("dataTypeId") is { } picker && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(picker));
        return Answers.Ok(new PagedResponse<MediaItemResponseModel>(found.Total, describe.Items([.. found.Items])));
    }
}
