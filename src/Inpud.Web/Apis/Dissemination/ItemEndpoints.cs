using Inpud.Content.Dissemination;
using Inpud.Content.Network;
using Inpud.Web.Apis.Asking;
using Inpud.Web.Desk.Dissemination;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inpud.Web.Apis.Dissemination;

/// <summary>Items: a list with numbers; one with all of them; who received it; who has not.</summary>
internal static class ItemEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/items", ListAsync).Takes("Published items, the newest first, each with whom it reached.", [Parameters.Grant, .. Parameters.Pages, .. Parameters.Period]);
        api.MapGet("/items/{key:guid}", OneAsync).Takes("Whom an item reached, in numbers.", Parameters.Period).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/items/{key:guid}/recipients", RecipientsAsync).ForNames().ProducesProblem(StatusCodes.Status404NotFound)
            .Takes("Who received an item, the most certain first: each person and each organisation once, each audience by itself.", [.. Parameters.Pages, .. Parameters.Period, .. Parameters.Who, Parameters.Channel]);
        api.MapGet("/items/{key:guid}/missing", MissingAsync).ForNames().ProducesProblem(StatusCodes.Status404NotFound)
            .Takes("Who may be written to today and has not received an item.", [.. Parameters.Pages, .. Parameters.Period, .. Parameters.Who]);
        api.MapGet("/items/{key:guid}/reads", ReadsAsync).Takes("How often an item's pages were read and its files taken, by week: numbers, not people.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ReadsAnswer>, ProblemHttpResult>> ReadsAsync(Guid key, ReadCounts counts, ApiWords words)
    {
        var (item, rows) = (words.Item(key), await counts.OfItemAsync(key));
        return item.Title is null && rows.Count == 0 ? NoSuch.Item : TypedResults.Ok(new ReadsAnswer(
            item, rows.Where(x => x.File.Length == 0).Sum(x => (long)x.Number), rows.Where(x => x.File.Length > 0).Sum(x => (long)x.Number),
            [.. rows.Select(x => new ReadsRow(x.Week, x.Language, x.File.Length == 0 ? null : x.File, x.Number))]));
    }

    private static async Task<Ok<Paged<ItemSummaryAnswer>>> ListAsync(HttpContext http, Published published, ReadCoverage coverage, ApiWords words)
    {
        var (asked, isExact) = (http.Asked, http.ApiKey.MaySeeNames());
        var all = Published.PaidBy(published.All, asked.Text(Parameters.Grant.Name));
        var page = all.Skip((int)Math.Min((long)(asked.Page - 1) * asked.Size, int.MaxValue)).Take(asked.Size).Select(x => x.Key).ToList();
        var numbers = await coverage.SummariesAsync(page, asked.Period);
        return TypedResults.Ok(new Paged<ItemSummaryAnswer>(
            [.. page.Select(x => Summary(words.Item(x), numbers.GetValueOrDefault(x) ?? new ItemSummary(x, 0, 0, 0, default), isExact))], asked.Page, asked.Size, all.Count));
    }

    private static ItemSummaryAnswer Summary(ItemName item, ItemSummary numbers, bool isExact) => isExact
        ? new ItemSummaryAnswer(item, numbers.Persons, numbers.Organisations, numbers.ReachedByCount, numbers.Last == default ? null : numbers.Last)
        : new ItemSummaryAnswer(
            item, (int?)OutsiderNumbers.Told(numbers.Persons), (int?)OutsiderNumbers.Told(numbers.Organisations), OutsiderNumbers.Told(numbers.ReachedByCount), null);

    private static async Task<Results<Ok<ItemAnswer>, ProblemHttpResult>> OneAsync(Guid key, HttpContext http, ReadItem read, ReadGap gap, ApiWords words)
    {
        var period = http.Asked.Period;
        if (await ReceiptsAsync(key, period, read, words) is not { } receipts)
        {
            return NoSuch.Item;
        }

        var numbers = CountItem.Of(receipts);
        var missing = (await gap.RunAsync(receipts, new GapFilter(), 1, 0)).Total;
        var rows = new ItemRows(words, await words.NetworksAsync());
        return TypedResults.Ok(http.ApiKey.MaySeeNames()
            ? rows.Exact(words.Item(key), period, numbers, missing)
            : rows.ForOutsiders(words.Item(key), period, OutsiderNumbers.Of(numbers), missing));
    }

    private static async Task<Results<Ok<Paged<ReceiptAnswer>>, ProblemHttpResult>> RecipientsAsync(Guid key, HttpContext http, ReadItem read, ApiWords words)
    {
        var asked = http.Asked;
        if (await ReceiptsAsync(key, asked.Period, read, words) is not { } receipts)
        {
            return NoSuch.Item;
        }

        var filter = new RecipientFilter(
            asked.Choice<AudienceClass>("audience"), await NetworkAsync(asked, words), asked.Key("region"), Language: asked.Text("language"), Channel: asked.Choice<Channel>("channel"));
        var page = ReadItem.Recipients(receipts, filter, asked.Page, asked.Size);
        var people = await words.PeopleAsync(http.ApiKey, page.Rows.Select(x => x.ContactId).OfType<int>());
        var rows = new List<ReceiptAnswer>();
        foreach (var x in page.Rows)
        {
            rows.Add(new ReceiptAnswer(
                await words.RecipientAsync(x.ContactId, x.OrganisationId, x.Count, people), Words.Of(x.Audience), await words.KeyOfAsync(x.OrganisationId), x.RegionKey, x.Country,
                x.Language, Words.Of(x.Channel), Words.Of(x.Strength), x.Happened, x.Count, x.Copies));
        }

        return TypedResults.Ok(new Paged<ReceiptAnswer>(rows, asked.Page, asked.Size, page.Total));
    }

    private static async Task<Results<Ok<Paged<MissingAnswer>>, ProblemHttpResult>> MissingAsync(Guid key, HttpContext http, ReadItem read, ReadGap gap, ApiWords words)
    {
        var asked = http.Asked;
        if (!await ExistsAsync(key, read, words))
        {
            return NoSuch.Item;
        }

        var filter = new GapFilter(asked.Choice<AudienceClass>("audience"), await NetworkAsync(asked, words), asked.Key("region"), asked.Text("language"));
        var page = await gap.RunAsync(key, filter, asked.Period, asked.Page, asked.Size);
        var people = await words.PeopleAsync(http.ApiKey, page.Rows.Select(x => x.Id));
        return TypedResults.Ok(new Paged<MissingAnswer>(
            [.. page.Rows.Select(x => new MissingAnswer(x.Key, people[x.Id].Name, Words.Of(x.Audience), x.Languages))], asked.Page, asked.Size, page.Total));
    }

    /// <summary>Null where there is no such item, neither published nor in the log.</summary>
    private static async Task<List<Receipt>?> ReceiptsAsync(Guid key, Period period, ReadItem read, ApiWords words)
    {
        var receipts = await read.ReceiptsAsync(key, period);
        return receipts.Count > 0 || await ExistsAsync(key, read, words) ? receipts : null;
    }

    private static async Task<bool> ExistsAsync(Guid key, ReadItem read, ApiWords words) => words.Item(key).Title is not null || await read.IsKnownAsync(key);

    /// <summary>A network that is none has nobody: no number is so great.</summary>
    private static async Task<int?> NetworkAsync(Asked asked, ApiWords words) =>
        asked.Key("network") is { } key ? await words.NetworkAsync(key) ?? 63 : null;
}
