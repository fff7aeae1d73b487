using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary><c>Umbraco.MultiNodeTreePicker</c>: documents, media or members, in order.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultiNodeTreePickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MultiNodeTreePickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<MultiNodeTreePickerValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(_io);
}

/// <summary>The client gets and posts <c>[{type, unique}]</c>; UDIs with commas between are stored.</summary>
internal sealed class MultiNodeTreePickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;

    public MultiNodeTreePickerValueEditor(
        IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, NodePickerRules rules)
        : base(strings, json, io, attribute)
    {
        _json = json;
        Validators.Add(rules);
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        NodeReference.Read(property.GetValue(culture, segment), _json) ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        NodeReference.Read(editorValue.Value, _json) switch
        {
            null => currentValue,
            [] => null,
            var references => string.Join(',', references.Distinct().Select(reference => reference.ToUdi())),
        };

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        (NodeReference.Read(value, _json) ?? []).Select(reference => new UmbracoEntityReference(reference.ToUdi()));
}
