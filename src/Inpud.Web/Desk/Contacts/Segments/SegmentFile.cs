using Inpud.Content.Network.Exports;
using Inpud.Content.Network.Imports.Tables;
using Inpud.Content.Network.Segments;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Contacts.Segments;

/// <summary>Whoever is in a segment now, as a file.</summary>
internal static class SegmentFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/contacts/segments/{key:guid}/{format:regex(^(csv|xlsx)$)}", AnswerAsync)
        .RequireAuthorization(DeskRights.ExportContacts).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid key, string format, ContactSegments segments, ExportDirectory directory, DeskUser user, TimeProvider time)
    {
        if (await segments.OneAsync(key) is not { Conditions: { Succeeded: true, Value: { } conditions } })
        {
            return TypedResults.NotFound();
        }

        var chosen = Enum.Parse<TableFormat>(format, ignoreCase: true);
        var rows = await directory.ContactsAsync(user.Key, conditions);
        return TypedResults.File(WriteTable.Run(rows, chosen), WriteTable.MediaType(chosen), $"segment-{time.GetUtcNow():yyyy-MM-dd}.{format.ToLowerInvariant()}");
    }
}
