using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PropertyEditors.Choices;

/// <summary><c>Umbraco.DropDown.Flexible</c>: one or several of the configured items.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
internal sealed class DropDownFlexiblePropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public DropDownFlexiblePropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new DropDownFlexibleConfigurationEditor(_io);
}

/// <summary><c>Umbraco.CheckBoxList</c>: any of the configured items.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public CheckBoxListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor(_io);
}

/// <summary><c>Umbraco.RadioButtonList</c>: one of the configured items, stored as it is.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;
    private readonly IJsonSerializer _json;
    private readonly ILocalizedTextService _texts;

    public RadioButtonListPropertyEditor(
        IDataValueEditorFactory valueEditors, IIOHelper io, IJsonSerializer json, ILocalizedTextService texts)
        : base(valueEditors)
    {
        _io = io;
        _json = json;
        _texts = texts;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = DataValueEditorFactory.Create<TextOnlyValueEditor>(Attribute!);
        editor.Validators.Add(new ChoicesValidator(_json, _texts));
        return editor;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor(_io);
}
