using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors;

/// <summary>What editors say about a value they cannot accept, in Umbraco's own words for it.</summary>
internal static class EditorComplaints
{
    private const string Area = "validation";

    extension(ILocalizedTextService texts)
    {
        /// <summary>The value does not have the shape that this editor posts or stores.</summary>
        public ValidationResult Unreadable() => texts.Complaint("invalidPattern");

        public ValidationResult NoDate() => texts.Complaint("invalidDate");

        public ValidationResult NotAnOption(string? value) => texts.Complaint("notOneOfOptions", value);

        public ValidationResult OnlyOneMedia() => texts.Complaint("multipleMediaNotAllowed");

        public ValidationResult WrongMediaType() => texts.Complaint("invalidMediaType");

        public ValidationResult WrongContentType() => texts.Complaint("invalidContentType");

        public ValidationResult WrongKind() => texts.Complaint("invalidObjectType");

        public ValidationResult MissingMedia() => texts.Complaint("missingMedia");

        public ValidationResult MissingContent() => texts.Complaint("missingContent");

        public ValidationResult WrongFolder() => texts.Complaint("invalidStartNode");

        /// <summary>Too few or too many entries; a limit that is not set or zero is none.</summary>
        public IEnumerable<ValidationResult> Amount(int count, int? min, int? max)
        {
            if (min > 0 && count < min)
            {
                yield return texts.Complaint("entriesShort", Number(min.Value), Number(min.Value - count));
            }

            if (max > 0 && count > max)
            {
                yield return texts.Complaint("entriesExceed", Number(max.Value), Number(count - max.Value));
            }
        }

        private ValidationResult Complaint(string alias, params string?[] tokens) =>
            new(texts.Localize(Area, alias, CultureInfo.CurrentUICulture, tokens), ["value"]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
