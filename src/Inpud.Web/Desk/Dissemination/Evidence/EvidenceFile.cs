using Inpud.Content.Dissemination;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Dissemination;

/// <summary>The evidence of an entry: its file, to be saved, never shown in the browser; or the way to its link.</summary>
internal static class EvidenceFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/dissemination/entries/{key:guid}/evidence", AnswerAsync)
        .RequireAuthorization(DeskRights.ReadContacts).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid key, OpenEvidence open, DeskUser user, HttpResponse response)
    {
        if (await open.RunAsync(user.Key, key) is not { } evidence)
        {
            return TypedResults.NotFound();
        }

        response.Headers["Referrer-Policy"] = "no-referrer";
        return evidence.File is { } file
            ? TypedResults.File(file, "application/octet-stream", evidence.Content.Name)
            : TypedResults.Redirect(new Uri(evidence.Content.Link!).AbsoluteUri);
    }
}
