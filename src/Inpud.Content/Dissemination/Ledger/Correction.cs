using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>What was different; null: as it was.</summary>
public sealed record Correction
{
    public DateOnly? Happened { get; init; }

    public string? Language { get; init; }

    public Format? Format { get; init; }

    public int? Count { get; init; }

    public int? Copies { get; init; }

    public Channel? Channel { get; init; }

    public string? ChannelName { get; init; }

    public Strength? Strength { get; init; }

    public Guid? PlanLine { get; init; }

    public DateOnly? FollowUp { get; init; }

    public string? Note { get; init; }

    /// <summary>Evidence that was stored for it, instead of what there is.</summary>
    public Guid? Evidence { get; init; }

    /// <summary>There is none: what is there is destroyed.</summary>
    public bool WithoutEvidence { get; init; }

    /// <summary>What is taken away, nothing being put in its place.</summary>
    public Emptied Emptied { get; init; }

    /// <summary>What a field holds in which nothing else was put.</summary>
    internal T? Left<T>(Emptied field, T? before) => Emptied.HasFlag(field) ? default : before;

    internal Correction Cleaned() => this with
    {
        Language = Clean.Languages([Language ?? ""]).FirstOrDefault(),
        ChannelName = Clean.Text(ChannelName),
        Note = Clean.Text(Note),
    };
}

/// <summary>Fields of an entry that may be empty.</summary>
[Flags]
public enum Emptied
{
    None = 0,
    Language = 1,
    ChannelName = 2,
    Copies = 4,
    PlanLine = 8,
    FollowUp = 16,
    Note = 32,
}
