using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Saving;

/// <summary>What a body must be like to be understood, in Core's words. Core itself sees only what is left of it.</summary>
internal static class BodyRules
{
    /// <summary>What is wrong with it; null if nothing is.</summary>
    public static ContentEditingOperationStatus? Check(
        ItemBody body, bool varies, IReadOnlyCollection<IPropertyType> types, IReadOnlySet<string> languages)
    {
        if (body.Variants.Any(x => varies == string.IsNullOrEmpty(x.Culture)))
        {
            return ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch;
        }

        if (body.Variants.Any(x => varies && !languages.Contains(x.Culture!)))
        {
            return ContentEditingOperationStatus.InvalidCulture;
        }

        var byAlias = types.ToDictionary(x => x.Alias, StringComparer.Ordinal);
        foreach (var value in body.Values)
        {
            if (!byAlias.TryGetValue(value.Alias, out var type))
            {
                return ContentEditingOperationStatus.PropertyTypeNotFound;
            }

            if (type.VariesByCulture() == string.IsNullOrEmpty(value.Culture))
            {
                return ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch;
            }

            if (!type.VariesBySegment() && !string.IsNullOrEmpty(value.Segment))
            {
                return ContentEditingOperationStatus.PropertyTypeSegmentVarianceMismatch;
            }
        }

        return null;
    }
}
