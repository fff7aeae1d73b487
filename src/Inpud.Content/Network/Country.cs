using System.Globalization;

namespace Inpud.Content.Network;

/// <summary>Countries by their ISO 3166-1 alpha-2 codes, as the framework knows them.</summary>
public static class Country
{
    private static readonly Lazy<IReadOnlyDictionary<string, RegionInfo>> _all = new(() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(x => x.Name)
            .Where(x => x.Length > 0)
            .Select(x => new RegionInfo(x))
            .Where(x => x.TwoLetterISORegionName.Length == 2 && char.IsAsciiLetter(x.TwoLetterISORegionName[0]))
            .DistinctBy(x => x.TwoLetterISORegionName, StringComparer.Ordinal)
            .ToDictionary(x => x.TwoLetterISORegionName, StringComparer.OrdinalIgnoreCase));

    /// <summary>All codes, sorted.</summary>
    public static IReadOnlyList<string> Codes => [.. _all.Value.Keys.Order(StringComparer.Ordinal)];

    public static bool Exists(string code) => _all.Value.ContainsKey(code);

    /// <summary>The country's English name; the code where it is unknown.</summary>
    public static string Name(string code) => _all.Value.TryGetValue(code, out var region) ? region.EnglishName : code;
}
