namespace Inpud.Content.DocumentTypes;

/// <summary>What document types and media types have in common.</summary>
/// <param name="Key">Fixed; Umbraco's own where Umbraco ships this type.</param>
/// <param name="Alias">The name in code, seed files and the Delivery API.</param>
/// <param name="Name">What staff see.</param>
/// <param name="Icon">An icon of the backoffice, such as <c>icon-book-alt</c>.</param>
public abstract record ContentTypeDefinition(Guid Key, string Alias, string Name, string Icon)
{
    /// <summary>What the type is for, shown where staff choose one.</summary>
    public string? Description { get; init; }

    /// <summary>Items have a name, a state and values for each language.</summary>
    public bool PerCulture { get; init; }

    /// <summary>May stand at the top of the tree.</summary>
    public bool AllowedAtRoot { get; init; }

    /// <summary>Aliases of the types allowed below it, in the order staff are offered them.</summary>
    public IReadOnlyList<string> AllowedChildren { get; init; } = [];

    /// <summary>Shows the children as a list instead of in the tree.</summary>
    public DataTypeDefinition? ListView { get; init; }

    /// <summary>The type's own tabs; those of compositions are not repeated.</summary>
    public IReadOnlyList<TabDefinition> Tabs { get; init; } = [];

    /// <summary>The type's own properties, across its tabs.</summary>
    public IEnumerable<PropertyDefinition> OwnProperties => Tabs.SelectMany(tab => tab.Properties);

    /// <summary>The fixed key of one of the type's own properties.</summary>
    public Guid KeyOf(PropertyDefinition property) => property.UmbracoKey ?? FixedKeys.OfProperty(Key, property.Number);

    /// <summary>The fixed key of one of the type's own tabs.</summary>
    public Guid KeyOf(TabDefinition tab) => FixedKeys.OfTab(Key, tab.Number);
}

/// <summary>A document type, a composition of document types, or an element type of blocks.</summary>
public sealed record DocumentTypeDefinition(Guid Key, string Alias, string Name, string Icon)
    : ContentTypeDefinition(Key, Alias, Name, Icon)
{
    /// <summary>Types whose tabs and properties this one takes over.</summary>
    public IReadOnlyList<DocumentTypeDefinition> Compositions { get; init; } = [];

    /// <summary>Lives inside a block property, never in the tree.</summary>
    public bool IsElement { get; init; }

    /// <summary>Every property an item of this type has: those of its compositions, then its own.</summary>
    public IEnumerable<PropertyDefinition> AllProperties =>
        Compositions.SelectMany(composition => composition.AllProperties).Concat(OwnProperties);
}

/// <summary>A media type.</summary>
public sealed record MediaTypeDefinition(Guid Key, string Alias, string Name, string Icon)
    : ContentTypeDefinition(Key, Alias, Name, Icon);
