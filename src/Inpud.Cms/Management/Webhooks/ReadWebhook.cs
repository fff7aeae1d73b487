using Inpud.Cms.Management.Http;
using Inpud.Cms.Webhooks;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Webhooks;

namespace Inpud.Cms.Management.Webhooks;

/// <summary>Reads what a user says about a webhook, and reports everything that is wrong with it at once.</summary>
internal static class ReadWebhook
{
    private const int LongestName = 255;
    private const int LongestUrl = 2000;
    private const int LongestText = 2000;
    private const int MostHeaders = 50;

    /// <param name="asked">What the user says.</param>
    /// <param name="kept">The webhook as it is stored, or null for a new one.</param>
    /// <param name="known">Events that this program raises.</param>
    /// <returns>The webhook, or what to answer.</returns>
    public static (Webhook? Webhook, IResult? Problem) From(WebhookRequestModel asked, IWebhook? kept, WebhookEventCollection known)
    {
        var headers = HeadersOf(asked, kept);
        Dictionary<string, string[]> errors = new(StringComparer.Ordinal);
        Check(errors, "$.url", UrlProblems(asked.Url));
        Check(errors, "$.name", TooLong(asked.Name, LongestName));
        Check(errors, "$.description", TooLong(asked.Description, LongestText));
        Check(errors, "$.headers", HeaderProblems(headers));
        Check(errors, "$.events", EventProblems(asked.Events ?? [], kept, known));
        return errors.Count > 0
            ? (null, Answers.Problem(
                StatusCodes.Status400BadRequest, "Invalid webhook", string.Join(' ', errors.Values.SelectMany(x => x)), errors: errors))
            : (new Webhook(asked.Url!, asked.Enabled, [.. (asked.ContentTypeKeys ?? []).Distinct()], [.. (asked.Events ?? []).Distinct(StringComparer.Ordinal)], headers)
            {
                Name = asked.Name,
                Description = asked.Description,
            }, null);
    }

    /// <summary>The client got no secret; where it sends back what it got, the secret stays.</summary>
    private static Dictionary<string, string> HeadersOf(WebhookRequestModel asked, IWebhook? kept) => (asked.Headers ?? []).ToDictionary(
        x => x.Key,
        x => WebhookSignature.IsSecret(x.Key) && x.Value == WebhookResponseModel.Hidden
            ? kept?.Headers.FirstOrDefault(stored => WebhookSignature.IsSecret(stored.Key)).Value ?? ""
            : x.Value ?? "",
        StringComparer.Ordinal);

    private static void Check(Dictionary<string, string[]> errors, string path, IEnumerable<string> problems)
    {
        if (problems.ToArray() is { Length: > 0 } found)
        {
            errors[path] = found;
        }
    }

    private static IEnumerable<string> UrlProblems(string? url)
    {
        if (url is null || url.Length > LongestUrl || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
        {
            yield return "The address must begin with https:// or http:// and name a server.";
        }
        else if (address.UserInfo.Length > 0)
        {
            yield return "The address must not hold a name and password; use a header.";
        }
    }

    private static IEnumerable<string> TooLong(string? text, int most) => text?.Length > most ? [$"At most {most} characters."] : [];

    private static IEnumerable<string> HeaderProblems(Dictionary<string, string> headers)
    {
        if (headers.Count > MostHeaders)
        {
            yield return $"At most {MostHeaders} headers.";
        }

        foreach (var (name, value) in headers)
        {
            if (name.Length > LongestName || !WebhookHeaders.MaySend(name))
            {
                yield return "There is a header that cannot be set.";
            }
            else if (value.Length > LongestText || !WebhookHeaders.MayBe(value))
            {
                yield return $"The header {name} must be at most {LongestText} plain characters on one line.";
            }
            else if (WebhookSignature.IsSecret(name) && value.Length == 0)
            {
                yield return $"The header {name} is the secret that calls are signed with; it must not be empty.";
            }
        }
    }

    /// <summary>What was chosen when the program raised more events may stay.</summary>
    private static IEnumerable<string> EventProblems(string[] events, IWebhook? kept, WebhookEventCollection known)
    {
        var unknown = events.Except(known.Select(x => x.Alias), StringComparer.Ordinal).Except(kept?.Events ?? [], StringComparer.Ordinal).ToArray();
        return events.Length == 0 ? ["Choose at least one event."]
            : unknown.Length > 0 ? ["There is an event that this site does not raise."]
            : [];
    }
}
