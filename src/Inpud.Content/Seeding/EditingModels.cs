using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Extensions;

namespace Inpud.Content.Seeding;

/// <summary>What the seed says, as Core's editing services take it.</summary>
internal static class EditingModels
{
    /// <summary>The names of a media item: one, given in every language it has something in.</summary>
    public static IEnumerable<VariantModel> Names(SeedType type, SeedMedia media, SeedLanguage main) => type.PerCulture
        ? media.Cultures.Keys.Union([main.Culture.Name], StringComparer.Ordinal)
            .Select(culture => new VariantModel { Culture = culture, Name = media.Name })
        : [new VariantModel { Name = media.Name }];

    public static IEnumerable<VariantModel> Names(SeedNode node) =>
        node.Cultures.Select(culture => new VariantModel { Culture = culture.Key, Name = culture.Value.Name });

    public static IEnumerable<PropertyValueModel> Values(SeedType type, SeedMedia media, References references) =>
        AllValues(type, media, references).Where(property => property.Value is not null);

    public static IEnumerable<PropertyValueModel> Values(SeedType type, SeedNode node, References references) =>
        AllValues(type, node, references).Where(property => property.Value is not null);

    /// <summary>Every property, those without a value too: what is not said is emptied.</summary>
    public static IEnumerable<PropertyValueModel> AllValues(SeedType type, SeedMedia media, References references) =>
        AllValues(type, media.Key, media.Values, media.Cultures, references);

    /// <inheritdoc cref="AllValues(SeedType, SeedMedia, References)"/>
    public static IEnumerable<PropertyValueModel> AllValues(SeedType type, SeedNode node, References references) => AllValues(
        type, node.Key, node.Values, node.Cultures.Select(culture => KeyValuePair.Create(culture.Key, culture.Value.Values)), references);

    /// <summary>Properties no seed knows, as they are: Core empties what an update does not name.</summary>
    public static IEnumerable<PropertyValueModel> Others(SeedType type, IContentBase stored, EditorValues values, string? except = null) =>
        from property in stored.Properties
        where type[property.Alias] is null && property.Alias != except
        from culture in property.PropertyType.VariesByCulture() ? stored.AvailableCultures.Select(string? (one) => one) : [null]
        select new PropertyValueModel { Alias = property.Alias, Culture = culture, Value = values.ToEditor(property, culture) };

    private static IEnumerable<PropertyValueModel> AllValues(
        SeedType type, Guid owner, SeedValues invariant, IEnumerable<KeyValuePair<string, SeedValues>> byCulture, References references)
    {
        foreach (var property in type.Properties)
        {
            IEnumerable<(string? Culture, SeedValue? Value)> said = property.PerCulture
                ? byCulture.Select(culture => ((string?)culture.Key, culture.Value[property.Alias]))
                : [(null, invariant[property.Alias])];
            foreach (var (culture, value) in said)
            {
                var at = new Values.EditorPlace(owner, culture is null ? property.Alias : $"{property.Alias}.{culture}", references);
                yield return new PropertyValueModel
                {
                    Alias = property.Alias,
                    Culture = culture,
                    Value = value is null ? null : property.Form.ToEditor(value, at),
                };
            }
        }
    }
}
