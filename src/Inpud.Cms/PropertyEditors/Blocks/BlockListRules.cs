using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.PropertyEditors.Blocks;

/// <summary>How many blocks, of which types, and that every value inside them is valid for its own property.</summary>
internal sealed class BlockListRules(BlockValues blocks, NestedRules nested, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (blocks.Read(value) is not { } list)
        {
            return [texts.Unreadable()];
        }

        var types = blocks.TypesOf(list);
        var problems = nested.Validate(list, types, validationContext).ToList();
        return dataTypeConfiguration is BlockListConfiguration configuration
            ? [.. Problems(list, types, configuration), .. problems]
            : problems;
    }

    private IEnumerable<ValidationResult> Problems(
        BlockListValue list, Dictionary<Guid, IContentType> types, BlockListConfiguration configuration)
    {
        var used = (list.GetLayouts() ?? [])
            .Select(layout => list.ContentData.Find(item => item.Key == layout.ContentKey))
            .OfType<BlockItemData>()
            .Where(item => types.ContainsKey(item.ContentTypeKey))
            .ToList();
        if (used.Exists(item => Array.TrueForAll(configuration.Blocks, block => block.ContentElementTypeKey != item.ContentTypeKey)))
        {
            yield return texts.WrongContentType();
        }

        foreach (var problem in texts.Amount(used.Count, configuration.ValidationLimit?.Min, configuration.ValidationLimit?.Max))
        {
            yield return problem;
        }
    }
}

/// <summary>Asks for at least one block: a value whose layout is empty has none.</summary>
internal sealed class RequiredBlocks(IJsonSerializer json) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string valueType)
    {
        if (BlockValues.Read(value, json)?.GetLayouts()?.Any() is not true)
        {
            yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
        }
    }
}
