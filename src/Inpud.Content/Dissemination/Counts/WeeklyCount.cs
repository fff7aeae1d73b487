namespace Inpud.Content.Dissemination;

/// <summary>How often something was read or taken in a week: a number, nothing else.</summary>
public sealed class WeeklyCount
{
    public required Guid ItemKey { get; init; }

    /// <summary>Its Monday.</summary>
    public DateOnly Week { get; init; }

    public required string Language { get; init; }

    /// <summary>The file's name; empty: the page was viewed.</summary>
    public required string File { get; init; }

    public int Number { get; set; }
}
