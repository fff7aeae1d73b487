using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Inpud.Cms.Management.Http;

/// <summary>The answers of the Management API, in the shapes that the editing client understands.</summary>
internal static class Answers
{
    private const string CreatedHeader = "Umb-Generated-Resource";

    /// <summary>200 with JSON; null is written as the literal, because the client takes an answer without content for a stream.</summary>
    public static IResult Ok<T>(T value) => new JsonAnswer<T>(value, StatusCodes.Status200OK);

    /// <summary>200 without content.</summary>
    public static IResult Done() => Results.StatusCode(StatusCodes.Status200OK);

    /// <summary>201; the client reads what it made by the id in the header.</summary>
    public static IResult Created(string id) => new CreatedAnswer(id);

    /// <inheritdoc cref="Created(string)"/>
    public static IResult Created(Guid id) => Created(id.ToString());

    /// <param name="status">The HTTP status; never 401 for a right that is missing: the client would ask to sign in again.</param>
    /// <param name="title">What happened, in a few words.</param>
    /// <param name="detail">What to do about it; at most 250 characters are shown at once.</param>
    /// <param name="operationStatus">The name of Core's status.</param>
    /// <param name="errors">Messages by JSON path of the request's body.</param>
    /// <param name="extensions">Further members.</param>
    public static IResult Problem(
        int status,
        string title,
        string? detail = null,
        string? operationStatus = null,
        IReadOnlyDictionary<string, string[]>? errors = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
    {
        // No member is null: the client takes a problem with one for an unknown failure.
        var problem = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = "Error", ["title"] = title, ["status"] = status };
        foreach (var (name, value) in new (string, object?)[] { ("detail", detail), ("operationStatus", operationStatus), ("errors", errors) })
        {
            if (value is not null)
            {
                problem[name] = value;
            }
        }

        foreach (var (name, value) in extensions ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            problem[name] = value;
        }

        return new JsonAnswer<Dictionary<string, object?>>(problem, status, "application/problem+json");
    }

    public static IResult NotFound(string what = "The requested item could not be found") => Problem(StatusCodes.Status404NotFound, "Not found", what, "NotFound");

    /// <summary>The user is signed in and may not do this.</summary>
    public static IResult Forbidden(string detail = "You do not have the rights to do this.") =>
        Problem(StatusCodes.Status403Forbidden, "Forbidden", detail, "Forbidden");

    private sealed class CreatedAnswer(string id) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers[CreatedHeader] = Uri.EscapeDataString(id);
            return Task.CompletedTask;
        }
    }

    private sealed class JsonAnswer<T>(T value, int status, string contentType = "application/json") : IResult, IValueHttpResult<T>
    {
        public T? Value => value;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = contentType + "; charset=utf-8";
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, value, ManagementJson.Options, httpContext.RequestAborted);
        }
    }
}
