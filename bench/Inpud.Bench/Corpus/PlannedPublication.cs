namespace Inpud.Bench.Corpus;

/// <summary>A publication as it is to be stored, before anything is written.</summary>
/// <param name="Key">The same for the same number.</param>
/// <param name="Created">When it is said to have been made and published.</param>
/// <param name="Values">What all languages share, as stored, by alias.</param>
/// <param name="Texts">What each language has, by ISO code.</param>
/// <param name="Cover">The picture among the values.</param>
/// <param name="Picked">The documents among the values.</param>
internal sealed record PlannedPublication(
    Guid Key,
    DateTime Created,
    IReadOnlyDictionary<string, object> Values,
    IReadOnlyDictionary<string, PlannedText> Texts,
    Guid Cover,
    IReadOnlyList<Guid> Picked);

/// <summary>One language of a planned publication.</summary>
internal sealed record PlannedText(string Name, IReadOnlyDictionary<string, object> Values);

/// <summary>What of the demonstration content publications may point to.</summary>
internal sealed record Pickable(
    IReadOnlyList<Guid> Covers,
    IReadOnlyList<Guid> Topics,
    IReadOnlyList<Guid> Regions,
    IReadOnlyList<Guid> Demands,
    IReadOnlyList<Guid> Publications);
