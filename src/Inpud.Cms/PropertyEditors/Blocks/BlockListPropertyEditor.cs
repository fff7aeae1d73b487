using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>
/// <c>Umbraco.BlockList</c>: a list of small things, each of an element type. A list that is the same for every language may hold
/// blocks that differ per language; then saving and publishing take only the languages in question.
/// </summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class BlockListPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;
    private readonly IJsonSerializer _json;

    public BlockListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, IJsonSerializer json)
        : base(valueEditors)
    {
        _io = io;
        _json = json;
        SupportsReadOnly = true;
    }

    public override bool SupportsConfigurableElements => true;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    /// <summary>What is published after publishing one culture; with no culture, after publishing what all share.</summary>
    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) => culture is "*"
        ? sourceValue
        : Merge(sourceValue, targetValue, culture is null ? Parts.SameForAll : new Parts([culture], SharedToo: false));

    /// <summary>What is saved for a user who may edit only some cultures.</summary>
    /// <param name="sourceValue">What is stored.</param>
    /// <param name="targetValue">What was posted.</param>
    /// <param name="canUpdateInvariantData">Whether the user may edit what all cultures share.</param>
    /// <param name="allowedCultures">The cultures the user may edit.</param>
    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures) =>
        Merge(targetValue, sourceValue, new Parts(allowedCultures, canUpdateInvariantData));

    public override IEnumerable<string> GetChangedCulturesForPartialPropertyValues(
        object? sourceValue, object? targetValue, string defaultCulture) =>
        BlockMerge.ChangedCultures(Blocks(sourceValue), Blocks(targetValue), defaultCulture, _json);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<BlockListValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new BlockListConfigurationEditor(_io);

    private BlockListValue Blocks(object? value) => BlockValues.Read(value, _json) ?? new BlockListValue();

    private string? Merge(object? from, object? into, Parts parts)
    {
        var merged = BlockMerge.Take(Blocks(from), Blocks(into), parts);
        return merged.ContentData.Count is 0 ? null : _json.Serialize(merged);
    }
}

/// <summary>Which blocks may be used and how many of them.</summary>
internal sealed class BlockListConfigurationEditor(IIOHelper io) : ConfigurationEditor<BlockListConfiguration>(io);
