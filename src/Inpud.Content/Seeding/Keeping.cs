using System.Collections.Immutable;

namespace Inpud.Content.Seeding;

/// <summary>Leaves references out of what items say.</summary>
internal static class Keeping
{
    /// <summary>The item without references to anything but what is kept.</summary>
    public static SeedNode Only(SeedNode node, SeedType type, Predicate<string> kept) => node with
    {
        Values = Only(node.Values, type, kept),
        Cultures = node.Cultures.ToImmutableSortedDictionary(
            culture => culture.Key,
            culture => culture.Value with { Values = Only(culture.Value.Values, type, kept) },
            StringComparer.Ordinal),
    };

    /// <inheritdoc cref="Only(SeedNode, SeedType, Predicate{string})"/>
    public static SeedMedia Only(SeedMedia media, SeedType type, Predicate<string> kept) => media with
    {
        Values = Only(media.Values, type, kept),
        Cultures = media.Cultures.ToImmutableSortedDictionary(
            culture => culture.Key, culture => Only(culture.Value, type, kept), StringComparer.Ordinal),
    };

    private static SeedValues Only(SeedValues values, SeedType type, Predicate<string> kept) =>
        values.Select((alias, value) => type[alias]?.Form.Keeping(value, kept));
}
