namespace Inpud.Content.Dissemination;

/// <summary>What somebody enters about what became of an item.</summary>
public sealed record UptakeInput
{
    public Guid ItemKey { get; init; }

    public UptakeKind Kind { get; init; }

    /// <summary>Where it can be seen, or null.</summary>
    public string? Link { get; init; }

    public DateOnly Happened { get; init; }

    /// <summary>The network or organisation that did it, or null.</summary>
    public Guid? OrganisationKey { get; init; }

    /// <summary>In which language, or null.</summary>
    public string? Language { get; init; }

    public string? Words { get; init; }
}
