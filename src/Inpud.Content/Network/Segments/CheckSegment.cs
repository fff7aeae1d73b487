using Inpud.Content.Storage;

namespace Inpud.Content.Network.Segments;

/// <summary>What a segment must be like.</summary>
internal static class CheckSegment
{
    /// <summary>Greatest number of values of one condition.</summary>
    private const int MostValues = 200;

    /// <summary>Greatest number of conditions about what was received.</summary>
    private const int MostReceived = 10;

    public static IReadOnlyList<FieldProblem> Problems(SegmentConditions conditions) =>
    [
        .. conditions.IsEmpty ? [new FieldProblem("", "Give one condition at least; without one it would hold everybody.")] : Enumerable.Empty<FieldProblem>(),
        .. Values(nameof(conditions.Audiences), conditions.Audiences, Enum.IsDefined),
        .. Values(nameof(conditions.Kinds), conditions.Kinds, Enum.IsDefined),
        .. Values(nameof(conditions.Organisations), conditions.Organisations, _ => true),
        .. Values(nameof(conditions.Networks), conditions.Networks, _ => true),
        .. Values(nameof(conditions.Regions), conditions.Regions, _ => true),
        .. Values(nameof(conditions.States), conditions.States, x => Enum.IsDefined(x) && x is not ContactState.Erased),
        .. Values(nameof(conditions.Lists), conditions.Lists, _ => true),
        .. Values(nameof(conditions.Countries), conditions.Countries, _ => true),
        .. conditions.Countries.SelectMany(x => CheckFields.Country(nameof(conditions.Countries), x)),
        .. CheckFields.Languages(nameof(conditions.Languages), conditions.Languages),
        .. conditions is { PreferredOnly: true, Languages.Count: 0 } ? [new FieldProblem(nameof(conditions.Languages), "Say which language they prefer.")] : Enumerable.Empty<FieldProblem>(),
        .. CheckFields.Tags(nameof(conditions.ConsentedTo), conditions.ConsentedTo),
        .. conditions.Received.Count > MostReceived ? [new FieldProblem(nameof(conditions.Received), $"More than {MostReceived} conditions about what was received.")] : conditions.Received.SelectMany(Problems),
    ];

    private static IEnumerable<FieldProblem> Problems(ReceivedCondition received) =>
    [
        .. CheckFields.Languages(nameof(SegmentConditions.Received), received.Language is null ? [] : [received.Language]),
        .. CheckFields.Length(nameof(SegmentConditions.Received), received.Version, InpudDbContext.NameLength),
        .. received.Channel is { } channel && !Enum.IsDefined(channel) ? [new FieldProblem(nameof(SegmentConditions.Received), "There is no such channel.")] : Enumerable.Empty<FieldProblem>(),
        .. received.Since > received.Until ? [new FieldProblem(nameof(SegmentConditions.Received), "The first day is after the last one.")] : Enumerable.Empty<FieldProblem>(),
    ];

    private static IEnumerable<FieldProblem> Values<T>(string field, IReadOnlyList<T> values, Func<T, bool> known) =>
        values.Count > MostValues ? [new FieldProblem(field, $"More than {MostValues} at once.")]
        : values.All(known) ? [] : [new FieldProblem(field, "Choose one of the list.")];

    public static SegmentConditions Cleaned(SegmentConditions conditions) => conditions with
    {
        Countries = [.. Clean.Words(conditions.Countries).Select(x => x.ToUpperInvariant())],
        Languages = Clean.Languages(conditions.Languages),
        ConsentedTo = Clean.Words(conditions.ConsentedTo),
        Received = [.. conditions.Received.Select(x => x with
        {
            Language = x.Language is null ? null : Clean.Languages([x.Language]).FirstOrDefault(),
            Version = Clean.Text(x.Version),
        })],
    };
}
