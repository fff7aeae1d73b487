namespace Inpud.Content.DocumentTypes;

/// <summary>One property of a type.</summary>
/// <param name="Number">Makes the property's fixed key; never changed, never given again on the same type.</param>
/// <param name="Alias">The name in code, seed files and the Delivery API.</param>
/// <param name="Name">The label staff see.</param>
/// <param name="DataType">How it is edited and stored.</param>
public sealed record PropertyDefinition(int Number, string Alias, string Name, DataTypeDefinition DataType)
{
    /// <summary>A value for each language instead of one for all.</summary>
    public bool PerCulture { get; init; }

    /// <summary>Without a value the language cannot be published.</summary>
    public bool Mandatory { get; init; }

    /// <summary>The help text under the label.</summary>
    public string? Description { get; init; }

    /// <summary>A regular expression that both .NET and browsers read alike, for early feedback.</summary>
    public string? Pattern { get; init; }

    /// <summary>What staff read when the value does not match <see cref="Pattern"/>.</summary>
    public string? PatternMessage { get; init; }

    /// <summary>Place within its tab; the place in the table times ten where nothing is said.</summary>
    public int? Order { get; init; }

    /// <summary>The key Umbraco itself gives this property; otherwise the key comes from <see cref="Number"/>.</summary>
    public Guid? UmbracoKey { get; init; }
}
