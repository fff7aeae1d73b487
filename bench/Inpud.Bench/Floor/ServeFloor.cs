using System.Globalization;
using System.Text.Json;
using Inpud.Bench.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Inpud.Bench.Floor;

/// <summary>An answer that the floor repeats: what the site answered, byte for byte.</summary>
internal sealed record FloorAnswer(IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);

/// <summary>
/// What Kestrel can do at all: no routing, no middleware, ready bytes. It is given the answers by one POST and picks among
/// them by the number in the request.
/// </summary>
internal static class ServeFloor
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(x => (x.AddServerHeader, x.Limits.MaxRequestBodySize) = (false, null));
        await using var app = builder.Build();
        FloorAnswer[] answers = [];
        app.Run(async http =>
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                answers = (await JsonSerializer.DeserializeAsync<FloorAnswer[]>(http.Request.Body))!;
                http.Response.ContentLength = 0;
                return;
            }

            if (!int.TryParse(http.Request.Headers[Ask.NumberHeader], CultureInfo.InvariantCulture, out var number) || (uint)number >= (uint)answers.Length)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                http.Response.ContentLength = 0;
                return;
            }

            await AnswerAsync(http.Response, answers[number]);
        });
        await app.RunAsync();
        return 0;
    }

    private static Task AnswerAsync(HttpResponse response, FloorAnswer answer)
    {
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        response.ContentLength = answer.Body.Length;
        return response.Body.WriteAsync(answer.Body).AsTask();
    }
}
