using System.Collections;
using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>Values by the alias of their property. What is empty is not there.</summary>
internal sealed class SeedValues : IReadOnlyCollection<KeyValuePair<string, SeedValue>>, IEquatable<SeedValues>
{
    private readonly ImmutableSortedDictionary<string, SeedValue> byAlias;

    public SeedValues(IEnumerable<KeyValuePair<string, SeedValue>> values) =>
        byAlias = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static SeedValues None { get; } = new([]);

    public int Count => byAlias.Count;

    public SeedValue? this[string alias] => byAlias.GetValueOrDefault(alias);

    /// <summary>The text at this alias; null where there is none.</summary>
    public string? Text(string alias) => (this[alias] as SeedValue.Text)?.Value;

    /// <summary>Each value replaced; those replaced by null are gone.</summary>
    public SeedValues Select(Func<string, SeedValue, SeedValue?> change) => new(
        from pair in byAlias
        let changed = change(pair.Key, pair.Value)
        where changed is not null
        select KeyValuePair.Create(pair.Key, changed));

    public bool Equals(SeedValues? other) => other is not null && byAlias.SequenceEqual(other.byAlias);

    public override bool Equals(object? obj) => Equals(obj as SeedValues);

    public override int GetHashCode() => byAlias.Aggregate(byAlias.Count, HashCode.Combine);

    public IEnumerator<KeyValuePair<string, SeedValue>> GetEnumerator() => byAlias.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
