using Inpud.Content.Dissemination;
using Inpud.Web.Apis.Asking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>Progress reports that were made at the desk: a list, and one with all that it tells.</summary>
internal static class ReportEndpoints
{
    private const string WhatOutsidersGet =
        "Keys for numbers get those of whole months, and of several with one period and grant the one that was written down longest: what two of them differ by could be one person.";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/reports", ListAsync).Takes($"Progress reports that were made, the latest first. {WhatOutsidersGet}", [Parameters.Grant, .. Parameters.Pages]);
        api.MapGet("/reports/{key:guid}", OneAsync).Takes("A progress report: what was published, whom it reached, translations, campaigns, uptake. It tells the same for ever.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Paged<ReportNameAnswer>>> ListAsync(HttpContext http, ReadReports read)
    {
        var (asked, all) = (http.Asked, await read.AllAsync());
        var seen = http.ApiKey.MaySeeNames() ? all : ForOutsiders(all);
        if (asked.Text(Parameters.Grant.Name)?.Trim() is { } grant)
        {
            seen = [.. seen.Where(x => x.Grant.Equals(grant, StringComparison.OrdinalIgnoreCase))];
        }

        var page = seen.Skip((int)Math.Min((long)(asked.Page - 1) * asked.Size, int.MaxValue)).Take(asked.Size);
        return TypedResults.Ok(new Paged<ReportNameAnswer>(
            [.. page.Select(x => new ReportNameAnswer(x.Key, new PeriodAnswer(x.From, x.To, x.CutOff), GrantOf(x.Grant)))], asked.Page, asked.Size, seen.Count));
    }

    private static async Task<Results<Ok<ReportAnswer>, ProblemHttpResult>> OneAsync(Guid key, HttpContext http, ReadReports read, ApiWords words)
    {
        if (await read.OneAsync(key) is not { } stored)
        {
            return NoSuch.Report;
        }

        var isExact = http.ApiKey.MaySeeNames();
        if (!isExact && ForOutsiders(await read.AllAsync()).All(x => x.Key != key))
        {
            return TypedResults.Problem(
                "It is not of whole months, or there is a later one of its period; this needs the scope names.", statusCode: StatusCodes.Status403Forbidden, title: "This key may not see this report.");
        }

        var (facts, networks) = (ReportFacts.FromJson(stored.Facts), await words.NetworksAsync());
        return TypedResults.Ok(new ReportRows(stored, facts, x => (networks(x).Key, facts.Networks.GetValueOrDefault(x))).Answer(isExact));
    }

    private static IReadOnlyList<ReportSummary> ForOutsiders(IEnumerable<ReportSummary> all) =>
        [.. all.Where(x => x.From.Day == 1 && x.To.AddDays(1).Day == 1).GroupBy(x => (x.From, x.To, x.Grant)).Select(x => x.MaxBy(y => y.CutOff)!)];

    internal static string? GrantOf(string grant) => grant.Length == 0 ? null : grant;
}
