using Inpud.Cms.Storage.Saves;

namespace Inpud.Cms.Management.Saving;

/// <summary>The part of a document that would be replaced.</summary>
/// <param name="Cultures">The languages with their own values.</param>
/// <param name="Shared">Whether what they share is.</param>
/// <param name="Blocks">The languages whose blocks in shared lists are; <see cref="Portrait.Order"/> for the order of all.</param>
internal sealed record ReplacedPart(IReadOnlyCollection<string> Cultures, bool Shared, IReadOnlyCollection<string> Blocks)
{
    public static ReplacedPart Of(SavePlan plan) => new(plan.Languages, plan.Shared, plan.Moved ? [.. plan.Blocks, Portrait.Order] : plan.Blocks);

    /// <summary>Whether a value inside a block is in it.</summary>
    /// <param name="list">The language that the whole list belongs to; null if all share it.</param>
    /// <param name="value">The language of the value.</param>
    public bool Has(string? list, string? value) => (list, value) switch
    {
        ({ Length: > 0 }, _) => Cultures.Contains(list, StringComparer.OrdinalIgnoreCase),
        (_, { Length: > 0 }) => Blocks.Contains(value, StringComparer.OrdinalIgnoreCase),
        _ => Shared,
    };
}

/// <summary>Properties that a user may not write.</summary>
internal static class LockedProperties
{
    /// <summary>Those among them that would get other values.</summary>
    public static string[] Changed(
        IReadOnlySet<string> locked, ReplacedPart part, IReadOnlyCollection<EditorValue> before, IReadOnlyCollection<EditorValue> after) =>
        [.. locked.Where(alias => Differ(part, PortraitOf(alias, part, before), PortraitOf(alias, part, after))).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Without the values that a client puts into locked properties of a language that is new: they are presets, since nobody can
    /// type into such a property.
    /// </summary>
    public static CompleteBody WithoutPresets(IReadOnlySet<string> locked, CompleteBody sent, IReadOnlyDictionary<string, string> names) => locked.Count == 0
        ? sent
        : sent with { Values = [.. sent.Values.Where(x => string.IsNullOrEmpty(x.Culture) || names.ContainsKey(x.Culture) || !locked.Contains(x.Alias))] };

    private static Portrait PortraitOf(string alias, ReplacedPart part, IEnumerable<EditorValue> values) => Portrait.Of(
        part.Cultures.ToDictionary(x => x, _ => "", StringComparer.OrdinalIgnoreCase),
        [.. values.Where(x => string.Equals(x.Alias, alias, StringComparison.Ordinal))]);

    private static bool Differ(ReplacedPart part, Portrait before, Portrait after) =>
        part.Cultures.Any(x => before.Languages[x] != after.Languages[x])
        || (part.Shared && before.Shared != after.Shared)
        || part.Blocks.Any(x => before.BlocksOf(x) != after.BlocksOf(x));
}
