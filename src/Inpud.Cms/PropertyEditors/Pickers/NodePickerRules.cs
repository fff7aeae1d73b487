using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Inpud.Cms.PropertyEditors.Pickers;

/// <summary>What may be picked: how many, of what kind, of which types, from below which node.</summary>
internal sealed class NodePickerRules(
    IJsonSerializer json,
    ILocalizedTextService texts,
    IEntityService entities,
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not MultiNodePickerConfiguration configuration)
        {
            return [];
        }

        return NodeReference.Read(value, json) is { } picked ? Problems(picked, configuration) : [texts.Unreadable()];
    }

    private IEnumerable<ValidationResult> Problems(NodeReference[] picked, MultiNodePickerConfiguration configuration)
    {
        foreach (var problem in texts.Amount(picked.Length, configuration.MinNumber, configuration.MaxNumber))
        {
            yield return problem;
        }

        var kind = Kind(configuration);
        if (Array.Exists(picked, reference => reference.Type != kind))
        {
            yield return texts.WrongKind();
            yield break;
        }

        Guid[] keys = [.. picked.Select(reference => reference.Unique)];
        if (!IsBelowStart(keys, kind, configuration.TreeSource?.StartNodeId))
        {
            yield return texts.WrongFolder();
        }

        foreach (var problem in TypeProblems(keys, kind, PickerKeys.Read(configuration.Filter)))
        {
            yield return problem;
        }
    }

    private static string Kind(MultiNodePickerConfiguration configuration) => configuration.TreeSource?.ObjectType switch
    {
        Constants.UdiEntityType.Media => Constants.UdiEntityType.Media,
        Constants.UdiEntityType.Member => Constants.UdiEntityType.Member,
        _ => Constants.UdiEntityType.Document,
    };

    private bool IsBelowStart(Guid[] keys, string kind, Guid? start) => start is null || kind switch
    {
        Constants.UdiEntityType.Document => ValidationHelper.HasValidStartNode(keys, start.Value, documents),
        Constants.UdiEntityType.Media => ValidationHelper.HasValidStartNode(keys, start.Value, media),
        _ => true,
    };

    private IEnumerable<ValidationResult> TypeProblems(Guid[] keys, string kind, HashSet<Guid> allowed)
    {
        if (allowed.Count is 0 || keys.Length is 0 || kind is Constants.UdiEntityType.Member)
        {
            yield break;
        }

        var isMedia = kind is Constants.UdiEntityType.Media;
        var distinct = keys.Distinct().ToArray();
        var found = entities.GetAll(isMedia ? UmbracoObjectTypes.Media : UmbracoObjectTypes.Document, distinct)
            .OfType<IContentEntitySlim>()
            .ToList();
        if (found.Count < distinct.Length)
        {
            yield return isMedia ? texts.MissingMedia() : texts.MissingContent();
        }

        if (found.Exists(entity => !allowed.Contains(entity.ContentTypeKey)))
        {
            yield return isMedia ? texts.WrongMediaType() : texts.WrongContentType();
        }
    }
}

/// <summary>Lists of keys as configuration writes them: with commas between.</summary>
internal static class PickerKeys
{
    public static HashSet<Guid> Read(string? keys) =>
    [
        .. (keys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty)
            .Where(key => key != Guid.Empty),
    ];
}
