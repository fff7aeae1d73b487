using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>A value as a seed file writes it, whether in JSON or in YAML. Two are equal when they say the same.</summary>
internal abstract record SeedValue
{
    private SeedValue()
    {
    }

    /// <summary>A text. YAML's plain scalars are texts too: what they mean is decided by the property they stand at.</summary>
    public sealed record Text(string Value) : SeedValue;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : SeedValue;

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool Value) : SeedValue;

    /// <summary>Several values in their order.</summary>
    public sealed record List(ImmutableArray<SeedValue> Items) : SeedValue
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
    }

    /// <summary>Named values in their order.</summary>
    public sealed record Map(ImmutableArray<SeedField> Fields) : SeedValue
    {
        /// <summary>The field of this name, or null.</summary>
        public SeedValue? this[string name] =>
            Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal))?.Value;

        public bool Equals(Map? other) => other is not null && Fields.SequenceEqual(other.Fields);

        public override int GetHashCode() => Fields.Aggregate(Fields.Length, HashCode.Combine);
    }

    /// <summary>Every database and every file can hold this text: it has no zero character and no half of a character.</summary>
    public static bool IsSound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A list of texts.</summary>
    public static List ListOf(params IEnumerable<string> texts) => new([.. texts.Select(text => new Text(text))]);

    /// <summary>Named values; what has no value is left out.</summary>
    public static Map MapOf(params IEnumerable<(string Name, SeedValue? Value)> fields) =>
        new([.. from field in fields where field.Value is not null select new SeedField(field.Name, field.Value)]);
}

/// <summary>A value and its name.</summary>
internal sealed record SeedField(string Name, SeedValue Value);
