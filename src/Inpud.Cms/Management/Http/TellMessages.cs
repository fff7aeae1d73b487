using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;

namespace Inpud.Cms.Management.Http;

/// <summary>
/// Hands on what the site's own rules said while they took part in a deed: why they did not allow it, say. The client shows each
/// as a notice.
/// </summary>
internal sealed class TellMessages(IEventMessagesFactory factory) : IEndpointFilter
{
    private const string Header = "Umb-Notifications";
    private const int MostMessages = 5;
    private const int LongestMessage = 500;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Asked for before the deed, so that what is said while it is done comes here.
        var messages = factory.Get();
        var result = await next(context);
        // Those that stand for a refusal count as Core's default messages; they are what people most need to read.
        var said = messages.GetAll().Take(MostMessages)
            .Select(x => new Notice(Short(x.Message), x.Category, x.MessageType.ToString())).ToArray();
        if (said.Length > 0)
        {
            // The serializer escapes what is not ASCII, as headers need it.
            context.HttpContext.Response.Headers[Header] = JsonSerializer.Serialize(said, JsonSerializerOptions.Web);
        }

        return result;
    }

    private static string Short(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";

    private sealed record Notice(string Message, string Category, string Type);
}
