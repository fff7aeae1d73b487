using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>The client gets and posts blocks with the values its own editors understand; they are stored with stored values.</summary>
internal sealed class BlockListValueEditor : DataValueEditor, IDataValueReference, IDataValueTags
{
    private readonly IJsonSerializer _json;
    private readonly BlockValues _blocks;
    private readonly NestedEditors _nested;

    public BlockListValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        BlockValues blocks,
        NestedEditors nested,
        BlockListRules rules)
        : base(strings, json, io, attribute)
    {
        _json = json;
        _blocks = blocks;
        _nested = nested;
        Validators.Add(rules);
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredBlocks(_json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (_blocks.ReadResolved(property.GetValue(culture, segment)) is not { ContentData.Count: > 0 } stored)
        {
            return null;
        }

        _nested.ToEditor(stored);
        return stored;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (_blocks.ReadResolved(editorValue.Value) is not { } posted)
        {
            return currentValue;
        }

        if (posted.ContentData.Count is 0)
        {
            return null;
        }

        _nested.FromEditor(posted, _blocks.ReadResolved(currentValue), editorValue.ContentKey);
        return _json.Serialize(posted);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        _blocks.ReadResolved(value) is { } stored ? _nested.References(stored) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        _blocks.ReadResolved(value) is { } stored ? _nested.Tags(stored, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ConfigurationObject is BlockListConfiguration configuration
        ? configuration.Blocks.SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
            .Where(key => key != Guid.Empty)
        : [];
}
