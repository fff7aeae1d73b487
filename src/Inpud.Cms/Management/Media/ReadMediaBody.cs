using System.Text.Json;
using Inpud.Cms.Management.Http;
using Inpud.Cms.Serialization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Management.Media;

/// <summary>
/// Turns what the client sends into what Core takes. The client's drop zone names no language; where the type varies, that is
/// the default one. A language that is not stored and in which nothing is said stays that way. What the body does not mention
/// keeps its value, because Core empties it. What the user's groups may not edit keeps its value too.
/// </summary>
internal sealed class ReadMediaBody(
    ILanguageService languages, IMediaTypeService types, PropertyEditorCollection editors, IOptionsMonitor<ContentSettings> settings)
{
    private static readonly JsonSerializerOptions _plain = new() { Converters = { new ObjectJsonConverter() } };

    public async Task<MediaCreateModel> CreationAsync(CreateMediaRequestModel body, IUser user)
    {
        var type = Type(body.MediaType);
        var model = new MediaCreateModel
        {
            Key = body.Id, ContentTypeKey = body.MediaType?.Id ?? Guid.Empty, ParentKey = body.Parent?.Id,
        };
        await FillAsync(model, body, type, stored: null, user);
        return model;
    }

    public async Task<MediaUpdateModel> UpdateAsync(UpdateMediaRequestModel body, IMedia stored, IUser user)
    {
        var model = new MediaUpdateModel();
        await FillAsync(model, body, types.Get(stored.ContentType.Key), stored, user);
        return model;
    }

    private IMediaType? Type(ReferenceByIdModel? reference) => reference is { Id: var key } ? types.Get(key) : null;

    private async Task FillAsync(ContentEditingModelBase model, IMediaRequest body, IMediaType? type, IMedia? stored, IUser user)
    {
        var varies = type?.VariesByCulture() is true;
        var properties = type?.CompositionPropertyTypes.ToDictionary(x => x.Alias, StringComparer.Ordinal) ?? [];
        var main = await languages.GetDefaultIsoCodeAsync();
        string[] mine = varies ? await AllowedAsync(user) : [];
        var values = (body.Values ?? []).Where(x => !string.IsNullOrEmpty(x.Alias)).Select(x => Value(x, properties, main))
            .DistinctBy(x => (x.Alias, x.Culture)).ToList();
        var said = values.Where(x => x.Culture is not null && !IsNothing(x.Value)).Select(x => x.Culture!).ToHashSet(StringComparer.Ordinal);
        var variants = (body.Variants ?? []).Select(x => new VariantModel { Culture = varies ? Text(x.Culture) ?? main : null, Name = x.Name ?? "" })
            .DistinctBy(x => x.Culture, StringComparer.Ordinal)
            .Where(x => !varies || x.Culture == main || said.Contains(x.Culture!) || stored?.IsCultureAvailable(x.Culture!) is true || IsRenamed(x, stored))
            .ToList();
        if (varies)
        {
            values.RemoveAll(x => x.Culture is { } culture && variants.TrueForAll(variant => variant.Culture != culture));
            LeaveOthers(values, variants, mine, main, stored);
            if (stored is not null && !mine.Contains(main, StringComparer.Ordinal) && !settings.CurrentValue.AllowEditInvariantFromNonDefault)
            {
                values.RemoveAll(x => x.Culture is null);
            }
        }

        Keep(values, properties.Values, stored);
        (model.Variants, model.Properties) = (variants, values);
    }

    private static PropertyValueModel Value(MediaValueModel said, Dictionary<string, IPropertyType> properties, string main)
    {
        var varies = properties.TryGetValue(said.Alias!, out var property) && property.VariesByCulture();
        return new PropertyValueModel
        {
            Alias = said.Alias!, Culture = varies ? Text(said.Culture) ?? main : null, Value = Plain(said.Value),
        };
    }

    /// <summary>A language under a name that is not the item's was named by hand.</summary>
    private static bool IsRenamed(VariantModel variant, IMedia? stored) => variant.Name.Length > 0 && variant.Name != stored?.Name;

    private static void LeaveOthers(List<PropertyValueModel> values, List<VariantModel> variants, string[] mine, string main, IMedia? stored)
    {
        bool IsAnothers(string? culture) => culture is not null && !mine.Contains(culture, StringComparer.Ordinal);
        values.RemoveAll(x => IsAnothers(x.Culture));

        // A new item needs its default name, whoever makes it.
        variants.RemoveAll(x => IsAnothers(x.Culture) && !(stored is null && x.Culture == main));
    }

    private void Keep(List<PropertyValueModel> values, IEnumerable<IPropertyType> properties, IMedia? stored)
    {
        if (stored is null)
        {
            return;
        }

        var mentioned = values.Select(x => x.Alias).ToHashSet(StringComparer.Ordinal);
        foreach (var property in properties.Where(x => !mentioned.Contains(x.Alias)))
        {
            var culture = property.VariesByCulture() ? stored.AvailableCultures.FirstOrDefault() : null;
            if ((culture is not null || !property.VariesByCulture()) && stored.Properties.TryGetValue(property.Alias, out var value) && value is not null
                && editors.TryGet(property.PropertyEditorAlias, out var editor))
            {
                values.Add(new PropertyValueModel { Alias = property.Alias, Culture = culture, Value = editor.GetValueEditor().ToEditor(value, culture) });
            }
        }
    }

    private async Task<string[]> AllowedAsync(IUser user) =>
        [.. await languages.GetIsoCodesByIdsAsync(await user.CalculateAllowedLanguageIdsAsync(languages))];

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool IsNothing(object? value) => value is null or "" or Array { Length: 0 };

    /// <summary>As plain values, which is what Core's validators and value editors know.</summary>
    private static object? Plain(JsonElement? value) => value?.Deserialize<object>(_plain);
}
