using System.Collections.Immutable;

namespace Inpud.Content.Seeding.Reading;

/// <summary>Reads the values of an item's properties against its type.</summary>
internal static class ReadValues
{
    /// <param name="type">The item's type.</param>
    /// <param name="perCulture">Those that differ by language, or those that do not.</param>
    /// <param name="fields">What the file says.</param>
    /// <param name="place">Where it says so.</param>
    /// <param name="references">What can be pointed to.</param>
    /// <param name="required">Mandatory values must be there.</param>
    public static SeedValues Of(
        SeedType type, bool perCulture, ImmutableArray<SeedField> fields, Place place, References references, bool required)
    {
        foreach (var field in fields)
        {
            if (type[field.Name] is not { } property)
            {
                place.At(field.Name).Problem($"A {type.Alias} has no property “{field.Name}”.");
            }
            else if (property.PerCulture != perCulture)
            {
                place.At(field.Name).Problem(perCulture
                    ? "This is the same in every language: it stands in item.json."
                    : "This differs by language: it stands in each language's own file.");
            }
        }

        var said = fields.ToLookup(field => field.Name, field => field.Value, StringComparer.Ordinal);
        return new SeedValues(
            from property in type.Properties
            where property.PerCulture == perCulture
            let value = property.Check(said[property.Alias].FirstOrDefault(), place.At(property.Alias), references, required)
            where value is not null
            select KeyValuePair.Create(property.Alias, value));
    }
}
