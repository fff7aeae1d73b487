using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inpud.Content.Dissemination;

/// <summary>All that a progress report tells. It is stored with the report: members may be added, none renamed.</summary>
public sealed record ReportFacts
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Whom the ledger says was reached.</summary>
    public PeriodNumbers Reached { get; init; } = new();

    /// <summary>The items that the donor or the grant paid for, as it was known when the report was made; null: it tells of all items.</summary>
    public IReadOnlyList<Guid>? Paid { get; init; }

    /// <summary>Publications and statements dated in the period that were published at the cut-off, with the languages that they had then.</summary>
    public IReadOnlyList<ReportedItem> Items { get; init; } = [];

    /// <summary>Languages that were added to publications and statements in the period.</summary>
    public IReadOnlyList<ReportedTranslation> Translations { get; init; } = [];

    /// <summary>Campaigns that ran in the period, with the actions of it.</summary>
    public IReadOnlyList<ReportedCampaign> Campaigns { get; init; } = [];

    public UptakeNumbers Uptake { get; init; } = new();

    /// <summary>What the member networks were called, by number.</summary>
    public IReadOnlyDictionary<int, string> Networks { get; init; } = new Dictionary<int, string>();

    /// <summary>What the regions were called, by key and language.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Regions { get; init; } = new Dictionary<Guid, IReadOnlyDictionary<string, string>>();

    public string ToJson() => JsonSerializer.Serialize(this, _json);

    public static ReportFacts FromJson(string json) => JsonSerializer.Deserialize<ReportFacts>(json, _json)!;
}

/// <summary>A publication or a statement.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">The publication type as stored, or <see cref="Statement"/>.</param>
/// <param name="Date">As far as it is known, such as <c>2026-03</c>.</param>
/// <param name="Titles">One for each language it could be read in.</param>
public sealed record ReportedItem(Guid Key, string Kind, string Date, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>The kind of all statements.</summary>
    public const string Statement = "statement";
}

/// <summary>A language into which an item was translated.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Original">The language in which it was published first.</param>
/// <param name="Language">The other.</param>
/// <param name="Title">In that.</param>
/// <param name="Day">The day on which it counts.</param>
public sealed record ReportedTranslation(Guid Item, string Original, string Language, string Title, DateOnly Day);

/// <summary>A campaign.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Titles">One for each language.</param>
/// <param name="Actions">What people did for it in the period.</param>
public sealed record ReportedCampaign(Guid Key, IReadOnlyDictionary<string, string> Titles, IReadOnlyList<ReportedAction> Actions)
{
    /// <summary>In how many countries something was done; those that nobody named are none.</summary>
    public int Countries => Actions.Select(x => x.Country?.Trim()).Where(x => x is { Length: > 0 }).Distinct(StringComparer.OrdinalIgnoreCase).Count();
}

/// <summary>Something that was done for a campaign.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Day">When.</param>
/// <param name="Country">Where, or null.</param>
/// <param name="Organisation">Who, or null.</param>
public sealed record ReportedAction(string Name, DateOnly Day, string? Country, string? Organisation);

/// <summary>What became of items.</summary>
public sealed record UptakeNumbers
{
    public int Total { get; init; }

    /// <summary>By kind; kinds of which there are none are left out.</summary>
    public IReadOnlyDictionary<UptakeKind, int> ByKind { get; init; } = new Dictionary<UptakeKind, int>();

    /// <summary>By the network's number. What belongs to two networks is in both; <see cref="InAnyNetwork"/> counts it once.</summary>
    public IReadOnlyDictionary<int, int> ByNetwork { get; init; } = new Dictionary<int, int>();

    public int InAnyNetwork { get; init; }
}
