using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>Makes what readers see out of the stored data of a block.</summary>
internal sealed class BlockElements(
    IPublishedContentTypeCache types, IVariationContextAccessor variation, IPublishedModelFactory models, IJsonSerializer json)
    : IBlockElementService
{
    public Task<IPublishedElement?> BuildElementAsync(BlockItemData blockItemData, bool? preview = null) =>
        Task.FromResult(Build(blockItemData, listVaries: false, preview ?? false));

    /// <summary>The block; null when its type is gone or is no element type any more.</summary>
    /// <param name="item">The stored block.</param>
    /// <param name="listVaries">Whether the list that holds it has a value of its own for each language.</param>
    /// <param name="preview">Whether drafts are being read.</param>
    public IPublishedElement? Build(BlockItemData item, bool listVaries, bool preview)
    {
        if (TypeOf(item) is not { IsElement: true } type)
        {
            return null;
        }

        foreach (var value in item.Values)
        {
            // Value converters know the forms that storage gives; the rest of JSON is text to them.
            value.Value = NestedEditors.Stored(value.Value, json);
        }

        return models.CreateModel(new BlockElement(item, type, listVaries, preview, variation));
    }

    private IPublishedContentType? TypeOf(BlockItemData item)
    {
        try
        {
            return types.Get(PublishedItemType.Element, item.ContentTypeKey);
        }
        catch (Exception gone) when (gone is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
