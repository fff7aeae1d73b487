using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Inpud.Cms.Management.Segments;

/// <summary>Nothing on this site varies by segment.</summary>
internal static class SegmentEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("segment", () => Answers.Ok(new PagedResponse<SegmentResponseModel>(0, [])))
        .NeedsSignIn().WithTags("Segment").WithName("GetSegment").Produces<PagedResponse<SegmentResponseModel>>();
}

internal sealed record SegmentResponseModel(string Name, string Alias, IReadOnlyList<string>? Cultures);
