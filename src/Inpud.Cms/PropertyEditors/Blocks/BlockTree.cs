using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>Walks through block lists and the lists inside their blocks.</summary>
internal sealed class BlockTree(BlockValues values, IJsonSerializer json)
{
    /// <summary>The blocks in a value, however it was written, with the property of every value; null if there are none.</summary>
    public BlockListValue? Read(object? value) => values.ReadResolved(value is JsonValue text ? text.ToString() : value) is { ContentData.Count: > 0 } list ? list : null;

    /// <summary>The list that a block's value is; null if it is none.</summary>
    public BlockListValue? Inside(BlockPropertyValue value) => value.PropertyType?.PropertyEditorAlias == Constants.PropertyEditors.Aliases.BlockList
        ? Read(NestedEditors.Stored(value.Value, json))
        : null;

    /// <summary>The blocks of one list and their settings.</summary>
    public static IEnumerable<BlockItemData> Items(BlockListValue list) => list.ContentData.Concat(list.SettingsData);

    /// <summary>The blocks of a list and of all lists inside it.</summary>
    public IEnumerable<PlacedBlock> All(BlockListValue list, string place) => Items(list).SelectMany(item => item.Values
        .SelectMany(value => Inside(value) is { } inner ? All(inner, Below(place, item, value)) : [])
        .Prepend(new PlacedBlock(place, list, item)));

    /// <summary>Where the list is that a value of a block holds.</summary>
    public static string Below(string place, BlockItemData item, BlockPropertyValue value) =>
        $"{place} {item.Key} {value.Alias} {value.Culture?.ToUpperInvariant()} {value.Segment}";

    /// <summary>Where a value is inside its block.</summary>
    public static (string Alias, string Culture, string Segment) PlaceOf(BlockPropertyValue value) =>
        (value.PropertyType!.Alias, value.Culture?.ToUpperInvariant() ?? "", value.Segment ?? "");
}

/// <param name="Place">Where its list is.</param>
internal sealed record PlacedBlock(string Place, BlockListValue List, BlockItemData Item);
