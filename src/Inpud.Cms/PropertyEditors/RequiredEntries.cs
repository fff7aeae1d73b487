using System.Collections;
using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors;

/// <summary>
/// Asks for at least one entry, whether the value is a list that was posted or its stored text. Core's own validator looks at
/// the text only, and the text of an empty list is <c>System.Object[]</c>.
/// </summary>
internal sealed class RequiredEntries : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType)
    {
        if (value is null)
        {
            yield return new ValidationResult("#validation_invalidNull", ["value"]);
        }
        else if (IsEmpty(value))
        {
            yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
        }
    }

    private static bool IsEmpty(object value) => value switch
    {
        string text => string.IsNullOrWhiteSpace(text) || text.DetectIsEmptyJson(),
        IEnumerable entries => !entries.Cast<object?>().Any(),
        _ => false,
    };
}
