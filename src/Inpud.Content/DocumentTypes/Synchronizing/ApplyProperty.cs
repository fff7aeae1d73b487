using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>Makes one property of a type, in memory, what its definition says.</summary>
internal sealed class ApplyProperty(
    IShortStringHelper strings,
    IReadOnlyDictionary<Guid, IDataType> dataTypes,
    TypesChanges changes,
    IContentTypeComposition type,
    ContentTypeDefinition typeDefinition)
{
    public void To(PropertyGroup group, TabDefinition tab, PropertyDefinition definition)
    {
        if (!dataTypes.TryGetValue(definition.DataType.Key, out var dataType))
        {
            Refuse(definition, $"there is no data type “{definition.DataType.Name}”");
            return;
        }

        var key = typeDefinition.KeyOf(definition);
        var stored = type.PropertyTypes.FirstOrDefault(one => one.Key == key);
        IPropertyType? property = stored is null ? Add(group, definition, dataType) : Place(stored, group, definition, dataType);
        if (property is not null)
        {
            property.SortOrder = tab.OrderOf(definition);
            Describe(property, definition);
            Vary(property, definition);
        }
    }

    private static void Describe(IPropertyType property, PropertyDefinition definition)
    {
        property.Name = definition.Name;
        property.Description = definition.Description;
        property.Mandatory = definition.Mandatory;
        property.ValidationRegExp = definition.Pattern;
        property.ValidationRegExpMessage = definition.PatternMessage;
    }

    private PropertyType? Add(PropertyGroup group, PropertyDefinition definition, IDataType dataType)
    {
        var added = new PropertyType(strings, dataType, definition.Alias) { Key = typeDefinition.KeyOf(definition) };
        if (type.AddPropertyType(added, group.Alias, group.Name))
        {
            return added;
        }

        Refuse(definition, "another property already has that alias");
        return null;
    }

    private IPropertyType? Place(IPropertyType property, PropertyGroup group, PropertyDefinition definition, IDataType dataType)
    {
        if (property.ValueStorageType != dataType.DatabaseType)
        {
            Refuse(definition, $"its values are stored as {property.ValueStorageType} and would be lost as {dataType.DatabaseType}");
            return null;
        }

        if (property.Alias != definition.Alias && type.PropertyTypeExists(definition.Alias))
        {
            Refuse(definition, "another property already has that alias");
            return null;
        }

        if (group.PropertyTypes?.Contains(property) != true)
        {
            type.MovePropertyType(property.Alias, group.Alias);
        }

        Rename(property, group, definition.Alias);
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        return property;
    }

    /// <summary>The tab finds its properties by alias, so a property leaves it for the moment its alias changes.</summary>
    private static void Rename(IPropertyType property, PropertyGroup group, string alias)
    {
        if (property.Alias != alias)
        {
            group.PropertyTypes!.RemoveItem(property.Alias);
            property.Alias = alias;
            group.PropertyTypes.Add(property);
        }
    }

    private void Vary(IPropertyType property, PropertyDefinition definition)
    {
        if (property.Variations.HasFlag(ContentVariation.Culture) && !definition.PerCulture)
        {
            Refuse(definition, "it varies by culture, and the values of all languages but one would be lost");
        }
        else if (definition.PerCulture)
        {
            property.Variations |= ContentVariation.Culture;
        }
    }

    private void Refuse(PropertyDefinition definition, string reason) =>
        changes.Refuse($"type {typeDefinition.Alias}, property {definition.Alias}", reason);
}
