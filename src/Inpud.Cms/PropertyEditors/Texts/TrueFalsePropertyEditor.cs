using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Texts;

/// <summary><c>Umbraco.TrueFalse</c>: yes or no, stored as 1 or 0.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalsePropertyEditor : DataEditor
{
    public TrueFalsePropertyEditor(IDataValueEditorFactory valueEditors)
        : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TrueFalseValueEditor>(Attribute!);
}

/// <summary>Gives the client a boolean, and takes a boolean, a number or the word for one.</summary>
internal sealed class TrueFalseValueEditor(IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute)
    : DataValueEditor(strings, json, io, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        IsYes(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => editorValue.Value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        var value => IsYes(value) ? 1 : 0,
    };

    private static bool IsYes(object? value) => value switch
    {
        bool yes => yes,
        int number => number is 1,
        long number => number is 1,
        null => false,
        _ => value.ToString() is "1" || (bool.TryParse(value.ToString(), out var yes) && yes),
    };
}
