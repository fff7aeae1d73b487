using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>
/// What somebody who might be written to was from one day to another: a number like those of the ledger, and nothing that names them. The
/// directory keeps only what is; these keep what was, so that an old cut-off finds those of its day.
/// </summary>
public sealed class ContactSpan
{
    public int Id { get; init; }

    public required int ContactId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day on which it was no longer so; null: it still is.</summary>
    public DateOnly? Until { get; set; }

    public AudienceClass Audience { get; init; }

    public long Networks { get; init; }

    public Guid? RegionKey { get; init; }

    public string? Language { get; init; }
}
