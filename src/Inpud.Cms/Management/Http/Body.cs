using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Inpud.Cms.Management.Http;

/// <summary>A body that was read, or not.</summary>
internal interface IReadBody
{
    /// <summary>What to answer where it could not be read.</summary>
    IResult? Problem { get; }
}

/// <summary>A request's JSON body, or what is wrong with it: a body that cannot be read is a client's mistake and says where.</summary>
/// <param name="Read">The body; null where it could not be read.</param>
/// <param name="Problem">What to answer then.</param>
internal sealed record Body<T>(T? Read, IResult? Problem) : IReadBody, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>The body; endpoints run only where there is one, see <see cref="AnswerFailures"/>.</summary>
    public T Value => Read ?? throw new InvalidOperationException("The body could not be read.");

    public static async ValueTask<Body<T>> BindAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Unreadable(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "The body must be JSON (application/json).");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, ManagementJson.Options, http.RequestAborted) is { } value
                ? new Body<T>(value, null)
                : Unreadable(StatusCodes.Status400BadRequest, "Invalid request", "The body is empty.");
        }
        catch (JsonException wrong)
        {
            return Unreadable(StatusCodes.Status400BadRequest, "Invalid request", $"The body is not what is expected at {wrong.Path ?? "$"}.");
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Unreadable(tooLarge.StatusCode, "Invalid request", tooLarge.Message);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static Body<T> Unreadable(int status, string title, string detail) => new(null, Answers.Problem(status, title, detail));
}
