using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Content;

/// <summary>Core's validation errors as the client binds them to its fields: messages by JSON path of the request's body.</summary>
internal static class ValidationErrors
{
    /// <param name="found">What Core found.</param>
    /// <param name="values">The values in the order of the body.</param>
    public static IReadOnlyDictionary<string, string[]> Of(ContentValidationResult found, IReadOnlyList<PropertyValueModel> values) =>
        found.ValidationErrors
            .GroupBy(error => PathOf(error, values), StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => x.SelectMany(error => error.ErrorMessages).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static string PathOf(PropertyValidationError error, IReadOnlyList<PropertyValueModel> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index].Alias.InvariantEquals(error.Alias)
                && values[index].Culture.InvariantEquals(error.Culture)
                && values[index].Segment.InvariantEquals(error.Segment))
            {
                return $"$.values[{index}].value{error.JsonPath}";
            }
        }

        // What is not in the body at all has no index.
        return $"$.values[{JsonPathExpression.MissingPropertyValue(error.Alias, error.Culture, error.Segment)}].value{error.JsonPath}";
    }
}
