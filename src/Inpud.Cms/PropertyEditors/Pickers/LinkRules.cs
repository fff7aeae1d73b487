using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary>How many links, and none that could run code in the reader's browser.</summary>
internal sealed class LinkRules(IJsonSerializer json, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        // A stored value is the text of JSON, a posted one is not.
        var links = value is string ? StoredLink.Read(value, json) : StoredLink.ReadPosted(value, json);
        if (links is null)
        {
            return [texts.Unreadable()];
        }

        var configuration = dataTypeConfiguration as MultiUrlPickerConfiguration;
        return
        [
            .. texts.Amount(links.Length, configuration?.MinNumber, configuration?.MaxNumber),
            .. links.Where(link => link.IsUnsafe).Select(_ => texts.Unreadable()),
        ];
    }
}
