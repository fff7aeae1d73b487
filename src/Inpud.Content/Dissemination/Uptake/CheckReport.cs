using Inpud.Content.Network;
using Inpud.Content.Storage;

namespace Inpud.Content.Dissemination;

/// <summary>
/// What a network's report must be like. Whoever sends it reads another language than staff do: a problem's message is the key of an
/// interface word.
/// </summary>
internal static class CheckReport
{
    private const int LargestAudience = 100_000_000;

    private static readonly DateOnly _first = new(1990, 1, 1);

    public static IReadOnlyList<FieldProblem> Problems(NetworkReportInput input, DateOnly today) =>
    [
        .. Unless(input.PassedOnTo is not null || input.UsedAs.Count > 0 || input.UsedFor is not null || input.UnsuitableBecause is not null, nameof(input.PassedOnTo), "nothing"),
        .. Unless(input.PassedOnTo is null or (> 0 and <= LargestAudience), nameof(input.PassedOnTo), "number"),
        .. Unless(input.PassedOnTo is null || input.Channel is not null, nameof(input.Channel), "channel"),
        .. Unless(input.Happened is { } day && day >= _first && day <= today, nameof(input.Happened), "day"),
        .. Unless(input.Language is null || Culture.TryParse(input.Language, out _), nameof(input.Language), "language"),
        .. Unless(input.UsedAs.Count == 0 || input.UsedFor is not null || input.Link is not null, nameof(input.UsedFor), "usedFor"),
        .. Unless(!CheckFields.Website(nameof(input.Link), input.Link).Any(), nameof(input.Link), "link"),
        .. Words(nameof(input.UsedFor), input.UsedFor),
        .. Words(nameof(input.UnsuitableBecause), input.UnsuitableBecause),
    ];

    public static NetworkReportInput Cleaned(NetworkReportInput input) => input with
    {
        Language = Clean.Languages([input.Language ?? ""]).FirstOrDefault(),
        UsedAs = [.. input.UsedAs.Distinct()],
        UsedFor = Clean.Text(input.UsedFor),
        Link = Clean.Text(input.Link),
        UnsuitableBecause = Clean.Text(input.UnsuitableBecause),
    };

    public static FieldProblem Problem(string field, string word) => new(field, $"network.problem.{word}");

    private static IEnumerable<FieldProblem> Words(string field, string? text) => Unless(!CheckFields.Length(field, text, InpudDbContext.WordsLength).Any(), field, "words");

    private static IEnumerable<FieldProblem> Unless(bool holds, string field, string word) => holds ? [] : [Problem(field, word)];
}
