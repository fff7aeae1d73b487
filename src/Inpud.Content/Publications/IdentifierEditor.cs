using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.Publications;

/// <summary>Stores a number such as a DOI or an ISBN, and refuses one that cannot be right, with the reason at its field.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
public sealed class IdentifierEditor : DataEditor
{
    /// <summary>The editor's alias.</summary>
    public const string EditorAlias = "Inpud.Identifier";

    private readonly IIOHelper ioHelper;

    /// <summary>Made by Core, once.</summary>
    public IdentifierEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper)
        : base(dataValueEditorFactory)
    {
        this.ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    /// <inheritdoc/>
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<IdentifierValueEditor>(Attribute!);

    /// <inheritdoc/>
    protected override IConfigurationEditor CreateConfigurationEditor() => new IdentifierConfigurationEditor(ioHelper);
}

/// <summary>Which kind of number a data type holds.</summary>
internal sealed class IdentifierConfiguration
{
    /// <summary>The name of an <see cref="IdentifierKind"/>.</summary>
    [ConfigurationField("kind")]
    public string Kind { get; set; } = nameof(IdentifierKind.ReportNumber);
}

/// <summary>Reads the setting, and refuses a kind that does not exist.</summary>
internal sealed class IdentifierConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<IdentifierConfiguration>(ioHelper)
{
    public override IEnumerable<ValidationResult> Validate(IDictionary<string, object> configuration) =>
        configuration.TryGetValue("kind", out var kind) && Enum.GetNames<IdentifierKind>().Contains(kind.ToString())
            ? []
            : [new ValidationResult($"The kind must be one of {string.Join(", ", Enum.GetNames<IdentifierKind>())}.", ["kind"])];
}

/// <summary>Validates with the rule of the kind.</summary>
internal sealed class IdentifierValueEditor : DataValueEditor
{
    public IdentifierValueEditor(
        IShortStringHelper shortStringHelper, IJsonSerializer jsonSerializer, IIOHelper ioHelper, DataEditorAttribute attribute)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute) => Validators.Add(new IdentifierValidator());

    /// <summary>The property type's pattern is there for early feedback in the browser; here the rule covers it, with a better message.</summary>
    public override IValueFormatValidator FormatValidator { get; } = new CoveredByTheRule();

    private sealed class CoveredByTheRule : IValueFormatValidator
    {
        public IEnumerable<ValidationResult> ValidateFormat(object? value, string valueType, string format) => [];
    }
}

/// <summary>Says what is wrong with a number; an empty field is fine.</summary>
internal sealed class IdentifierValidator : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (value?.ToString() is { Length: > 0 } text
            && dataTypeConfiguration is IdentifierConfiguration configuration
            && Enum.TryParse<IdentifierKind>(configuration.Kind, out var kind)
            && IdentifierRules.ProblemWith(kind, text) is { } problem)
        {
            yield return new ValidationResult(problem, ["value"]);
        }
    }
}
