using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Endorsements;

/// <summary>A statement's endorsements as a file that an import understands.</summary>
internal static class EndorsementFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/endorsements/{statement:guid}/{format:regex(^(csv|xlsx)$)}", AnswerAsync)
        .RequireAuthorization(DeskRights.ExportContacts).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid statement, string format, ExportEndorsements export, TimeProvider time)
    {
        var chosen = Enum.Parse<TableFormat>(format, ignoreCase: true);
        return TypedResults.File(WriteTable.Run(await export.RunAsync(statement), chosen), WriteTable.MediaType(chosen), $"endorsements-{time.GetUtcNow():yyyy-MM-dd}.{format.ToLowerInvariant()}");
    }
}
