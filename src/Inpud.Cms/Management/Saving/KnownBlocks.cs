using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models.Blocks;

namespace Inpud.Cms.Management.Saving;

/// <summary>The blocks that a document has, by their keys: a block that was moved into another list is still the same.</summary>
internal sealed class KnownBlocks
{
    private readonly ILookup<string, EditorValue> _values;
    private readonly BlockTree _blocks;
    private readonly ILookup<Guid, PlacedBlock> _known;

    private KnownBlocks(ILookup<string, EditorValue> values, BlockTree blocks, string culture)
    {
        (_values, _blocks) = (values, blocks);
        _known = values[culture]
            .SelectMany(x => blocks.Read(x.Value) is { } list ? blocks.All(list, x.Alias) : [])
            .ToLookup(x => x.Item.Key);
    }

    /// <param name="values">The block lists of a document.</param>
    /// <param name="blocks">How they are read.</param>
    /// <returns>Those that all languages share.</returns>
    public static KnownBlocks Of(IEnumerable<EditorValue> values, BlockTree blocks) =>
        new(values.ToLookup(x => x.Culture ?? "", StringComparer.OrdinalIgnoreCase), blocks, "");

    /// <summary>Those of lists that belong to one language as a whole; null = those that all share.</summary>
    public KnownBlocks In(string? culture) => string.IsNullOrEmpty(culture) ? this : new(_values, _blocks, culture);

    /// <summary>What a block was; null for a new one. One of another type is another one.</summary>
    /// <param name="block">As sent.</param>
    /// <param name="place">Where its list is.</param>
    public KnownBlock? Find(BlockItemData block, string place)
    {
        var same = _known[block.Key].Where(x => x.Item.ContentTypeKey == block.ContentTypeKey).ToArray();
        return (Array.Find(same, x => x.Place == place) ?? same.FirstOrDefault()) is { } found ? new KnownBlock(found.List, found.Item) : null;
    }
}

/// <summary>A block that a document has.</summary>
internal sealed record KnownBlock(BlockListValue List, BlockItemData Item)
{
    /// <summary>Whether a value belongs to a language in which the block was neither shown nor filled in.</summary>
    public bool IsNewIn(BlockPropertyValue value) => !string.IsNullOrEmpty(value.Culture)
        && !List.Expose.Any(x => x.ContentKey == Item.Key && string.Equals(x.Culture, value.Culture, StringComparison.OrdinalIgnoreCase))
        && !Item.Values.Any(x => BlockTree.PlaceOf(x) == BlockTree.PlaceOf(value));
}
