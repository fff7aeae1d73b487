using Inpud.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Inpud.Cms.Storage.Documents;

/// <summary>Turns stored versions into Core's entities and back.</summary>
internal sealed class ItemMapping(ILanguageRepository languages)
{
    /// <summary>Fills what every content item has. The entity is clean afterwards.</summary>
    public void Fill(ContentBase entity, LoadedItem item, IContentTypeComposition type)
    {
        var row = item.Row;
        (entity.Id, entity.Key, entity.Level, entity.Path, entity.SortOrder) = (row.Id, row.Key, row.Level, row.Path, row.SortOrder);
        (entity.Trashed, entity.CreatorId, entity.WriterId, entity.VersionId) = (row.Trashed, row.CreatorId, row.WriterId, row.VersionId);
        (entity.CreateDate, entity.UpdateDate) = (row.CreateDate, row.UpdateDate);
        var publishable = entity as PublishableContentBase;
        if (publishable is not null)
        {
            FillPublished(publishable, item);
        }

        entity.Properties = Properties(type, item);
        if (type.VariesByCulture())
        {
            FillCultures(entity, item);
        }
    }

    private static void FillPublished(PublishableContentBase entity, LoadedItem item)
    {
        entity.Published = item.Row.Published;
        entity.Edited = item.Row.Edited;
        if (item.Published is { } published)
        {
            (entity.PublishedVersionId, entity.PublishDate) = (published.Id, published.Date);
            (entity.PublishName, entity.PublisherId) = (published.Name, published.UserId);
        }
    }

    private void FillCultures(ContentBase entity, LoadedItem item)
    {
        List<string> edited = [];
        foreach (var (culture, variant) in Cultures(item.Version))
        {
            entity.SetCultureInfo(culture, variant.Name, variant.Date);
            if (variant.Edited)
            {
                edited.Add(culture);
            }
        }

        if (entity is not PublishableContentBase publishable)
        {
            return;
        }

        if (item.Published is { } published)
        {
            foreach (var (culture, variant) in Cultures(published))
            {
                publishable.SetPublishInfo(culture, variant.Name, variant.Date);
            }
        }

        publishable.SetCultureEdited(edited);
    }

    private IEnumerable<(string Culture, VariantRow Variant)> Cultures(LoadedVersion version) =>
        from variant in version.Variants
        where variant.LanguageId != VariantRow.Invariant && !string.IsNullOrWhiteSpace(variant.Name)
        let culture = languages.GetIsoCodeById(variant.LanguageId, throwOnNotFound: false)
        where culture is not null
        orderby variant.LanguageId
        select (culture, variant);

    private PropertyCollection Properties(IContentTypeComposition type, LoadedItem item)
    {
        var types = type.CompositionPropertyTypes.ToDictionary(x => x.Id);
        var values = Values(item.Version, types, isPublished: false)
            .Concat(item.Published is null ? [] : Values(item.Published, types, isPublished: true))
            .ToLookup(x => x.PropertyTypeId, x => x.Initial);
        return new PropertyCollection(types.Values.Select(x => Property.CreateWithValues(0, x, [.. values[x.Id]])));
    }

    private IEnumerable<(int PropertyTypeId, Property.InitialPropertyValue Initial)> Values(
        LoadedVersion version, Dictionary<int, IPropertyType> types, bool isPublished)
    {
        foreach (var variant in version.Variants)
        {
            var culture = variant.LanguageId == VariantRow.Invariant
                ? null
                : languages.GetIsoCodeById(variant.LanguageId, throwOnNotFound: false);
            if (culture is null && variant.LanguageId != VariantRow.Invariant)
            {
                continue;
            }

            foreach (var value in StoredValues.Read(variant.Values, types))
            {
                // Values left from before a property changed its variation belong to nobody now.
                if (types[value.PropertyTypeId].VariesByCulture() == (culture is not null))
                {
                    yield return (value.PropertyTypeId, new Property.InitialPropertyValue(culture, value.Segment, isPublished, value.Value));
                }
            }
        }
    }

    /// <summary>The culture of a language that exists.</summary>
    public string CultureOf(int languageId) => languages.GetIsoCodeById(languageId)!;

    /// <summary>The languages of an entity as rows to store: draft or published side.</summary>
    public IReadOnlyList<VariantRow> ToVariants(IContentBase entity, bool published, IReadOnlySet<string> edited, bool invariantEdited)
    {
        List<VariantRow> variants = [Variant(VariantRow.Invariant, entity.Name, entity.UpdateDate, invariantEdited, Write(entity, null, published))];
        if (!entity.ContentType.VariesByCulture())
        {
            return variants;
        }

        var infos = published ? ((IPublishableContentBase)entity).PublishCultureInfos : entity.CultureInfos;
        foreach (var info in infos?.Values ?? [])
        {
            if (languages.GetIdByIsoCode(info.Culture, throwOnNotFound: false) is { } languageId)
            {
                variants.Add(Variant(languageId, info.Name, info.Date, edited.Contains(info.Culture), Write(entity, info.Culture, published)));
            }
        }

        return variants;
    }

    private static VariantRow Variant(int languageId, string? name, DateTime date, bool edited, string values) => new()
    {
        LanguageId = languageId, Name = name, NameKey = SiblingNames.Fold(name), Date = date, Edited = edited, Values = values,
    };

    private static string Write(IContentBase entity, string? culture, bool published) => StoredValues.Write(
        from property in entity.Properties
        from value in property.Values
        where culture is null ? value.Culture is null : string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase)
        select new StoredValue(property.PropertyTypeId, value.Segment, published ? value.PublishedValue : value.EditedValue));
}
