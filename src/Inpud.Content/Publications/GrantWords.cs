namespace Inpud.Content.Publications;

/// <summary>How a donor and a grant are called where one chooses among them.</summary>
public static class GrantWords
{
    /// <summary>The donor, and the donor with the grant.</summary>
    public static IEnumerable<string> Of(Funder funder) => new[] { funder.Donor, string.IsNullOrWhiteSpace(funder.Grant) ? "" : $"{funder.Donor} / {funder.Grant}" }
        .Where(x => !string.IsNullOrWhiteSpace(x)).Select(x => x.Trim());

    /// <summary>Whether one of them is called so; yes where nothing is said.</summary>
    public static bool Pays(this IReadOnlyList<Funder> funders, string? grant) =>
        string.IsNullOrWhiteSpace(grant) || funders.SelectMany(Of).Contains(grant.Trim(), StringComparer.OrdinalIgnoreCase);
}
