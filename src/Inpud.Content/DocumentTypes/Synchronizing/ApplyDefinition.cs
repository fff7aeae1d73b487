using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Inpud.Content.DocumentTypes.Synchronizing;

/// <summary>
/// Makes a type, in memory, what its definition says. What would lose a value is refused: a property is never removed,
/// never narrowed from every language to one, never stored in another form.
/// </summary>
internal sealed class ApplyDefinition(
    IShortStringHelper strings, IReadOnlyDictionary<Guid, IDataType> dataTypes, TypesChanges changes)
{
    public void To(IContentTypeComposition type, ContentTypeDefinition definition, IEnumerable<IContentTypeComposition> compositions)
    {
        Head(type, definition);
        Vary(type, definition);
        Compose(type, definition, [.. compositions]);
        foreach (var tab in definition.Tabs)
        {
            if (Tab(type, definition, tab) is not { } group)
            {
                continue;
            }

            foreach (var property in tab.Properties)
            {
                new ApplyProperty(strings, dataTypes, changes, type, definition).To(group, tab, property);
            }
        }
    }

    private static void Head(IContentTypeComposition type, ContentTypeDefinition definition)
    {
        if (type.Alias != definition.Alias)
        {
            type.Alias = definition.Alias;
        }

        type.Name = definition.Name;
        type.Icon = definition.Icon;
        type.Description = definition.Description;
        type.AllowedAsRoot = definition.AllowedAtRoot;
        type.ListView = definition.ListView?.Key;
        type.IsElement = definition is DocumentTypeDefinition { IsElement: true };
    }

    private void Vary(IContentTypeComposition type, ContentTypeDefinition definition)
    {
        if (type.Variations.HasFlag(ContentVariation.Culture) && !definition.PerCulture)
        {
            changes.Refuse(Subject(definition), "it varies by culture, and the values of all languages but one would be lost");
        }
        else
        {
            type.Variations = definition.PerCulture ? type.Variations | ContentVariation.Culture : type.Variations;
        }
    }

    private void Compose(IContentTypeComposition type, ContentTypeDefinition definition, IReadOnlyList<IContentTypeComposition> compositions)
    {
        var wanted = compositions.Select(composition => composition.Key).ToHashSet();
        foreach (var extra in type.ContentTypeComposition.Where(composition => !wanted.Contains(composition.Key)))
        {
            changes.Refuse(Subject(definition), $"it is composed of {extra.Alias}, whose values would be lost");
        }

        foreach (var composition in compositions.Where(composition => !type.ContentTypeCompositionExists(composition.Alias)))
        {
            var clash = type.PropertyTypes.FirstOrDefault(own => composition.PropertyTypeExists(own.Alias));
            if (clash is null)
            {
                type.AddContentType(composition);
            }
            else
            {
                changes.Refuse(Subject(definition), $"it cannot be composed of {composition.Alias}: both have a property {clash.Alias}");
            }
        }
    }

    private PropertyGroup? Tab(IContentTypeComposition type, ContentTypeDefinition definition, TabDefinition tab)
    {
        var key = definition.KeyOf(tab);
        var sameAlias = type.PropertyGroups.FirstOrDefault(group => group.Alias == tab.Alias);
        var group = type.PropertyGroups.FirstOrDefault(group => group.Key == key) ?? sameAlias;
        if (group is null)
        {
            type.AddPropertyGroup(tab.Alias, tab.Name);
            group = type.PropertyGroups[tab.Alias];
            group.Key = key;
        }
        else if (sameAlias is null)
        {
            group.Alias = tab.Alias;
        }
        else if (sameAlias != group)
        {
            changes.Refuse($"{Subject(definition)}, tab “{tab.Name}”", "another tab already has that name");
            return null;
        }

        group.Name = tab.Name;
        group.Type = PropertyGroupType.Tab;
        group.SortOrder = tab.Order;
        return group;
    }

    private static string Subject(ContentTypeDefinition definition) => $"type {definition.Alias}";
}
