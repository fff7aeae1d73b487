namespace Inpud.Content.Dissemination;

/// <summary>
/// A progress report that was made once for a period and a cut-off. What it counted is kept with it, because content, names and rules of
/// counting change: whoever opens it years later reads the same numbers.
/// </summary>
public sealed class StoredReport
{
    /// <summary>Greatest length of a donor with a grant.</summary>
    public const int LongestGrant = 600;

    public int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The first day on which something counts.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; init; }

    /// <summary>What was written down later is not known to it.</summary>
    public DateTime CutOff { get; init; }

    /// <summary>The donor, or the donor and the grant with <c> / </c> between them, whose items alone it tells of; empty: all items.</summary>
    public string Grant { get; init; } = "";

    public DateTime Made { get; init; }

    public Guid MadeBy { get; init; }

    /// <summary>What it tells, as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>The publication that was drafted from it; null where none was.</summary>
    public Guid? DocumentKey { get; set; }
}
