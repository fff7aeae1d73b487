using System.Text.Json;
using System.Text.Json.Serialization;
using Inpud.Content.Network;
using Inpud.Web.Desk.Rights;

namespace Inpud.Web.Desk.Contacts;

/// <summary>Everything that is known of one contact, as a file to be given to them.</summary>
internal static class ContactFile
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/contacts/{key:guid}/everything", AnswerAsync)
        .RequireAuthorization(DeskRights.ExportContacts).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid key, TellContact tell, DeskUser user) => await tell.RunAsync(user.Key, key) is { } known
        ? TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(known, _readable), "application/json", $"contact-{key:N}.json")
        : TypedResults.NotFound();
}
