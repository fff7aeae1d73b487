using System.Collections;
using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.PropertyEditors.Choices;

/// <summary>The items of a radio button or checkbox list.</summary>
internal sealed class ValueListConfigurationEditor : ConfigurationEditor<ValueListConfiguration>
{
    public ValueListConfigurationEditor(IIOHelper io)
        : base(io) => Field(nameof(ValueListConfiguration.Items)).Validators.Add(new DistinctItems());
}

/// <summary>The items of a dropdown, and whether several of them may be chosen.</summary>
internal sealed class DropDownFlexibleConfigurationEditor : ConfigurationEditor<DropDownFlexibleConfiguration>
{
    public DropDownFlexibleConfigurationEditor(IIOHelper io)
        : base(io) => Field(nameof(DropDownFlexibleConfiguration.Items)).Validators.Add(new DistinctItems());
}

/// <summary>An item is what is stored: it may be neither empty nor there twice.</summary>
internal sealed class DistinctItems : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var item in value is IEnumerable items and not string ? items.Cast<object?>() : [])
        {
            var text = item?.ToString();
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new ValidationResult("An item of the list is empty.", ["items"]);
            }
            else if (!seen.Add(text))
            {
                yield return new ValidationResult($"The item '{text}' is in the list twice.", ["items"]);
            }
        }
    }
}
