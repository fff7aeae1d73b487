using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Inpud.Content.DocumentTypes;
using Inpud.Content.Seeding.Values;

namespace Inpud.Content.Seeding;

/// <summary>The content model as seed files see it.</summary>
/// <param name="Documents">Document types that stand in the tree, by alias.</param>
/// <param name="Media">Media types that have a file, by alias.</param>
internal sealed record SeedTypes(FrozenDictionary<string, SeedType> Documents, FrozenDictionary<string, SeedType> Media)
{
    /// <summary>The model of this site.</summary>
    public static SeedTypes Site { get; } = From(SiteTypes.Current);

    public static SeedTypes From(SiteTypes model)
    {
        var composed = model.DocumentTypes.SelectMany(type => type.Compositions).Select(type => type.Alias)
            .ToHashSet(StringComparer.Ordinal);
        return new SeedTypes(
            model.DocumentTypes.Where(type => !type.IsElement && !composed.Contains(type.Alias))
                .Select(type => SeedType.From(type, model)).ToFrozenDictionary(type => type.Alias, StringComparer.Ordinal),
            model.MediaTypes.Where(type => type.OwnProperties.Any())
                .Select(type => SeedType.From(type, model)).ToFrozenDictionary(type => type.Alias, StringComparer.Ordinal));
    }
}

/// <summary>A type, with its properties in the order in which staff see them and in which they are written.</summary>
internal sealed record SeedType(
    Guid Key,
    string Alias,
    bool PerCulture,
    bool AllowedAtRoot,
    ImmutableArray<string> AllowedChildren,
    ImmutableArray<SeedProperty> Properties)
{
    public const string Title = "title";
    public const string Body = "body";

    /// <summary>The property of this alias, or null.</summary>
    public SeedProperty? this[string alias] =>
        Properties.FirstOrDefault(property => string.Equals(property.Alias, alias, StringComparison.Ordinal));

    public bool HasTitle => this[Title] is { PerCulture: true };

    public bool HasBody => this[Body] is { PerCulture: true };

    public static SeedType From(ContentTypeDefinition type, SiteTypes model) => new(
        type.Key, type.Alias, type.PerCulture, type.AllowedAtRoot, [.. type.AllowedChildren],
        [
            .. from tab in Tabs(type)
               from property in tab.Properties
               let form = ValueForms.For(property.DataType, model)
               where form is not null
               orderby tab.Order, tab.OrderOf(property)
               select new SeedProperty(property, form),
        ]);

    private static IEnumerable<TabDefinition> Tabs(ContentTypeDefinition type) => type is DocumentTypeDefinition document
        ? document.Compositions.SelectMany(Tabs).Concat(document.Tabs)
        : type.Tabs;
}

/// <summary>A property and how its values are written.</summary>
internal sealed record SeedProperty(PropertyDefinition Definition, ValueForm Form)
{
    public string Alias => Definition.Alias;

    public bool PerCulture => Definition.PerCulture;

    /// <summary>The value in its one proper writing; null where it is empty, or wrong, which becomes a problem.</summary>
    /// <param name="value">As it was read; null where nothing was.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="references">What it can point to.</param>
    /// <param name="required">A mandatory value must be there. Drafts may lack it.</param>
    public SeedValue? Check(SeedValue? value, Place place, References references, bool required)
    {
        var before = place.Findings.Count;
        var said = value is null ? null : Form.Check(value, place, references);
        if (place.Findings.Count > before)
        {
            return said;
        }

        if (said is null && required && Definition.Mandatory)
        {
            place.Problem("This field must be filled in.");
        }
        else if (said is SeedValue.Text { Value: var text } && Definition.Pattern is { } pattern
            && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            place.Problem(Definition.PatternMessage ?? "This value does not have the form that is expected.");
        }

        return said;
    }
}
