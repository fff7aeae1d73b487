using System.ComponentModel.DataAnnotations;
using Inpud.Cms.PropertyEditors.Pickers;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Inpud.Cms.PropertyEditors.Pictures;

/// <summary>What may be picked: how many media items, of which types, from below which folder.</summary>
internal sealed class MediaPickerRules(
    IJsonSerializer json, ILocalizedTextService texts, IEntityService entities, IMediaNavigationQueryService tree) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not MediaPicker3Configuration configuration)
        {
            return [];
        }

        return PickedMedia.Read(value, json) is { } picked
            ? Problems([.. picked.Select(entry => entry.MediaKey)], configuration)
            : [texts.Unreadable()];
    }

    private IEnumerable<ValidationResult> Problems(Guid[] keys, MediaPicker3Configuration configuration)
    {
        if (!configuration.Multiple && keys.Length > 1)
        {
            yield return texts.OnlyOneMedia();
        }

        var limit = configuration.Multiple ? configuration.ValidationLimit : null;
        foreach (var problem in texts.Amount(keys.Length, limit?.Min, limit?.Max))
        {
            yield return problem;
        }

        if (configuration.StartNodeId is { } start && !ValidationHelper.HasValidStartNode(keys, start, tree))
        {
            yield return texts.WrongFolder();
        }

        foreach (var problem in TypeProblems(keys, PickerKeys.Read(configuration.Filter)))
        {
            yield return problem;
        }
    }

    private IEnumerable<ValidationResult> TypeProblems(Guid[] keys, HashSet<Guid> allowed)
    {
        if (allowed.Count is 0 || keys.Length is 0)
        {
            yield break;
        }

        var distinct = keys.Distinct().ToArray();
        var found = entities.GetAll(UmbracoObjectTypes.Media, distinct).OfType<IContentEntitySlim>().ToList();
        if (found.Count < distinct.Length)
        {
            yield return texts.MissingMedia();
        }

        if (found.Exists(media => !allowed.Contains(media.ContentTypeKey)))
        {
            yield return texts.WrongMediaType();
        }
    }
}
