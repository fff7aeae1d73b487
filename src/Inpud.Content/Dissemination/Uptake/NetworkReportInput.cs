namespace Inpud.Content.Dissemination;

/// <summary>What a network tells of an item.</summary>
public sealed record NetworkReportInput
{
    /// <summary>Made when the form was opened: sent again over a poor line, it is stored once.</summary>
    public Guid Key { get; init; }

    public Guid ItemKey { get; init; }

    public int? PassedOnTo { get; init; }

    public Channel? Channel { get; init; }

    public string? Language { get; init; }

    public DateOnly? Happened { get; init; }

    public IReadOnlyList<UptakeKind> UsedAs { get; init; } = [];

    public string? UsedFor { get; init; }

    public string? Link { get; init; }

    public string? UnsuitableBecause { get; init; }
}
