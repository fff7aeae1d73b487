using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Tags;

/// <summary>Tags that are in use, offered while one is typed.</summary>
internal static class TagEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("tag", ListAsync)
        .NeedsSection(Constants.Applications.Content, Constants.Applications.Media).WithTags("Tag").WithName("GetTag").Produces<PagedResponse<TagResponseModel>>();

    private static async Task<IResult> ListAsync(Asked asked, ITagService tags)
    {
        ITag[] found = [.. await tags.GetByQueryAsync(asked.Text("query") ?? "", asked.Text("tagGroup"), asked.Text("culture"))];
        return Answers.Ok(new PagedResponse<TagResponseModel>(
            found.Length, found.Skip(asked.Skip).Take(asked.Take).Select(x => new TagResponseModel(x.Key, x.Text, x.Group, x.NodeCount))));
    }
}

internal sealed record TagResponseModel(Guid Id, string? Text, string? Group, int NodeCount);
