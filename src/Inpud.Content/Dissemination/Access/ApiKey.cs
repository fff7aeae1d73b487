namespace Inpud.Content.Dissemination;

/// <summary>Another system's way in. Only its hash is kept.</summary>
public sealed class ApiKey
{
    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Name { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>What it may: <c>numbers</c>, <c>names</c>.</summary>
    public string[] Scopes { get; init; } = [];

    public DateTime Created { get; init; }

    public Guid CreatedBy { get; init; }

    public DateTime Expires { get; init; }

    public DateTime? Revoked { get; set; }

    /// <summary>The day it was used last.</summary>
    public DateOnly? LastUsed { get; set; }
}

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
