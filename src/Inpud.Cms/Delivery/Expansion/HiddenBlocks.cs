using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Inpud.Cms.Delivery.Expansion;

/// <summary>
/// Stands in for the properties of a block that may not be seen. Whatever a converter does with the block, nothing of it is
/// in the response; the known shapes of blocks then lose the block itself.
/// </summary>
internal sealed class HiddenBlock : Dictionary<string, object?>;

/// <summary>Takes hidden blocks out of the values that hold blocks.</summary>
internal static class HiddenBlocks
{
    /// <summary>The value without its hidden blocks. Also reads to the end what a converter left to be enumerated later, when the request's place in the tree would be lost.</summary>
    public static object? Remove(object? value) => value switch
    {
        // Most values; the questions after it, about sequences, are slow ones.
        null or string => value,
        ApiBlockListModel list => new ApiBlockListModel(Visible(list.Items)),
        ApiBlockGridModel grid => new ApiBlockGridModel(grid.GridColumns, Visible(grid.Items)),
        RichTextModel text => new RichTextModel { Markup = text.Markup, Blocks = Visible(text.Blocks) },
        RichTextRootElement root => new RichTextRootElement(root.Attributes, root.Elements, Visible(root.Blocks)),
        ApiBlockItem block => IsHidden(block.Content) ? null : WithVisibleSettings(block),
        IApiElement element => IsHidden(element) ? null : element,
        IEnumerable<ApiBlockItem> blocks => Visible(blocks, x => x.Content),
        IEnumerable<IApiElement> elements => Visible(elements, x => x),
        _ => value,
    };

    private static bool IsHidden(IApiElement? element) => element?.Properties is HiddenBlock;

    /// <summary>As objects, which are written as what they are: a list of content is one of elements too, and must not be written as such.</summary>
    private static object[] Visible<T>(IEnumerable<T> items, Func<T, IApiElement> element)
        where T : class => [.. items.Where(x => !IsHidden(element(x)))];

    private static ApiBlockItem[] Visible(IEnumerable<ApiBlockItem> blocks) =>
        [.. blocks.Where(x => !IsHidden(x.Content)).Select(WithVisibleSettings)];

    private static ApiBlockGridItem[] Visible(IEnumerable<ApiBlockGridItem> blocks) =>
        [.. blocks.Where(x => !IsHidden(x.Content)).Select(x => new ApiBlockGridItem(
            x.Content, VisibleSettings(x), x.RowSpan, x.ColumnSpan, x.AreaGridColumns,
            [.. x.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, Visible(area.Items)))]))];

    private static ApiBlockItem WithVisibleSettings(ApiBlockItem block) =>
        IsHidden(block.Settings) ? new ApiBlockItem(block.Content, null) : block;

    private static IApiElement? VisibleSettings(ApiBlockItem block) => IsHidden(block.Settings) ? null : block.Settings;
}
