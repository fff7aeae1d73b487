using System.Globalization;
using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Asking;
using Inpud.Web.Desk.Dissemination;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>Items against those who should have them.</summary>
internal static class CoverageEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/coverage", RunAsync).Takes(
        "How many of those who may be written to have each published item; with a cut-off before today, of those of its day.", [Parameters.By, Parameters.Grant, .. Parameters.Pages, .. Parameters.Period]);

    private static async Task<Ok<CoverageAnswer>> RunAsync(HttpContext http, Published published, ReadCoverage read, ApiWords words)
    {
        var (asked, isExact) = (http.Asked, http.ApiKey.MaySeeNames());
        var by = asked.Choice<CoverageBy>(Parameters.By.Name) ?? CoverageBy.Audience;
        var all = Published.PaidBy(published.All, asked.Text(Parameters.Grant.Name));
        var page = all.Skip((int)Math.Min((long)(asked.Page - 1) * asked.Size, int.MaxValue)).Take(asked.Size).Select(x => x.Key).ToList();
        var coverage = await read.RunAsync(page, by, asked.Period);
        IReadOnlyList<CoverageRowAnswer> rows = isExact
            ? [.. coverage.Rows.Select(x => new CoverageRowAnswer(words.Item(x.Item), Cell(x.All), [.. x.Cells.Select(Cell)]))]
            : [.. OutsiderCoverage.Of(coverage, by).Select(x => new CoverageRowAnswer(words.Item(x.Item), Cell(x.All), [.. x.Cells.Select(Cell)]))];
        var network = await words.NetworksAsync();
        return TypedResults.Ok(new CoverageAnswer(
            Words.Of(by), ApiWords.Of(asked.Period), coverage.PeopleOf, !isExact, [.. coverage.Columns.Select(x => Column(x, by, network, words))], new Paged<CoverageRowAnswer>(rows, asked.Page, asked.Size, all.Count)));
    }

    private static CoverageCellAnswer Cell(CoverageCell? cell) => new(cell?.Reached, cell?.Gap, cell?.Total);

    private static ColumnAnswer Column(string column, CoverageBy by, Func<int, (string Key, string Name)> network, ApiWords words) => by switch
    {
        CoverageBy.Audience => new ColumnAnswer(Words.Of(Enum.Parse<AudienceClass>(column)), null),
        CoverageBy.Network => network(int.Parse(column, CultureInfo.InvariantCulture)) is var (key, name) ? new ColumnAnswer(key, name) : throw new InvalidOperationException(column),
        CoverageBy.Region => new ColumnAnswer(column, Guid.TryParse(column, out var region) ? words.Region(region) : null),
        CoverageBy.Language => new ColumnAnswer(column, null),
    };
}
