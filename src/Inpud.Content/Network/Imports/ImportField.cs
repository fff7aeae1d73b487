namespace Inpud.Content.Network.Imports;

/// <summary>What a column may mean.</summary>
/// <param name="Name">As the entry's property is called; problems of it are named so.</param>
/// <param name="Heading">As an export's head and the screen say it.</param>
/// <param name="Guesses">Other headings that mean it, in the site's languages.</param>
/// <param name="Required">Whether rows without it are wrong.</param>
public sealed record ImportField(string Name, string Heading, IReadOnlyList<string> Guesses, bool Required = false);

/// <summary>How a table's columns are to be read.</summary>
/// <param name="Fields">For each column the name of its field; null: not read.</param>
/// <param name="Dates">How dates are written.</param>
public sealed record ImportMapping(IReadOnlyList<string?> Fields, DateOrder Dates = DateOrder.DayFirst)
{
    /// <summary>Guesses by the headings; no field is given twice.</summary>
    internal static ImportMapping Guess(IReadOnlyList<string> head, IReadOnlyList<ImportField> fields)
    {
        var byHeading = fields.SelectMany(x => x.Guesses.Prepend(x.Heading).Prepend(x.Name).Select(heading => (Letters: InWords.Letters(heading), x.Name)))
            .DistinctBy(x => x.Letters, StringComparer.Ordinal).ToDictionary(x => x.Letters, x => x.Name, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        return new ImportMapping([.. head.Select(x => byHeading.GetValueOrDefault(InWords.Letters(x)) is { } field && given.Add(field) ? field : null)]);
    }
}

/// <summary>How dates are written; 2026-11-24 is always understood.</summary>
public enum DateOrder
{
    /// <summary>24.11.2026, 24/11/2026, 24-11-2026.</summary>
    DayFirst,

    /// <summary>11/24/2026.</summary>
    MonthFirst,
}
