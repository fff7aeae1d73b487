namespace Inpud.Web.Apis.Dissemination;

/// <summary>A page of rows.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Size">Rows of a full page.</param>
/// <param name="Total">Rows on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int Size, int Total);

/// <summary>An item with a key and, while it is published, a title.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">In English, or in the first language it has; null: it is not published any more.</param>
/// <param name="Languages">In which it is published.</param>
public sealed record ItemName(Guid Key, string? Title, IReadOnlyList<string> Languages);

/// <summary>An item and whom it reached. Of scope numbers, null stands for one to four.</summary>
/// <param name="Item">The item.</param>
/// <param name="Persons">People who are known, each once.</param>
/// <param name="Organisations">Organisations that received it in their own name, each once.</param>
/// <param name="ReachedByCount">People of audiences, nobody of whom is known; never added to persons.</param>
/// <param name="Last">The last day on which it reached somebody; scope names only.</param>
public sealed record ItemSummaryAnswer(ItemName Item, int? Persons, int? Organisations, long? ReachedByCount, DateOnly? Last);

/// <summary>Which entries an answer counts.</summary>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="CutOff">What was written down later does not count; null: all that is known now.</param>
public sealed record PeriodAnswer(DateOnly? From, DateOnly? To, DateTime? CutOff);

/// <summary>A row of numbers. Numbers that are not told are null.</summary>
/// <param name="Key">What the row is of: a word, a language, a country's code or a key. Empty: nobody knows. Null: several small rows together, whose number may not be told either.</param>
/// <param name="Name">In words, where the key says little; else null.</param>
/// <param name="Persons">People who are known.</param>
/// <param name="Organisations">In their own name; scope names only.</param>
/// <param name="ReachedByCount">People of audiences; scope names only.</param>
/// <param name="Copies">Printed; scope names only.</param>
public sealed record RowAnswer(string? Key, string? Name, int? Persons, int? Organisations = null, long? ReachedByCount = null, long? Copies = null);

/// <summary>Whom an item reached, in numbers. With the scope numbers, rows of fewer than five persons are put together.</summary>
public sealed record ItemAnswer
{
    public required ItemName Item { get; init; }

    public required PeriodAnswer Period { get; init; }

    /// <summary>Whether these are the numbers for outsiders.</summary>
    public required bool SmallRowsMerged { get; init; }

    /// <summary>People who are known, each once; null: one to four.</summary>
    public required int? Persons { get; init; }

    /// <summary>Organisations that received it in their own name; null: one to four.</summary>
    public required int? Organisations { get; init; }

    /// <summary>People of audiences; null: one to four.</summary>
    public required long? ReachedByCount { get; init; }

    /// <summary>Printed copies; null: one to four.</summary>
    public required long? Copies { get; init; }

    /// <summary>People who may be written to today and have not received it; null: one to four.</summary>
    public required int? Missing { get; init; }

    /// <summary>Each person by their strongest entry.</summary>
    public required IReadOnlyList<RowAnswer> ByStrength { get; init; }

    /// <summary>By what they were when they received it most surely.</summary>
    public required IReadOnlyList<RowAnswer> ByAudience { get; init; }

    /// <summary>By member network; whoever belongs to several is in each row.</summary>
    public required IReadOnlyList<RowAnswer> ByNetwork { get; init; }

    /// <summary>By region.</summary>
    public required IReadOnlyList<RowAnswer> ByRegion { get; init; }

    /// <summary>By country; scope names only, else empty.</summary>
    public required IReadOnlyList<RowAnswer> ByCountry { get; init; }

    /// <summary>By the item's language; whoever received it in several is in each row.</summary>
    public required IReadOnlyList<RowAnswer> ByLanguage { get; init; }

    /// <summary>By channel; whoever received it by several is in each row.</summary>
    public required IReadOnlyList<RowAnswer> ByChannel { get; init; }

    /// <summary>got: in the language that they prefer; another: only in others; unknown.</summary>
    public required IReadOnlyList<RowAnswer> Preferred { get; init; }
}

/// <summary>Somebody in the log.</summary>
/// <param name="Kind">person, organisation or audience.</param>
/// <param name="Key">The contact's or organisation's key; null for an audience of nobody's.</param>
/// <param name="Name">Their name; null where they were erased, and for audiences.</param>
public sealed record RecipientAnswer(string Kind, Guid? Key, string? Name);

/// <summary>Somebody who received an item, by their strongest entry.</summary>
public sealed record ReceiptAnswer(
    RecipientAnswer Recipient, string Audience, Guid? Organisation, Guid? Region, string? Country, string? Language, string Channel, string Strength, DateOnly Happened, int? Count, int? Copies);

/// <summary>Somebody who may be written to and has not received an item.</summary>
public sealed record MissingAnswer(Guid Key, string? Name, string Audience, IReadOnlyList<string> Languages);

/// <summary>An entry of the log.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Corrects">The key of the entry that it replaces, or null.</param>
/// <param name="Void">The replaced entry did not happen, and nor does this one stand for anything.</param>
/// <param name="Recorded">When it was written down, UTC.</param>
/// <param name="Happened">The day it happened.</param>
/// <param name="Occasion">What was written down in one go shares this.</param>
/// <param name="Item">The item.</param>
/// <param name="Recipient">Who received it.</param>
/// <param name="Audience">What they were then.</param>
/// <param name="Region">Where they were then.</param>
/// <param name="Country">Where they were then.</param>
/// <param name="Language">The item's language, or null.</param>
/// <param name="Format">In what form.</param>
/// <param name="Channel">How.</param>
/// <param name="ChannelName">The listserv's, meeting's or site's name.</param>
/// <param name="Strength">How sure.</param>
/// <param name="Count">How many people an audience was.</param>
/// <param name="Copies">Printed copies.</param>
public sealed record EntryAnswer(
    Guid Key, Guid? Corrects, bool Void, DateTime Recorded, DateOnly Happened, Guid Occasion, Guid Item, RecipientAnswer Recipient, string Audience, Guid? Region,
    string? Country, string? Language, string Format, string Channel, string? ChannelName, string Strength, int? Count, int? Copies);

/// <summary>Entries in the order in which they were written down.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">What to ask with as `after` for those that follow; null: these were the last.</param>
public sealed record Entries(IReadOnlyList<EntryAnswer> Items, string? Next);

/// <summary>A column or a cell's owner of coverage.</summary>
/// <param name="Key">A word, a language or a key; empty: nobody knows.</param>
/// <param name="Name">In words, or null.</param>
public sealed record ColumnAnswer(string Key, string? Name);

/// <summary>How many of those who may be written to have an item; all null: not told.</summary>
public sealed record CoverageCellAnswer(int? Reached, int? Missing, int? Total);

/// <summary>An item's coverage.</summary>
/// <param name="Item">The item.</param>
/// <param name="All">Each person once.</param>
/// <param name="Cells">One for each column.</param>
public sealed record CoverageRowAnswer(ItemName Item, CoverageCellAnswer All, IReadOnlyList<CoverageCellAnswer> Cells);

/// <summary>Coverage of a page of items.</summary>
/// <param name="By">What the columns are.</param>
/// <param name="Period">What counts as having an item.</param>
/// <param name="PeopleOf">The day of whose directory those are who should have it: that of a cut-off before today, where it was written down; null: today's.</param>
/// <param name="SmallCellsLeftOut">Whether these are the numbers for outsiders.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The items.</param>
public sealed record CoverageAnswer(string By, PeriodAnswer Period, DateOnly? PeopleOf, bool SmallCellsLeftOut, IReadOnlyList<ColumnAnswer> Columns, Paged<CoverageRowAnswer> Rows);

/// <summary>How often an item was read and its files were taken.</summary>
/// <param name="Item">The item.</param>
/// <param name="PageViews">Of all weeks.</param>
/// <param name="Downloads">Of all weeks.</param>
/// <param name="Weeks">The newest first.</param>
public sealed record ReadsAnswer(ItemName Item, long PageViews, long Downloads, IReadOnlyList<ReadsRow> Weeks);

/// <summary>A week's number.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Language">Of the page; of a file, the language that it is said to be in.</param>
/// <param name="File">The file's name; null: the page.</param>
/// <param name="Number">How often.</param>
public sealed record ReadsRow(DateOnly Week, string Language, string? File, int Number);
