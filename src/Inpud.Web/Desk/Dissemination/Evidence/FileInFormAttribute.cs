using Inpud.Content.Dissemination;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>
/// The page's form may bear a file. It stays in memory: the framework would lay larger ones down in a temporary file, unsealed. What is
/// far too large is refused before it is read.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FileInFormAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>A file that is a little too large is still read, so that its form can be shown again with what was typed.</summary>
    private const int Most = EvidenceFolder.LargestFile + (6 * 1024 * 1024);

    /// <summary>Before the form's token is looked for.</summary>
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        if (request.ContentLength > Most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MemoryBufferThreshold = Most, MultipartBodyLengthLimit = Most }));
    }
}
