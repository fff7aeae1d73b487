using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using ValidationResult = System.ComponentModel.DataAnnotations.ValidationResult;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>
/// Validates the values inside blocks. Each problem says where in the value it is, by a JSON path, so that the client can mark
/// the field: <c>contentData[0].values[2].value</c>, or the place where a mandatory value is missing.
/// </summary>
internal sealed class NestedRules(IPropertyValidationService validation, ILanguageService languages)
{
    public IEnumerable<ValidationResult> Validate(
        BlockListValue list, Dictionary<Guid, IContentType> types, PropertyValidationContext context)
    {
        var scope = new Scope(list, context, Cultures(context));
        var layout = (list.GetLayouts() ?? []).ToList();
        var blocks = Items(list.ContentData, "contentData", item => layout.Find(shown => shown.ContentKey == item.Key)?.ContentKey)
            .Concat(Items(list.SettingsData, "settingsData", item => layout.Find(shown => shown.SettingsKey == item.Key)?.ContentKey));
        foreach (var (item, path, block) in blocks.Where(entry => types.ContainsKey(entry.Item.ContentTypeKey)))
        {
            var problems = types[item.ContentTypeKey].CompositionPropertyTypes
                .SelectMany(property => Places(scope, block, property).Select(place => Validate(scope, item, path, property, place)))
                .OfType<ValidationResult>()
                .ToList();
            if (problems.Count > 0)
            {
                var result = new NestedValidationResults();
                problems.ForEach(result.ValidationResults.Add);
                yield return result;
            }
        }
    }

    private static IEnumerable<(BlockItemData Item, string Path, Guid Block)> Items(
        List<BlockItemData> items, string name, Func<BlockItemData, Guid?> blockOf) =>
        items.Select((item, index) => (item, $"{name}[{index}]", blockOf(item)))
            .Where(entry => entry.Item3 is not null)
            .Select(entry => (entry.item, entry.Item2, entry.Item3!.Value));

    // Where a property of a block has a value to validate: once for all languages, or in each that is being validated and shows the block.
    private static IEnumerable<string?> Places(Scope scope, Guid block, IPropertyType property)
    {
        var shown = scope.List.Expose.Where(entry => entry.ContentKey == block).Select(entry => entry.Culture).ToList();
        if (!property.VariesByCulture())
        {
            return shown.Count > 0 ? [null] : [];
        }

        // In a list that varies itself, the blocks of each language name no culture.
        return shown.Select(culture => string.IsNullOrEmpty(culture) ? null : culture).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(culture => culture is null || scope.Cultures.Contains(culture, StringComparer.OrdinalIgnoreCase));
    }

    private NestedJsonPathValidationResults? Validate(Scope scope, BlockItemData item, string path, IPropertyType property, string? culture)
    {
        var index = item.Values.ToList().FindIndex(value => Same(value.Alias, property.Alias) && string.IsNullOrEmpty(value.Segment)
            && Same(value.Culture, culture));
        var place = index < 0 ? JsonPathExpression.MissingPropertyValue(property.Alias, culture, null) : $"{index}";
        var problems = validation.ValidatePropertyValue(property, index < 0 ? null : item.Values[index].Value, new PropertyValidationContext
        {
            Culture = culture,
            Segment = null,
            CulturesBeingValidated = scope.Cultures,
            SegmentsBeingValidated = scope.Context.SegmentsBeingValidated,
        }).ToList();
        if (problems.Count is 0)
        {
            return null;
        }

        var result = new NestedJsonPathValidationResults($"{path}.values[{place}].value");
        problems.ForEach(result.ValidationResults.Add);
        return result;
    }

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    // Core names no culture for what is the same in all of them; it validates such a property with the default language's.
    private string[] Cultures(PropertyValidationContext context) => context switch
    {
        { Culture: "*" } => [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode)],
        { Culture: { Length: > 0 } culture } => [.. context.CulturesBeingValidated.Union([culture], StringComparer.OrdinalIgnoreCase)],
        _ when context.CulturesBeingValidated.Any() => [.. context.CulturesBeingValidated],
        _ => [languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult()],
    };

    private sealed record Scope(BlockListValue List, PropertyValidationContext Context, string[] Cultures);
}
