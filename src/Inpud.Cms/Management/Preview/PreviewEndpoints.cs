using Inpud.Cms.Management.Http;
using Inpud.Cms.Management.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Management.Preview;

/// <summary>The end of preview; it begins where a document's preview address is asked for.</summary>
internal static class PreviewEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapDelete("preview", EndAsync)
        .NeedsNothing().WithName("DeletePreview").WithTags("Preview").Produces(StatusCodes.Status200OK);

    private static async Task<IResult> EndAsync(IPreviewService preview)
    {
        await preview.EndPreviewAsync();
        return Answers.Done();
    }
}
