namespace Inpud.Web.Apis.Dissemination;

/// <summary>A progress report in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Period">What it counted; it tells the same for ever.</param>
/// <param name="Grant">The donor, or the donor and the grant, of whose items alone it tells; null: of all.</param>
public sealed record ReportNameAnswer(Guid Key, PeriodAnswer Period, string? Grant);

/// <summary>A progress report as it was made. With the scope numbers, rows of fewer than five persons are left out.</summary>
public sealed record ReportAnswer
{
    /// <summary>Its key.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it counted.</summary>
    public required PeriodAnswer Period { get; init; }

    /// <summary>The donor, or the donor and the grant, of whose items alone it tells; null: of all.</summary>
    public required string? Grant { get; init; }

    /// <summary>When it was made: names and titles are those of then.</summary>
    public required DateTime Made { get; init; }

    /// <summary>Whether these are the numbers for outsiders.</summary>
    public required bool SmallRowsMerged { get; init; }

    /// <summary>People who are known, each once, whatever they received; null: one to four.</summary>
    public required int? Persons { get; init; }

    /// <summary>Organisations that received something in their own name, each once; null: one to four.</summary>
    public required int? Organisations { get; init; }

    /// <summary>People of audiences; null: one to four.</summary>
    public required long? ReachedByCount { get; init; }

    /// <summary>Printed copies; null: one to four.</summary>
    public required long? Copies { get; init; }

    /// <summary>By what they were then; whoever was several things in the period is in each row.</summary>
    public required IReadOnlyList<RowAnswer> ByAudience { get; init; }

    /// <summary>By member network; whoever belongs to several is in each row.</summary>
    public required IReadOnlyList<RowAnswer> ByNetwork { get; init; }

    /// <summary>By region.</summary>
    public required IReadOnlyList<RowAnswer> ByRegion { get; init; }

    /// <summary>By channel.</summary>
    public required IReadOnlyList<RowAnswer> ByChannel { get; init; }

    /// <summary>By the items' language.</summary>
    public required IReadOnlyList<RowAnswer> ByLanguage { get; init; }

    /// <summary>Publications and statements dated in the period, with the languages that they had at the cut-off.</summary>
    public required IReadOnlyList<ReportedItemAnswer> Items { get; init; }

    /// <summary>Languages that were added to publications and statements in the period.</summary>
    public required IReadOnlyList<TranslationAnswer> Translations { get; init; }

    /// <summary>Campaigns that ran in the period, with the number of their actions in it.</summary>
    public required IReadOnlyList<CampaignAnswer> Campaigns { get; init; }

    /// <summary>What became of items.</summary>
    public required UptakeAnswer Uptake { get; init; }
}

/// <summary>A publication or a statement of a report.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">In English, or in the first language it has.</param>
/// <param name="Kind">The publication type, or statement; empty: none.</param>
/// <param name="Date">As far as it is known, such as 2026-03.</param>
/// <param name="Languages">In which it was published at the cut-off.</param>
public sealed record ReportedItemAnswer(Guid Key, string Title, string Kind, string Date, IReadOnlyList<string> Languages);

/// <summary>A language into which an item was translated.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Title">In that language.</param>
/// <param name="Language">The language.</param>
/// <param name="Original">The language in which it was published first.</param>
/// <param name="Day">The day on which it was published in it.</param>
public sealed record TranslationAnswer(Guid Item, string Title, string Language, string Original, DateOnly Day);

/// <summary>A campaign of a report.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">In English, or in the first language it has.</param>
/// <param name="Actions">What was done for it in the period.</param>
/// <param name="Countries">In how many countries.</param>
public sealed record CampaignAnswer(Guid Key, string Title, int Actions, int Countries);

/// <summary>What became of items in the period.</summary>
/// <param name="Total">All of it.</param>
/// <param name="InAnyNetwork">What was done in some member network, each once.</param>
/// <param name="ByKind">By what was done.</param>
/// <param name="ByNetwork">By member network; what was done in two is in both.</param>
public sealed record UptakeAnswer(int Total, int InAnyNetwork, IReadOnlyList<NumberAnswer> ByKind, IReadOnlyList<NumberAnswer> ByNetwork);

/// <summary>A number of things, not of people.</summary>
/// <param name="Key">A word, or a key; empty: nobody knows.</param>
/// <param name="Name">In words, or null.</param>
/// <param name="Number">How many.</param>
public sealed record NumberAnswer(string Key, string? Name, int Number);
