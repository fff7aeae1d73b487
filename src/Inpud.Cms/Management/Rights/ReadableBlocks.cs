using System.Text.Json.Nodes;
using Inpud.Cms.PropertyEditors.Blocks;
using Inpud.Cms.Storage.Saves;
using Umbraco.Cms.Core.Models.Blocks;

namespace Inpud.Cms.Management.Rights;

/// <summary>Block lists without the values that a user may not read, in the lists inside their blocks, too.</summary>
internal sealed class ReadableBlocks(BlockTree blocks)
{
    /// <param name="value">A value of a block list, in the form of the client's editor.</param>
    /// <param name="may">What the user may.</param>
    public JsonNode? Of(JsonNode? value, PropertyRights may) =>
        blocks.Read(value) is { } list ? EditorValues.ToJson(Without(list, may)) : value;

    private BlockListValue Without(BlockListValue list, PropertyRights may)
    {
        foreach (var item in BlockTree.Items(list))
        {
            item.Values = [.. item.Values.Where(x => may.MayRead(item.ContentTypeKey, x.PropertyType!))];
            foreach (var value in item.Values)
            {
                value.Value = blocks.Inside(value) is { } inner ? Without(inner, may) : value.Value;
            }
        }

        return list;
    }
}
