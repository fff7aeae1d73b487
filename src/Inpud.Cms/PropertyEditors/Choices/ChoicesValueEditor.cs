using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Choices;

/// <summary>Choices out of a list. The client gets and posts an array of strings; its JSON is stored, nothing if it is empty.</summary>
internal sealed class ChoicesValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;

    public ChoicesValueEditor(
        IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(strings, json, io, attribute)
    {
        _json = json;
        Validators.Add(new ChoicesValidator(json, texts));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntries();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment), _json);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        Read(editorValue.Value, _json) is { Length: > 0 } choices ? _json.Serialize(choices) : null;

    /// <summary>The choices in an array, in its JSON or in a bare text, which is one choice.</summary>
    internal static string[] Read(object? value, IJsonSerializer json) => value switch
    {
        null => [],
        string text when string.IsNullOrWhiteSpace(text) => [],
        string text when !text.DetectIsJson() => [text],
        _ when json.TryDeserialize(value, out string[]? choices) =>
            [.. choices.Where(choice => !string.IsNullOrWhiteSpace(choice)).Distinct(StringComparer.Ordinal)],
        _ => [],
    };
}

/// <summary>Every choice is one of the configured items, and a dropdown takes one of them unless it says otherwise.</summary>
internal sealed class ChoicesValidator(IJsonSerializer json, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not ValueListConfiguration configuration)
        {
            return [];
        }

        var choices = ChoicesValueEditor.Read(value, json);
        var allowed = configuration is DropDownFlexibleConfiguration { Multiple: false } ? 1 : (int?)null;
        return
        [
            .. choices.Except(configuration.Items, StringComparer.Ordinal).Select(texts.NotAnOption),
            .. texts.Amount(choices.Length, null, allowed),
        ];
    }
}
