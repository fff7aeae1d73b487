using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>The parts of a block list that are taken: the languages, and what is the same for all of them.</summary>
internal sealed record Parts(IReadOnlyCollection<string> Cultures, bool SharedToo)
{
    public static Parts SameForAll { get; } = new([], SharedToo: true);

    public bool Take(string? culture) =>
        string.IsNullOrEmpty(culture) ? SharedToo : Cultures.Contains(culture, StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// Merges two states of one block list. A block that some language shows for itself belongs to the languages that show it; every
/// other block, and the order of the list, is the same for all. So publishing French changes neither what Spanish readers see nor
/// the blocks that all share.
/// </summary>
internal static class BlockMerge
{
    /// <summary><paramref name="into"/> with <paramref name="parts"/> of it replaced by those of <paramref name="from"/>.</summary>
    public static BlockListValue Take(BlockListValue from, BlockListValue into, Parts parts)
    {
        var expose = Choose(from.Expose, into.Expose, shown => shown.Culture, parts);
        var (first, second) = parts.SharedToo ? (from, into) : (into, from);
        List<BlockListLayoutItem> layout =
        [
            .. Layout(first).Concat(Layout(second)).DistinctBy(item => item.ContentKey)
                .Where(item => IsOwnOfLanguages(item.ContentKey, from, into)
                    ? expose.Exists(shown => shown.ContentKey == item.ContentKey)
                    : Layout(first).Any(kept => kept.ContentKey == item.ContentKey)),
        ];
        expose.RemoveAll(shown => !layout.Exists(item => item.ContentKey == shown.ContentKey));
        return new BlockListValue(layout)
        {
            ContentData =
            [
                .. layout.Select(item => Item(item.ContentKey, from.ContentData, into.ContentData, parts)).OfType<BlockItemData>(),
            ],
            SettingsData =
            [
                .. layout.Select(item => item.SettingsKey).OfType<Guid>().Distinct()
                    .Select(key => Item(key, from.SettingsData, into.SettingsData, parts)).OfType<BlockItemData>(),
            ],
            Expose = expose,
        };
    }

    /// <summary>The languages in which the two states differ; a difference in what all share counts for the default language.</summary>
    public static IEnumerable<string> ChangedCultures(
        BlockListValue one, BlockListValue other, string defaultCulture, IJsonSerializer json) =>
        Cultures(one).Concat(Cultures(other)).Append(null).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(culture => Picture(one, culture, json) != Picture(other, culture, json))
            .Select(culture => culture ?? defaultCulture)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<BlockListLayoutItem> Layout(BlockListValue value) => value.GetLayouts() ?? [];

    private static bool IsOwnOfLanguages(Guid block, BlockListValue from, BlockListValue into) =>
        from.Expose.Concat(into.Expose).Any(shown => shown.ContentKey == block && !string.IsNullOrEmpty(shown.Culture));

    private static List<T> Choose<T>(IEnumerable<T> from, IEnumerable<T> into, Func<T, string?> culture, Parts parts) =>
        [.. from.Where(entry => parts.Take(culture(entry))), .. into.Where(entry => !parts.Take(culture(entry)))];

    private static BlockItemData? Item(Guid key, List<BlockItemData> from, List<BlockItemData> into, Parts parts)
    {
        var (taken, kept) = (from.Find(item => item.Key == key), into.Find(item => item.Key == key));
        return (taken ?? kept) is not { } either ? null : new BlockItemData(key, either.ContentTypeKey, either.ContentTypeAlias)
        {
            Values = Choose(taken?.Values ?? [], kept?.Values ?? [], value => value.Culture, parts),
        };
    }

    private static IEnumerable<string?> Cultures(BlockListValue value) => Values(value).Select(entry => entry.Value.Culture)
        .Concat(value.Expose.Select(shown => shown.Culture))
        .Where(culture => !string.IsNullOrEmpty(culture));

    private static IEnumerable<(Guid Item, BlockPropertyValue Value)> Values(BlockListValue value) =>
        value.ContentData.Concat(value.SettingsData).SelectMany(item => item.Values.Select(entry => (item.Key, entry)));

    private static string Picture(BlockListValue value, string? culture, IJsonSerializer json) => json.Serialize(new
    {
        Layout = culture is null ? Layout(value).Select(item => (object)new { item.ContentKey, item.SettingsKey }) : [],
        Shown = value.Expose.Where(shown => Same(shown.Culture, culture))
            .Select(shown => $"{shown.ContentKey} {shown.Segment}")
            .Order(StringComparer.Ordinal),
        Values = Values(value).Where(entry => Same(entry.Value.Culture, culture))
            .OrderBy(entry => entry.Item)
            .ThenBy(entry => entry.Value.Alias, StringComparer.Ordinal)
            .ThenBy(entry => entry.Value.Segment, StringComparer.Ordinal)
            .Select(entry => new { entry.Item, entry.Value.Alias, entry.Value.Segment, entry.Value.Value }),
    });

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);
}
