
namespace Inpud.Content.Network;

/// <summary>An address, or a contact, that is not to be written to again, known only by its keyed hash.</summary>
public sealed class Suppression
{
    public required byte[] Hash { get; init; }

    public SuppressionReason Reason { get; set; }

    /// <summary>Since when, for this reason.</summary>
    public DateTime At { get; set; }

    /// <summary>The state of a contact who is suppressed so.</summary>
    internal ContactState State => StateOf(Reason);

    private static ContactState StateOf(SuppressionReason reason) => reason switch
    {
        SuppressionReason.Erased => ContactState.Erased,
        SuppressionReason.Unsubscribed => ContactState.Unsubscribed,
        SuppressionReason.Bounced => ContactState.Bounced,
        SuppressionReason.Complained or SuppressionReason.ByStaff => ContactState.Suppressed,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>Whether this reason gives way to another: a stronger one is never replaced by a weaker one.</summary>
    internal bool GivesWayTo(SuppressionReason other) => Strength(other) > Strength(Reason);

    /// <summary>
    /// What is wrong with somebody's being made active though they are on the list. Whoever unsubscribed, or was suppressed, is written to
    /// again only if they agreed to it since then; so it is told when and how. An address that bounced is the staff's to judge.
    /// </summary>
    internal IReadOnlyList<FieldProblem> AgainstWritingTo(ContactInput input)
    {
        var day = DateOnly.FromDateTime(At);
        var isByThem = Reason is SuppressionReason.Unsubscribed;
        return Reason is SuppressionReason.Erased ? [SaveContact.AskedToBeErased]
            : Reason is SuppressionReason.Bounced || input.State is not ContactState.Active ? []
            : input.Consented is not { } consented || consented < day ? [new FieldProblem(nameof(ContactInput.Consented), isByThem
                ? (Sentence)$"Unsubscribed since {day}. To write to them again, say on which day since then they agreed to it, and how."
                : $"Not to be written to since {day}. To write to them again, say on which day since then they agreed to it, and how.")]
            : input.ConsentedBy is null ? [new FieldProblem(nameof(ContactInput.ConsentedBy), isByThem
                ? "Unsubscribed before: say how they agreed to be written to again."
                : "Not to be written to before: say how they agreed to be written to again.")]
            : [];
    }

    private static int Strength(SuppressionReason reason) => reason switch
    {
        SuppressionReason.Bounced => 0,
        SuppressionReason.Unsubscribed => 1,
        SuppressionReason.ByStaff => 2,
        SuppressionReason.Complained => 2,
        SuppressionReason.Erased => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}

/// <summary>Why somebody is suppressed.</summary>
public enum SuppressionReason
{
    Erased,
    Unsubscribed,
    Bounced,
    Complained,

    /// <summary>The staff decided so.</summary>
    ByStaff,
}
