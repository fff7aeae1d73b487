using Inpud.Content.Network;

namespace Inpud.Content.Dissemination;

/// <summary>How far a line of a plan is. Whatever is urgent comes before how much of it is done.</summary>
public enum PlanState
{
    /// <summary>Nothing is done yet, and there is time.</summary>
    Open,

    /// <summary>Some of it is done, and there is time for the rest.</summary>
    PartlyDone,

    /// <summary>Not all of it is done, and it is due within <see cref="CountPlan.SoonDays"/> days.</summary>
    DueSoon,

    /// <summary>Not all of it is done, and its day is over.</summary>
    Late,

    /// <summary>All of it is done, in time or not.</summary>
    Done,

    /// <summary>No longer meant to be done.</summary>
    Dropped,
}

/// <summary>A line of a plan against the ledger.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">How far it is.</param>
/// <param name="Steps">What it asks for, one by one.</param>
/// <param name="Entries">Entries of the ledger that count for it, each once.</param>
public sealed record PlanProgress(PlanLine Line, PlanState State, IReadOnlyList<PlanStep> Steps, int Entries)
{
    /// <summary>How many of the steps are done.</summary>
    public int Covered => Steps.Count(x => x.Since is not null);

    /// <summary>The day on which the last step was done; null while one is not.</summary>
    public DateOnly? Completed => Covered == Steps.Count ? Steps.Max(x => x.Since) : null;
}

/// <summary>An item in one language, to be brought to the line's audience.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">The language.</param>
/// <param name="Since">The first day on which it reached somebody; null: not yet.</param>
public sealed record PlanStep(Guid Item, string Language, DateOnly? Since);

/// <summary>What standing entries of one kind say, as far as plans count them.</summary>
/// <param name="Item">The item.</param>
/// <param name="Audience">Whom it reached.</param>
/// <param name="Channel">How.</param>
/// <param name="Language">In which language; null where nobody knows.</param>
/// <param name="PlanLineId">The line that they name, or null.</param>
/// <param name="Entries">How many there are.</param>
/// <param name="First">The first day of them.</param>
public sealed record LedgerFact(Guid Item, AudienceClass Audience, Channel Channel, string? Language, int? PlanLineId, int Entries, DateOnly First);
