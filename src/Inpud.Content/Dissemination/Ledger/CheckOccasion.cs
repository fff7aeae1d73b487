using Inpud.Content.Network;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>What an entry of the ledger must be like. Nothing can be changed afterwards, so it is asked for now.</summary>
internal static class CheckOccasion
{
    /// <summary>More people than this have never been reached by one thing.</summary>
    private const int LargestAudience = 100_000_000;

    private const int MostRecipients = 20_000;

    /// <summary>Before the network's founding nothing was passed on.</summary>
    private static readonly DateOnly _first = new(1990, 1, 1);

    public static IReadOnlyList<FieldProblem> Problems(Occasion occasion, DateOnly today)
    {
        var recipients = occasion.Contacts.Count + occasion.Organisations.Count + occasion.Audiences.Count;
        return
        [
            .. Unless(occasion.Key != Guid.Empty, nameof(occasion.Key), "This entry has no key of its own."),
            .. Unless(occasion.ItemKey != Guid.Empty, nameof(occasion.ItemKey), "Choose what was passed on."),
            .. Day(nameof(occasion.Happened), occasion.Happened, today),
            .. Facts(occasion.Language, occasion.ChannelName, occasion.Copies),
            .. CheckFields.Length(nameof(occasion.ItemVersion), occasion.ItemVersion, InpudDbContext.NameLength),
            .. CheckFields.Length(nameof(occasion.Note), occasion.Note, InpudDbContext.WordsLength),
            .. Unless(occasion.FileHash is null or { Length: 32 }, nameof(occasion.FileHash), "This is no SHA-256."),
            .. Unless(recipients > 0, nameof(occasion.Contacts), "Say who received it: people, an organisation, or an audience and how many they were."),
            .. Unless(recipients <= MostRecipients, nameof(occasion.Contacts), $"More than {MostRecipients} recipients at once; use an import."),
            .. occasion.Audiences.SelectMany(x => People(nameof(occasion.Audiences), x.Count).Concat(CheckFields.Country(nameof(occasion.Audiences), x.Country))),
        ];
    }

    /// <summary>What a correction must be like: nothing goes into the ledger by it that could not have been written at first.</summary>
    public static IReadOnlyList<FieldProblem> Problems(Correction change, DateOnly today) =>
    [
        .. change.Happened is { } day ? Day(nameof(change.Happened), day, today) : [],
        .. Facts(change.Language, change.ChannelName, change.Copies),
        .. change.Count is { } count ? People(nameof(change.Count), count) : [],
        .. CheckFields.Length(nameof(change.Note), change.Note, InpudDbContext.WordsLength),
    ];

    private static IEnumerable<FieldProblem> Day(string field, DateOnly day, DateOnly today) =>
        [.. Unless(day >= _first, field, "Say on which day it happened."), .. CheckFields.NotLater(field, day, today)];

    private static IEnumerable<FieldProblem> Facts(string? language, string? channelName, int? copies) =>
    [
        .. CheckFields.Languages(nameof(Occasion.Language), language is null ? [] : [language]),
        .. CheckFields.Length(nameof(Occasion.ChannelName), channelName, InpudDbContext.NameLength),
        .. Unless(copies is null or (> 0 and <= LargestAudience), nameof(Occasion.Copies), "Copies are a number from 1."),
    ];

    private static IEnumerable<FieldProblem> People(string field, int count) =>
        Unless(count is > 0 and <= LargestAudience, field, "How many people the audience was is a number from 1.");

    private static IEnumerable<FieldProblem> Unless(bool holds, string field, Sentence message) => holds ? [] : [new FieldProblem(field, message)];
}
