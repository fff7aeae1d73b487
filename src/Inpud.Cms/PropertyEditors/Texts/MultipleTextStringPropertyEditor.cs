using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Cms.PropertyEditors.Texts;

/// <summary><c>Umbraco.MultipleTextstring</c>: a list of short texts, between <c>min</c> and <c>max</c> of them.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultipleTextStringPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MultipleTextStringPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<MultipleTextStringValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultipleTextStringConfigurationEditor(_io);
}

internal sealed class MultipleTextStringConfigurationEditor(IIOHelper io) : ConfigurationEditor<MultipleTextStringConfiguration>(io);

/// <summary>The client gets and posts an array of strings; lines are stored.</summary>
internal sealed class MultipleTextStringValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;

    public MultipleTextStringValueEditor(
        IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, io, attribute)
    {
        _json = json;
        Validators.Add(new NumberOfTexts(json, texts));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment), _json) ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value, _json) switch
    {
        null => currentValue,
        [] => null,
        var texts => string.Join('\n', texts),
    };

    /// <summary>The texts in an array or in lines, without empty ones; null if the value is neither.</summary>
    internal static string[]? Read(object? value, IJsonSerializer json)
    {
        IEnumerable<string?>? texts = value switch
        {
            null => [],
            string lines => lines.Split('\n'),
            _ => json.TryDeserialize(value, out string?[]? array) ? array.Select(text => text?.ReplaceLineEndings(" ")) : null,
        };
        return texts?.Select(text => text?.Trim()).OfType<string>().Where(text => text.Length > 0).ToArray();
    }
}

internal sealed class NumberOfTexts(IJsonSerializer json, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        var configuration = dataTypeConfiguration as MultipleTextStringConfiguration;
        return MultipleTextStringValueEditor.Read(value, json) is { } entries
            ? texts.Amount(entries.Length, configuration?.Min, configuration?.Max)
            : [texts.Unreadable()];
    }
}
