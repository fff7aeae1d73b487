namespace Inpud.Content.DocumentTypes;

/// <summary>A tab of the editing screen. Tabs of the same name in a type and its compositions are shown as one.</summary>
/// <param name="Number">Makes the tab's fixed key; never changed, never given again on the same type.</param>
/// <param name="Name">The label staff see.</param>
/// <param name="Properties">In the order they are shown.</param>
public sealed record TabDefinition(int Number, string Name, IReadOnlyList<PropertyDefinition> Properties)
{
    /// <summary>Place among the tabs.</summary>
    public int Order { get; init; }

    /// <summary>The name as one word, made the way the backoffice makes it: “Files and rights” is <c>filesAndRights</c>.</summary>
    public string Alias => string.Concat(Name.Split(' ').Select((word, place) =>
        place == 0 ? char.ToLowerInvariant(word[0]) + word[1..] : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Place of one of its properties within the tab.</summary>
    public int OrderOf(PropertyDefinition property) => property.Order ?? 10 * Properties.Index().First(one => one.Item == property).Index;
}
