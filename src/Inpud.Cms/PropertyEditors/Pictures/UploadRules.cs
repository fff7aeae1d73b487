using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>Refuses uploads that the site's settings or the data type do not allow.</summary>
internal sealed class UploadRules(IJsonSerializer json, ILocalizedTextService texts, UploadStore uploads) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (UploadedFile.Read(value, json) is not { } file)
        {
            return [texts.Unreadable()];
        }

        return uploads.Refusal(file, dataTypeConfiguration) is { } refusal ? [new ValidationResult(refusal, ["value"])] : [];
    }
}

/// <summary>Asks for a file: the empty object that a client posts for none is not one.</summary>
internal sealed class RequiredFile(IJsonSerializer json) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType)
    {
        if (UploadedFile.Read(value, json) is not { } file || (string.IsNullOrEmpty(file.Src) && file.TemporaryFileId is null))
        {
            yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
        }
    }
}
