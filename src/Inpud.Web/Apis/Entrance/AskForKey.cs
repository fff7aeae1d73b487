using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Web.Apis.Asking;

namespace Inpud.Web.Apis.Entrance;

/// <summary>
/// Lets in whoever brings a good key as <c>Authorization: Bearer</c>, as often as they may, to what the key may see, with a question that
/// makes sense. The key itself is written into no log and no answer.
/// </summary>
internal sealed class AskForKey(ReadKeys keys, ApiLimits limits) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var sent = http.Request.Headers.Authorization.ToString();
        var (state, key) = sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await keys.RecogniseAsync(sent[Scheme.Length..].Trim()) : new RecognisedKey(KeyState.Unknown, null);
        if (key is null || state != KeyState.Good)
        {
            // Only they wait: whoever comes from the same address with a good key is not shut out by others.
            return limits.IsShut(http) ? TooMany(http, TimeSpan.FromMinutes(1)) : Counted(http, state, sent.Length > 0);
        }

        return limits.Wait(key.Key) is { } wait ? TooMany(http, wait) : await AskAsync(context, next, key);
    }

    private IResult Counted(HttpContext http, KeyState state, bool isSent)
    {
        limits.Count(http);
        return Refuse(http, state, isSent);
    }

    private static async ValueTask<object?> AskAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, ApiKey key)
    {
        var http = context.HttpContext;
        var metadata = http.GetEndpoint()!.Metadata;
        if (metadata.GetMetadata<NeedsNames>() is not null && !key.MaySeeNames())
        {
            return Problem(StatusCodes.Status403Forbidden, "This key may not see names.", "It has the scope numbers; this address needs the scope names.");
        }

        if (metadata.GetMetadata<TakenParameters>() is { } taken)
        {
            var asked = Asked.Of(http.Request.Query, taken.All, key.MaySeeNames());
            if (asked.Problems.Count > 0)
            {
                return TypedResults.ValidationProblem(
                    asked.Problems.GroupBy(x => x.Field, StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.Select(y => y.Message).ToArray(), StringComparer.Ordinal),
                    title: "The question is not right.");
            }

            http.Features.Set(asked);
        }

        http.Features.Set(key);
        return await next(context);
    }

    private static IResult Refuse(HttpContext http, KeyState state, bool isSent)
    {
        http.Response.Headers.WWWAuthenticate = isSent ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Problem(StatusCodes.Status401Unauthorized, "A key is needed.", state switch
        {
            KeyState.Revoked => "This key was revoked.",
            KeyState.Expired => "This key has expired.",
            KeyState.Unknown or KeyState.Good => isSent ? "There is no such key." : "Send a key as Authorization: Bearer.",
        });
    }

    private static IResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status429TooManyRequests, "Too many questions.", "Ask again later, as Retry-After says.");
    }

    private static IResult Problem(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
